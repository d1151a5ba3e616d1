import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Program } from './program.ts'
import { questions } from './questions.ts'

const people = 32
const roundMs = 1_500

/**
 * Gives turns per second over one round with people who ask one question after another, side by side;
 * of several programs, each person asks one after the other.
 */
export async function measureTurns(...programs: readonly Program[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const start = performance.now()
  const counts = Array.from({ length: people }, async (_, person) =>
    askUntil(start + roundMs, programs, agent, person),
  )
  const turns = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  const seconds = (performance.now() - start) / 1_000
  agent.destroy()
  return turns / seconds
}

let lastId = 0

async function askUntil(
  end: number,
  programs: readonly Program[],
  agent: Agent,
  person: number,
): Promise<number> {
  let turns = 0
  while (performance.now() < end) {
    lastId += 1
    const question = questions[turns % questions.length]
    const { url = '' } = programs[turns % programs.length] ?? {}
    await ask(url, agent, { ...activityOf(person), id: String(lastId), text: question })
    turns += 1
  }
  return turns
}

/** Gives how long each of so many turns takes, one after the other, in conversations chosen by chance. */
export async function timeTurns(
  { url }: Program,
  { turns, conversations }: { readonly turns: number; readonly conversations: number },
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  while (times.length < turns) {
    lastId += 1
    const activity = activityOf(Math.floor(Math.random() * conversations))
    const text = questions[times.length % questions.length]
    const start = performance.now()
    await ask(url, agent, { ...activity, id: String(lastId), text })
    times.push(performance.now() - start)
  }
  agent.destroy()
  return times
}

/** The key of what the bot remembers of such a conversation. */
export function memoryKeyOf(conversation: number): string {
  return `emulator/conversations/conversation-${conversation}/`
}

function activityOf(person: number): object {
  return {
    type: 'message',
    channelId: 'emulator',
    serviceUrl: 'http://localhost',
    deliveryMode: 'expectReplies',
    conversation: { id: `conversation-${person}` },
    from: { id: `person-${person}` },
    recipient: { id: 'bot' },
  }
}

async function ask(url: string, agent: Agent, activity: object): Promise<void> {
  const body = Buffer.from(JSON.stringify(activity))
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      text(response).then(resolve, reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
  if (!answer.includes('"activities":[{')) throw new Error(`Expected a reply, got "${answer}"`)
}
