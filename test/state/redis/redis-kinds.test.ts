import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { createClient } from '@redis/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRedisState } from '../../../src/state/redis/open-redis-state.ts'
import type { State } from '../../../src/state/open-state.ts'
import { LogLines } from '../../support/log-lines.ts'
import { startChild } from '../../support/servers/child-process.ts'
import { createCounter } from '../../support/servers/create-counter.ts'
import { DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { findLastingPort } from '../../support/servers/lasting-port.ts'
import { postMessage } from '../../support/servers/post-message.ts'
import { isRedisMissing, type RunningRedis, startRedis } from '../../support/servers/redis.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'
import { selfSignedCertificate } from '../../support/servers/self-signed-certificate.ts'
import { StreamSocket } from '../../support/servers/stream-socket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Ends what a test began, also when it failed in between. */
let ends: (() => Promise<void>)[]

/** Redis as houses have it. */
describe.skipIf(isRedisMissing)('a server', { timeout: 60_000 }, () => {
  beforeEach(() => {
    ends = []
  })

  afterEach(async () => {
    for (const end of ends.toReversed()) await end()
  })

  it('refuses what a full Redis does not take, says so, and goes on when there is room', async () => {
    const redis = await start()
    const log = new LogLines('info')
    const { server } = await serve(redis.url, log)
    await postMessage(server.url, { id: '1' })
    await command(redis.url, ['CONFIG', 'SET', 'maxmemory', '1'])
    const refused = [await postMessage(server.url, { id: '2' })]
    refused.push(await postMessage(server.url, { id: '2' }))
    const ready = [await readiness(server)]
    await command(redis.url, ['CONFIG', 'SET', 'maxmemory', '0'])
    ready.push(await readiness(server))

    expect(refused.map(({ status }) => status)).toEqual([503, 503])
    expect(refused[0]?.body.error?.code).toBe('ServiceUnavailable')
    expect(ready).toEqual([503, 200])
    expect((await postMessage(server.url, { id: '2' })).texts).toEqual(['message 2'])
    const told = log.all.map(({ msg }) => String(msg)).filter((msg) => msg.includes('refuses'))
    expect(told).toEqual([expect.stringContaining('OOM')])
  })

  it.each(['killed', 'made a replica'])('follows an address whose Redis is %s', async (what) => {
    const first = await start()
    const [host, port] = hostOf(first)
    const second = await start(['--replicaof', host, port])
    const address = await forwardTo(first)
    const { server } = await serve(address.url)
    const requests = new DirectLineRequests(server.url)
    const begun = await requests.begin()
    const stream = new StreamSocket(begun.streamUrl)
    await requests.say(begun, said('1'))
    await stream.hear('message 1')
    await expect
      .poll(async () => command(second.url, ['INFO', 'replication']))
      .toContain('master_link_status:up')
    await command(first.url, ['WAIT', '1', '5000'])

    await command(second.url, ['REPLICAOF', 'NO', 'ONE'])
    address.lead(second)
    if (what === 'killed') await first.kill()
    else await command(first.url, ['REPLICAOF', ...hostOf(second)])
    await expect.poll(async () => (await requests.say(begun, said('2'))).status).toBe(200)

    expect(await stream.hear('message 2')).toMatchObject({ text: 'message 2' })
    expect(stream.texts.filter((text) => text?.startsWith('message'))).toHaveLength(2)
    await stream.close()
  })

  it('speaks TLS to a Redis whose certificate it is told to trust', async () => {
    const folder = await temporaryFolder()
    ends.push(async () => folder.remove())
    const { cert, key } = selfSignedCertificate(['localhost'])
    const [certFile, keyFile] = [join(folder.path, 'cert.pem'), join(folder.path, 'key.pem')]
    await writeFile(certFile, cert)
    await writeFile(keyFile, key)
    const port = await findLastingPort()
    const files = [
      '--tls-cert-file',
      certFile,
      '--tls-key-file',
      keyFile,
      '--tls-auth-clients',
      'no',
    ]
    await start(['--tls-port', String(port), ...files])
    const REDIS_URL = `rediss://localhost:${port}`

    const trusting = await startServer({ REDIS_URL, NODE_EXTRA_CA_CERTS: certFile })
    const [, url = ''] = await trusting.sees(/listening at (\S+)/)
    expect((await postMessage(url)).texts).toEqual(['message 1'])
    const doubting = await startServer({ REDIS_URL })
    await doubting.sees(/cannot be reached at .+self-signed certificate/)
    expect(doubting.output()).not.toContain('listening at')
  })

  it('needs no more rights than docs/deploying.md gives it', async () => {
    const redis = await start()
    const rights = /^ACL (SETUSER bot .+)$/m.exec(readFileSync('docs/deploying.md', 'utf8'))?.[1]
    await command(redis.url, ['ACL', ...String(rights).split(' ')])
    const url = redis.url.replace('//', '//bot:password@')
    const { server, state } = await serve(url)
    const requests = new DirectLineRequests(server.url)
    const begun = await requests.begin()
    const stream = new StreamSocket(begun.streamUrl)
    await requests.say(begun, said('1'))
    await stream.hear('message 1')
    await stream.close()
    const feedback = { ...whose, channelId: 'directline', isUp: true }
    await state.feedback.record(feedback)
    const opinions = await state.feedback.list()
    await state.feedback.clear(whose)
    await state.transcripts.clear(begun.conversationId)

    expect(opinions).toMatchObject([feedback])
    expect(await state.feedback.list()).toEqual([])
    expect(await readiness(server)).toBe(200)
    expect(await state.pacer.take({ key: 'k', perMinute: 1 })).toBe(0)
    const outside = command(url, ['SET', 'of-another-bot', '1'])
    await expect(outside).rejects.toThrow('NOPERM')
  })
})

const whose = { conversationId: 'c', answerId: 'a', personId: 'p' }

function said(id: string): object {
  return { text: id, channelData: { clientActivityID: id } }
}

async function start(options?: readonly string[]): Promise<RunningRedis> {
  const redis = await startRedis(options)
  ends.push(async () => redis.stop())
  return redis
}

async function serve(
  url: string,
  log = new LogLines('fatal'),
): Promise<{ readonly server: RunningServer; readonly state: State }> {
  const { logger } = log
  const state = await openRedisState({ url, prefix: 'career-bot:', retentionDays: 1, logger })
  const server = await startEchoServer({ state, logic: createCounter(state.storage) })
  ends.push(async () => {
    await server.stop()
    await state.close()
  })
  return { server, state }
}

async function startServer(env: Record<string, string>) {
  const child = await startChild('test/support/servers/counting-server.ts', env)
  ends.push(async () => {
    child.kill('SIGKILL')
    await child.exited
  })
  return child
}

async function readiness({ url }: RunningServer): Promise<number> {
  return (await fetch(`${url}/ready`)).status
}

async function command(url: string, words: readonly string[]): Promise<unknown> {
  const client = createClient({ url })
  await client.connect()
  try {
    return await client.sendCommand([...words])
  } finally {
    client.destroy()
  }
}

function hostOf({ url }: RunningRedis): [host: string, port: string] {
  const { hostname, port } = new URL(url)
  return [hostname, port]
}

/** An address that leads to one Redis, and later to another; what is connected stays where it is. */
async function forwardTo(first: RunningRedis) {
  let target = first
  const server: Server = createServer((socket) => {
    const [host, port] = hostOf(target)
    const onward = connect(Number(port), host)
    socket.pipe(onward).pipe(socket)
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(async () => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    url: `redis://127.0.0.1:${port}`,
    lead: (next: RunningRedis) => {
      target = next
    },
  }
}
