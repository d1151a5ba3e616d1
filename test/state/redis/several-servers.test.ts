import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Activity } from 'botbuilder'
import { createLogger } from '../../../src/logger.ts'
import { openRedisState } from '../../../src/state/redis/open-redis-state.ts'
import { type Child, startChild } from '../../support/servers/child-process.ts'
import { type Begun, DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { findLastingPort } from '../../support/servers/lasting-port.ts'
import { isNginxMissing, readLocations, startNginx } from '../../support/servers/nginx.ts'
import { isRedisMissing, type RunningRedis, startRedis } from '../../support/servers/redis.ts'
import { StreamSocket } from '../../support/servers/stream-socket.ts'

let redis: RunningRedis
let ports: number[]
const servers: Child[] = []
let url: string

/** Ends what was begun, also when something failed in between. */
const ends: (() => Promise<void>)[] = []

/** Two processes behind nginx, which gives each request to any of them. */
describe.skipIf(isRedisMissing || isNginxMissing)('two servers', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    redis = await startRedis()
    ends.push(async () => redis.stop())
    ports = [await findLastingPort(), await findLastingPort()]
    ends.push(async () => void (await Promise.all(servers.map(end))))
    await Promise.all(ports.map(startServer))
    const port = await findLastingPort()
    const [upstream = '', locations = ''] = readLocations('docs/deploying.md')
    const ours = upstream
      .replace(':3978', `:${ports[0]}`)
      .replace(':3979', `:${ports[1]}`)
      .replace('{', '{ random;')
    const nginx = await startNginx([{ port, isEncrypted: false, locations }], ours)
    ends.push(async () => nginx.stop())
    url = `http://127.0.0.1:${port}`
  }, 60_000)

  afterAll(async () => {
    for (const endOne of ends.toReversed()) await endOne()
  })

  it('answer 50 messages at once, each sent twice, in order and once', async () => {
    const requests = new DirectLineRequests(url)
    const begun = await requests.begin()
    const stream = new StreamSocket(begun.streamUrl)
    // A stream begins with no more than 40 of what was said before.
    await once(stream.socket, 'open')
    const texts = Array.from({ length: 50 }, (_, index) => `text ${index}`)
    const sent = await Promise.all(
      [...texts, ...texts].map(async (text) => requests.say(begun, mine(text))),
    )
    await stream.hear('message 50')
    await stream.close()

    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]))
    const ids = sent.map(({ body }) => body.id)
    expect(ids.slice(0, 50)).toEqual(ids.slice(50))
    const { asked, replies } = heardOn(stream)
    expect(sorted(asked.map(({ text }) => text))).toEqual(sorted(texts))
    expect(replies.map(({ text }) => text)).toEqual(texts.map((_, n) => `message ${n + 1}`))
    expect(replies.map(({ replyToId }) => replyToId)).toEqual(asked.map(({ id }) => id))
  })

  it('hear on each what was said to the other', async () => {
    const [here, there] = [requestsTo(ports[0]), requestsTo(ports[1])]
    const begun = await here.begin()
    const stream = new StreamSocket(begun.streamUrl)
    const { status } = await there.say(begun, { text: 'hello' })

    expect(status).toBe(200)
    expect(await stream.hear('message 1')).toMatchObject({ text: 'message 1' })
    await stream.close()
  })

  it('forget nothing of a turn whose server stood still, and say nothing of it twice', async () => {
    const [here, there] = [requestsTo(ports[0]), requestsTo(ports[1])]
    const begun = await here.begin()
    const [still] = servers
    const waiting = here.say(begun, mine('wait'))
    await still?.sees(/turn waits/)
    still?.kill('SIGSTOP')
    // It gets the place of a turn that does not tell any more that it lives.
    await there.say(begun, mine('second'))
    still?.kill('SIGCONT')
    still?.write('go on\n')
    await still?.sees(/turn waits[^]*turn waits/)
    still?.write('go on\n')
    const { status } = await waiting
    await there.say(begun, mine('third'))

    expect(status).toBe(200)
    const stream = new StreamSocket((await resume(there, begun)).streamUrl)
    await stream.hear('message 3')
    await stream.close()
    const { asked, replies } = heardOn(stream)
    expect(asked.map(({ text }) => text)).toEqual(['wait', 'second', 'third'])
    expect(replies.map(({ text }) => text)).toEqual(['message 1', 'message 2', 'message 3'])
    const [wait, second, third] = asked.map(({ id }) => id)
    expect(replies.map(({ replyToId }) => replyToId)).toEqual([second, wait, third])
  })

  // On a busy machine a connection that waits to be accepted is cut when its server stops listening:
  // nginx gives 502 then, and pages send again with the same id.
  it('are replaced one after the other, and nothing is lost, doubled or out of order', async () => {
    const requests = new DirectLineRequests(url)
    const people = await Promise.all(
      Array.from({ length: 8 }, async () => ({
        begun: await requests.begin(),
        said: [] as number[],
      })),
    )
    const [watched] = people as [(typeof people)[number]]
    const ear = listen(requests, watched.begun)
    const over = new AbortController()
    const talking = people.map(async (person) => {
      while (!over.signal.aborted) {
        const n = person.said.length + 1
        person.said.push(n)
        await sayUntilTaken(requests, person.begun, `text ${n}`)
        if (person !== watched) continue
        await expect.poll(ear.texts, { timeout: 20_000 }).toContain(`message ${n}`)
      }
    })
    for (const [index, port] of ports.entries()) {
      servers[index]?.kill('SIGTERM')
      expect(await servers[index]?.exited).toEqual({ code: 0, signal: null })
      await startServer(port, index)
    }
    over.abort()
    await Promise.all(talking)
    await ear.stop()

    const logger = createLogger('silent')
    const options = { url: redis.url, prefix: 'test:', retentionDays: 1, logger }
    const { transcripts, close } = await openRedisState(options)
    for (const { begun, said } of people) {
      const kept = (await transcripts.readAfter(begun.conversationId, 0, 200)).said
      const all = said.flatMap((_, n) => [`text ${n + 1}`, `message ${n + 1}`])
      expect(kept.map(({ activity }) => activity.text)).toEqual(all.slice(-kept.length))
    }
    await close()
    const heard = watched.said.flatMap((_, n) => [`text ${n + 1}`, `message ${n + 1}`])
    expect(ear.texts()).toEqual(heard)
    expect(ear.streams.length).toBeGreaterThan(1)
  })

  it('lose no message and answer none twice when one is killed', async () => {
    const requests = new DirectLineRequests(url)
    const begun = await requests.begin()
    // A stream begins with no more than 40 of what was said before.
    const texts = Array.from({ length: 18 }, (_, index) => `text ${index}`)
    let acknowledged = 0
    const saying = texts.map(async (text) => {
      await sayUntilTaken(requests, begun, text)
      acknowledged += 1
    })
    await expect.poll(() => acknowledged).toBeGreaterThan(5)
    const killed = Math.floor(Math.random() * 2)
    await Promise.all(servers.slice(killed, killed + 1).map(end))
    await startServer(ports[killed] ?? 0, killed)
    await Promise.all(saying)

    const stream = new StreamSocket((await resume(requests, begun)).streamUrl)
    await expect.poll(() => heardOn(stream).replies.length).toBe(18)
    await stream.close()
    const { asked, replies } = heardOn(stream)
    expect(sorted(asked.map(({ text }) => text))).toEqual(sorted(texts))
    const repliedTo = replies.map(({ replyToId }) => replyToId)
    expect(sorted(repliedTo)).toEqual(sorted(asked.map(({ id }) => id)))
    const counts = replies.map(({ text }) => Number(text?.replace('message ', '')))
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(new Set(counts).size).toBe(18)
  })
})

