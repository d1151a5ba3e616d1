import { randomUUID } from 'node:crypto'
import { createClient } from '@redis/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCareerBot } from '../../../src/bot.ts'
import { TurnLostError } from '../../../src/errors.ts'
import { createLogger } from '../../../src/logger.ts'
import type { Meter, RedisFailure } from '../../../src/metrics/meter.ts'
import { InTurnStorage } from '../../../src/state/in-turn-storage.ts'
import { InTurnTranscripts } from '../../../src/state/in-turn-transcripts.ts'
import type { State } from '../../../src/state/open-state.ts'
import { openRedisState } from '../../../src/state/redis/open-redis-state.ts'
import { RedisConnection } from '../../../src/state/redis/redis-connection.ts'
import { RedisStorage } from '../../../src/state/redis/redis-storage.ts'
import { RedisTranscripts } from '../../../src/state/redis/redis-transcripts.ts'
import { RedisTurns } from '../../../src/state/redis/redis-turns.ts'
import { LogLines } from '../../support/log-lines.ts'
import { createCounter } from '../../support/servers/create-counter.ts'
import { DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { Gate } from '../../support/servers/gate.ts'
import { message, postMessage } from '../../support/servers/post-message.ts'
import { isRedisMissing, type RunningRedis, startRedis } from '../../support/servers/redis.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'
import { StreamSocket } from '../../support/servers/stream-socket.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

let redis: RunningRedis

describe.skipIf(isRedisMissing)('a server on Redis', { timeout: 60_000 }, () => {
  let state: State
  let server: RunningServer
  let log: LogLines
  let failures: RedisFailure[]

  beforeEach(async () => {
    redis = await startRedis()
    log = new LogLines('info')
    failures = []
    state = await open(log, { redisFailed: (why) => void failures.push(why) })
    server = await startEchoServer({ state, logic: createCounter(state.storage) })
  })

  afterEach(async () => {
    await server.stop()
    await state.close()
    await redis.stop()
  })

  it('refuses at once what comes while it is away, and goes on when it is back', async () => {
    await postMessage(server.url, { id: '1' })
    await redis.kill()
    const refused = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, id: '2' }),
    })
    const ready = [await readiness()]
    await redis.start()
    await expect.poll(async () => (await postMessage(server.url, { id: '2' })).status).toBe(200)
    ready.push(await readiness())

    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(await refused.json()).toMatchObject({ error: { code: 'ServiceUnavailable' } })
    expect(ready).toEqual([503, 200])
    expect(new Set(failures)).toEqual(new Set(['connection', 'unavailable']))
    // Neither the first message nor the second was counted twice, or forgotten.
    expect((await postMessage(server.url, { id: '2' })).texts).toEqual(['message 2'])
    await expect.poll(() => log.all.map(({ msg }) => msg)).toContain('Redis is back')
    expect(log.all[0]).toMatchObject({
      level: 40,
      msg: expect.stringMatching(/cannot be reached at "127/),
    })
  })

  it('is counted by each server for itself while it is away', async () => {
    await redis.kill()
    const pace = { key: 'address', perMinute: 1 }

    expect(await state.pacer.take(pace)).toBe(0)
    expect(await state.pacer.take(pace)).toBeGreaterThan(50_000)
  })

  it('refuses what it does not answer in time', async () => {
    await postMessage(server.url, { id: '1' })
    redis.signal('SIGSTOP')
    const { status } = await postMessage(server.url, { id: '2' })
    redis.signal('SIGCONT')
    await expect.poll(async () => (await postMessage(server.url, { id: '3' })).status).toBe(200)

    expect(status).toBe(503)
  })

  it('refuses what it has no room for, and goes on once it has', async () => {
    await postMessage(server.url, { id: '1' })
    const admin = createClient({ url: redis.url })
    await admin.connect()
    await admin.sendCommand(['CONFIG', 'SET', 'maxmemory', '1'])
    const { status } = await postMessage(server.url, { id: '2' })
    await admin.sendCommand(['CONFIG', 'SET', 'maxmemory', '0'])
    await admin.close()

    expect(status).toBe(503)
    expect((await postMessage(server.url, { id: '2' })).texts).toEqual(['message 2'])
  })

  it('delivers to a stream what was said while it could not listen', async () => {
    const requests = new DirectLineRequests(server.url)
    const begun = await requests.begin()
    const stream = new StreamSocket(begun.streamUrl)
    await requests.say(begun, { text: 'hello' })
    await stream.hear('message 1')
    const admin = createClient({ url: redis.url })
    await admin.connect()
    await admin.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub'])
    await admin.close()
    await requests.say(begun, { text: 'and' })

    expect(await stream.hear('message 2')).toMatchObject({ text: 'message 2' })
    expect(stream.texts.filter((text) => text === 'message 1')).toHaveLength(1)
    await stream.close()
  })

  it('takes two round trips for a turn of the bot, and one for each limit', async () => {
    const { storage } = state
    const logic = createCareerBot({ ...loadTalk(), storage, logger: log.logger })
    const limits = { perAddress: 1_000, perConversation: 1_000 }
    const career = await startEchoServer({ state, logic, config: { limits } })
    const requests = new DirectLineRequests(career.url)
    const begun = await requests.begin()
    await requests.say(begun, { text: 'what do managers earn?' })
    await postMessage(career.url, { id: 'first' })
    const ofChannels = await commandsOf(async () => postMessage(career.url, { id: '1' }))
    const ofDirectLine = await commandsOf(async () => requests.say(begun, { text: 'and PACS?' }))
    await career.stop()

    expect(ofChannels).toEqual(['EVALSHA', 'EVALSHA'])
    expect(ofDirectLine).toEqual(['EVALSHA', 'EVALSHA', 'EVALSHA', 'EVALSHA'])
  })

  async function readiness(): Promise<number> {
    return (await fetch(`${server.url}/ready`)).status
  }
})

