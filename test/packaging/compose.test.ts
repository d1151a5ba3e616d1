import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { settingNames } from '../../src/config/setting-names.ts'
import { parseConfig } from '../../src/config/config.ts'
import { createLogger } from '../../src/logger.ts'
import type { State } from '../../src/state/open-state.ts'
import { openRedisState } from '../../src/state/redis/open-redis-state.ts'
import { DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import { isNginxMissing, type RunningNginx, startNginx } from '../support/servers/nginx.ts'
import { isRedisMissing, type RunningRedis, startRedis } from '../support/servers/redis.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { StreamSocket } from '../support/servers/stream-socket.ts'

interface Service {
  readonly image?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly read_only?: boolean
  readonly ports?: readonly string[]
}

const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
}

describe('compose.yaml', () => {
  it('gives both bots settings that there are, and a tree that is read-only', () => {
    for (const name of ['bot-1', 'bot-2']) {
      const { environment = {}, read_only: isReadOnly } = compose.services[name] ?? {}
      const unknown = Object.keys(environment).filter(
        (key) => !settingNames.some((known) => known === key),
      )

      expect([unknown, isReadOnly]).toEqual([[], true])
    }
  })

  it('starts a bot without any setting of a person, at this machine only', () => {
    const { environment = {} } = compose.services['bot-1'] ?? {}
    const defaults = Object.entries(environment).map(([key, value]) => [
      key,
      value.replace(/^\$\{\w+:-(.*)\}$/, '$1'),
    ])

    expect(parseConfig({ HOST: '0.0.0.0', ...Object.fromEntries(defaults) })).toMatchObject({
      redis: { url: 'redis://redis:6379' },
      trustedProxies: 1,
      isPublic: true,
    })
    expect(compose.services['nginx']?.ports).toEqual(['127.0.0.1:8080:8080'])
  })

  it('keeps in Redis what was acknowledged', () => {
    expect(compose.services['redis']?.command?.join(' ')).toBe(
      'redis-server --appendonly yes --maxmemory-policy noeviction',
    )
  })

  const isMissing = spawnSync('docker-compose', ['--version']).status !== 0

  it.skipIf(isMissing)('is understood by Debian’s docker-compose', () => {
    const { status, stdout, stderr } = spawnSync('docker-compose', ['-f', 'compose.yaml', 'config'])

    expect([status, String(stderr)]).toEqual([0, ''])
    expect(Object.keys((parse(String(stdout)) as typeof compose).services)).toEqual([
      'bot-1',
      'bot-2',
      'nginx',
      'redis',
    ])
  })
})

describe.skipIf(isNginxMissing || isRedisMissing)('compose/nginx.conf', { timeout: 60_000 }, () => {
  let redis: RunningRedis
  let states: readonly State[]
  let bots: readonly RunningServer[]
  let nginx: RunningNginx
  let url: string

  beforeEach(async () => {
    redis = await startRedis()
    const logger = createLogger('silent')
    const open = async (): Promise<State> =>
      openRedisState({ url: redis.url, prefix: 'compose:', retentionDays: 1, logger })
    states = await Promise.all([open(), open()])
    bots = await Promise.all(
      states.map(async (state) => startEchoServer({ state, config: { trustedProxies: 1 } })),
    )
    const port = await findLastingPort()
    url = `http://127.0.0.1:${port}`
    const own = readFileSync('compose/nginx.conf', 'utf8')
      .replace('bot-1:3978', new URL(bots[0]?.url ?? '').host)
      .replace('bot-2:3978', new URL(bots[1]?.url ?? '').host)
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
    nginx = await startNginx([], own)
  })

  afterEach(async () => {
    await nginx.stop()
    for (const bot of bots) await bot.stop()
    for (const state of states) await state.close()
    await redis.stop()
  })

  it('brings messages and a stream through, whichever bot they come to', async () => {
    const line = new DirectLineRequests(url)
    const begun = await line.begin()
    const stream = new StreamSocket(begun.streamUrl)
    for (const text of ['one', 'two', 'three', 'four']) await line.say(begun, { text })
    await stream.hear('You said: four')
    await stream.close()

    expect(new URL(begun.streamUrl).host).toBe(new URL(url).host)
    expect(stream.texts.filter((text) => text?.startsWith('You said'))).toEqual([
      'You said: one',
      'You said: two',
      'You said: three',
      'You said: four',
    ])
  })

  it('goes on with the other bot when one is gone, and shows no figures', async () => {
    const line = new DirectLineRequests(url)
    const begun = await line.begin()
    await bots[0]?.stop()
    const said = [await line.say(begun, { text: 'one' }), await line.say(begun, { text: 'two' })]

    expect(said.map(({ status }) => status)).toEqual([200, 200])
    expect((await fetch(`${url}/metrics`)).status).toBe(404)
  })
})