function requestsTo(port = 0): DirectLineRequests {
  return new DirectLineRequests(`http://127.0.0.1:${port}`)
}

function mine(text: string): object {
  return { text, channelData: { clientActivityID: text } }
}

function sorted(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.map(String).toSorted((a, b) => a.localeCompare(b))
}

async function startServer(port: number, index: number): Promise<void> {
  const env = { REDIS_URL: redis.url, PORT: String(port) }
  const child = await startChild('test/support/servers/counting-server.ts', env)
  servers[index] = child
  await child.sees(/listening at/)
}

async function end(child: Child): Promise<void> {
  child.kill('SIGKILL')
  await child.exited
}

/** As pages do: what was not taken is sent again, with the same id. */
async function sayUntilTaken(requests: DirectLineRequests, begun: Begun, text: string) {
  for (;;) {
    try {
      const { status } = await requests.say(begun, mine(text))
      if (status === 200) return
    } catch {
      // The connection was cut, or what came was no JSON but a page of nginx.
    }
  }
}

async function resume(requests: DirectLineRequests, { conversationId, token }: Begun) {
  const { body } = await requests.get(`conversations/${conversationId}?watermark=0`, token)
  return { streamUrl: body.streamUrl ?? '' }
}

/** Listens as pages do: where a stream ends, the next one goes on. */
function listen(requests: DirectLineRequests, { conversationId, token }: Begun) {
  const streams: StreamSocket[] = []
  const over = new AbortController()
  const listening = (async () => {
    for (
      let watermark = '0';
      !over.signal.aborted;
      watermark = streams.at(-1)?.watermark || watermark
    ) {
      const path = `conversations/${conversationId}?watermark=${watermark}`
      const found = await requests.get(path, token).catch(() => undefined)
      if (found?.body.streamUrl === undefined) continue
      const stream = new StreamSocket(found.body.streamUrl)
      streams.push(stream)
      await once(stream.socket, 'close')
    }
  })()
  return {
    texts: () => streams.flatMap(({ texts }) => texts),
    streams,
    stop: async () => {
      over.abort()
      streams.at(-1)?.socket.close()
      await listening
    },
  }
}

/** What people and the bot said on a stream, in order. */
function heardOn({ sets }: StreamSocket): Record<'asked' | 'replies', Partial<Activity>[]> {
  const all = sets.flatMap(({ activities }) => activities)
  return {
    asked: all.filter(({ from }) => from?.role === 'user'),
    replies: all.filter(({ from, type }) => from?.role === 'bot' && type === 'message'),
  }
}