describe.skipIf(isRedisMissing)('a state in Redis', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    redis = await startRedis()
  })

  afterEach(async () => redis.stop())

  it('waits for a Redis that is away at the start, and says so', async () => {
    await redis.kill()
    const log = new LogLines('info')
    const opening = open(log)
    await expect.poll(() => log.all.length).toBe(1)
    await redis.start()
    const state = await opening
    await state.storage.write({ a: { n: 1 } })

    expect(Object.keys(await state.storage.read(['a']))).toEqual(['a'])
    expect(log.all[0]?.msg).toContain('REDIS_URL says where it is')
    expect(JSON.stringify(log.all)).not.toContain('secret')
    await state.close()
  })

  it('lets a turn that hung too long write nothing any more', async () => {
    const connection = new RedisConnection({
      url: redis.url,
      prefix: '',
      logger: createLogger('silent'),
    })
    await connection.connect()
    const turns = new RedisTurns(connection, {
      logger: createLogger('silent'),
      leaseMs: 200,
      longestTurnMs: 1,
    })
    await turns.listen()
    const [kept, spoken] = [new RedisStorage(connection, 0), new RedisTranscripts(connection, 0)]
    const [storage, transcripts] = [new InTurnStorage(kept), new InTurnTranscripts(spoken)]
    const key = 'directline/conversations/c/'
    const faults: unknown[] = []

    const [began, woken] = [new Gate(), new Gate()]
    const hanging = turns.run(turnOf('hangs'), async () => {
      began.open()
      await woken.passed
      const writing = kept.write({ [key]: { by: 'hangs' } })
      faults.push(await writing.catch((error: unknown) => error))
      const appending = spoken.append('c', { text: 'hangs' }, { isKept: true })
      faults.push(await appending.catch((error: unknown) => error))
      await storage.write({ [key]: { by: 'hangs' } })
      await transcripts.append('c', { text: 'hangs' }, { isKept: true })
      return { replies: [] }
    })
    await began.passed
    await turns.run(turnOf('next'), async () => {
      await storage.write({ [key]: { by: 'next' } })
      return { replies: [] }
    })
    woken.open()

    await expect(hanging).rejects.toThrow(TurnLostError)
    expect(faults).toEqual([expect.any(TurnLostError), expect.any(TurnLostError)])
    expect((await storage.read([key]))[key]).toMatchObject({ by: 'next' })
    expect((await transcripts.readAfter('c', 0, 10)).said).toEqual([])
    await connection.close()
  })
})

function turnOf(activity: string) {
  return { conversation: 'directline/c', activity }
}

async function open({ logger }: LogLines, meter?: Pick<Meter, 'redisFailed'>): Promise<State> {
  const url = redis.url.replace('//', '//default:secret@')
  // A Redis without a password takes any.
  return openRedisState({ url, prefix: `${randomUUID()}:`, retentionDays: 1, logger, meter })
}

/** What a client has asked of Redis meanwhile, without what scripts did. */
async function commandsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const [monitor, marker] = [createClient({ url: redis.url }), createClient({ url: redis.url })]
  await Promise.all([monitor.connect(), marker.connect()])
  const commands: string[] = []
  await monitor.monitor((line) => {
    const [, client, command = ''] = /\[\d+ (\S+)\] "(\w+)"/.exec(line) ?? []
    if (client !== 'lua') commands.push(command.toUpperCase())
  })
  await act()
  await marker.echo('end')
  await expect.poll(() => commands).toContain('ECHO')
  monitor.destroy()
  await marker.close()
  return commands.slice(0, -1)
}
