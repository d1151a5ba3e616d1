import { createLogger } from '../../src/logger.ts'
import { openRedisState } from '../../src/state/redis/open-redis-state.ts'
import { type Begun, DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import { type RunningRedis, startRedis } from '../support/servers/redis.ts'
import type { Figure } from './figure.ts'
import { type Program, startProgram } from './program.ts'

const killsOfServers = 100
/** Redis is killed with each so manieth server. */
const serversPerRedis = 5
const killEveryMs = 1_000

const awayMs = 30_000

const people = 12
/** Of a conversation are kept no more than 200 activities, a question and its answer each two of them. */
const longestTalk = 90
/** A server that was killed says nothing any more. */
const patienceMs = 10_000

/** Where people are answered, and whether they still ask. */
interface Service {
  readonly urls: readonly string[]
  isOpen: boolean
}

/** What a person was told to be taken, in one conversation. */
interface Talk {
  readonly begun: Begun
  readonly taken: string[]
}

/**
 * Kills one of three servers every second, and their Redis now and then, while people talk to any of
 * them; then compares what they were told to be taken with what is kept.
 */
export async function benchSoak(): Promise<readonly Figure[]> {
  let killsOfRedis = 0
  const figures = await talkDuring(async ({ redis, servers, start }) => {
    for (let kill = 1; kill <= killsOfServers; kill += 1) {
      await delay(killEveryMs)
      const at = Math.floor(Math.random() * servers.length)
      await servers[at]?.stop()
      if (kill % serversPerRedis === 0) {
        await redis.kill()
        await redis.start()
        killsOfRedis += 1
      }
      servers[at] = await start(at)
    }
  })
  return [
    { name: 'kills of a server', value: killsOfServers, unit: '' },
    { name: 'kills of Redis', value: killsOfRedis, unit: '' },
    ...figures,
  ]
}

/** Has Redis away for half a minute, and tells how soon the same servers go on when it is back. */
export async function benchAway(): Promise<readonly Figure[]> {
  let backMs = 0
  const figures = await talkDuring(async ({ redis, service }) => {
    await delay(killEveryMs)
    await redis.kill()
    await delay(awayMs)
    await redis.start()
    const from = performance.now()
    const begun = await begin(service)
    await insist(service, async (requests) => (await say(requests, begun, 'back')) === 200)
    backMs = performance.now() - from
    await delay(killEveryMs)
  })
  return [
    { name: 'Redis away', value: awayMs / 1_000, unit: 's' },
    { name: 'until a message is taken again', value: backMs, unit: 'ms' },
    ...figures,
  ]
}

/** What may be disturbed while people talk. */
interface Disturbed {
  readonly redis: RunningRedis
  readonly servers: Program[]
  readonly service: Service
  /** Starts a server anew, where it was. */
  readonly start: (at: number) => Promise<Program>
}

async function talkDuring(
  disturb: (disturbed: Disturbed) => Promise<void>,
): Promise<readonly Figure[]> {
  const redis = await startRedis()
  const ports = [await findLastingPort(), await findLastingPort(), await findLastingPort()]
  const start = async (at: number): Promise<Program> =>
    startProgram('counting-server', { REDIS_URL: redis.url, PORT: String(ports[at]) })
  const servers = await Promise.all(ports.map(async (_, at) => start(at)))
  const service = { urls: servers.map(({ url }) => url), isOpen: true }
  const talking = Array.from({ length: people }, async () => talk(service))
  await disturb({ redis, servers, service, start })
  service.isOpen = false
  const talks = (await Promise.all(talking)).flat()
  const faults = await findFaults(redis, talks)
  await Promise.all(servers.map(async ({ stop }) => stop()))
  await redis.stop()
  return [
    { name: 'messages that were taken', value: takenIn(talks), unit: '' },
    ...Object.entries(faults).map(([name, value]) => ({ name, value, unit: '', bar: none })),
  ]
}

const none = { atMost: 0 }

async function talk(service: Service): Promise<readonly Talk[]> {
  const talks: Talk[] = []
  while (service.isOpen) {
    const begun = await begin(service)
    const taken: string[] = []
    talks.push({ begun, taken })
    while (service.isOpen && taken.length < longestTalk) {
      const text = `text ${taken.length + 1}`
      await insist(service, async (requests) => (await say(requests, begun, text)) === 200)
      taken.push(text)
    }
  }
  return talks
}

async function begin(service: Service): Promise<Begun> {
  const opened: Begun[] = []
  for (;;) {
    await insist(service, async (requests) => {
      opened.push(await requests.begin())
      return true
    })
    const begun = opened.find(({ streamUrl }) => streamUrl !== '')
    if (begun !== undefined) return begun
  }
}

async function say(requests: DirectLineRequests, begun: Begun, text: string): Promise<number> {
  const activity = { text, channelData: { clientActivityID: text } }
  return (await requests.say(begun, activity)).status
}

/** As pages do: what was not taken is sent again, to whichever server. */
async function insist(
  { urls }: Service,
  attempt: (requests: DirectLineRequests) => Promise<boolean>,
): Promise<void> {
  for (;;) {
    const url = urls[Math.floor(Math.random() * urls.length)] ?? ''
    try {
      const late = delay(patienceMs).then(() => false)
      if (await Promise.race([attempt(new DirectLineRequests(url)), late])) return
    } catch {
      // The server is not there.
    }
    await delay(100)
  }
}

/** What is kept of each talk must be one question and one answer for all that was taken, in order. */
async function findFaults(
  { url }: RunningRedis,
  talks: readonly Talk[],
): Promise<Record<string, number>> {
  const logger = createLogger('silent')
  const state = await openRedisState({ url, prefix: 'test:', retentionDays: 1, logger })
  const faults = {
    lost: 0,
    'said twice': 0,
    'without an answer': 0,
    'answered twice': 0,
    forgotten: 0,
  }
  for (const { begun, taken } of talks) {
    const { said } = await state.transcripts.readAfter(begun.conversationId, 0, 200)
    const asked = said.filter(({ activity }) => activity.from?.role === 'user')
    const replies = said.filter(({ activity }) => activity.from?.role === 'bot')
    for (const text of taken) {
      const mine = asked.filter(({ activity }) => activity.text === text)
      const id = mine[0]?.activity.id
      const answers = replies.filter(({ activity }) => activity.replyToId === id)
      if (mine.length === 0) faults.lost += 1
      else if (answers.length === 0) faults['without an answer'] += 1
      if (mine.length > 1) faults['said twice'] += 1
      if (answers.length > 1) faults['answered twice'] += 1
    }
    // The bot counts: what it did not remember, it would count again.
    const counted = replies.map(({ activity }) => activity.text)
    faults.forgotten += counted.filter((text, at) => text !== `message ${at + 1}`).length
  }
  await state.close()
  return faults
}

function takenIn(talks: readonly Talk[]): number {
  return talks.reduce((sum, { taken }) => sum + taken.length, 0)
}

async function delay(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
