import { describe, expect, it } from 'vitest'
import { plainLine } from '../src/logger.ts'
import { LogLines } from './support/log-lines.ts'
import { postMessage } from './support/servers/post-message.ts'
import { startEchoServer } from './support/servers/running-server.ts'

describe('plainLine', () => {
  it('shows time, level and message, and where an error came from', () => {
    const line = plainLine(
      '{"level":50,"time":0,"msg":"failed","err":{"stack":"Error: x\\n at y"}}',
    )

    expect(line).toMatch(/^\d\d:\d\d:\d\d error failed\nError: x\n at y$/)
  })
})

describe('createLogger', () => {
  it('names the part a line comes from', () => {
    const log = new LogLines('info')

    log.logger.child({ part: 'server' }).info('up')

    expect(log.all).toEqual([{ level: 30, time: expect.any(Number), part: 'server', msg: 'up' }])
  })

  it('keeps secrets out', () => {
    const log = new LogLines('info')

    log.logger.info({
      token: 'secret',
      config: { signingKey: 'secret', password: 'secret' },
      headers: { authorization: 'Bearer secret', host: 'x' },
    })

    expect(JSON.stringify(log.all)).not.toContain('secret')
    expect(log.all[0]).toMatchObject({ headers: { host: 'x' } })
  })

  it('gets nothing of what people write, even when a turn fails', async () => {
    const log = new LogLines('info')
    const server = await startEchoServer({
      logger: log.logger,
      logic: async () => {
        throw new TypeError('broken')
      },
    })

    await postMessage(server.url, { text: 'my private matter' })
    await server.stop()

    expect(log.all.map(({ msg }) => msg)).toContain('turn failed')
    expect(JSON.stringify(log.all)).not.toContain('private matter')
  })
})
