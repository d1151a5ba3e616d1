import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Program } from './program.ts'
import { questions } from './questions.ts'

const people = 32
const roundMs = 1_500

/** Gives turns per second over one round with people who ask one question after another, side by side. */
export async function measureTurns({ url }: Program): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const start = performance.now()
  const counts = Array.from({ length: people }, async (_, person) =>
    askUntil(start + roundMs, `${url}/api/messages`, agent, person),
  )
  const turns = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  const seconds = (performance.now() - start) / 1_000
  agent.destroy()
  return turns / seconds
}

let lastId = 0

async function askUntil(end: number, url: string, agent: Agent, person: number): Promise<number> {
  let turns = 0
  while (performance.now() < end) {
    lastId += 1
    const question = questions[turns % questions.length]
    await ask(url, agent, { ...activityOf(person), id: String(lastId), text: question })
    turns += 1
  }
  return turns
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
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then(resolve, reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
  if (!answer.includes('"activities":[{')) throw new Error(`Expected a reply, got "${answer}"`)
}
