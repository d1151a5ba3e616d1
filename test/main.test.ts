import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DirectLineRequests } from './support/servers/direct-line-requests.ts'
import { postMessage } from './support/servers/post-message.ts'
import { useProcess } from './support/servers/use-process.ts'

/** The program as `npm start` runs it. */
describe('main', { timeout: 60_000 }, () => {
  const { start, folder } = useProcess('src/main.ts')

  it('serves the bot, says where and for whom, and stops in peace', async () => {
    const child = await start({ PORT: '0' })
    const [, url = ''] = await child.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
    await child.sees(/no MicrosoftAppId is set: .* Emulator on this machine/)
    const { texts } = await postMessage(url, { text: 'how do I become a PACS administrator' })
    const health = await (await fetch(`${url}/health`)).json()
    child.kill('SIGTERM')

    expect(texts.join()).toContain('PARCA')
    expect(health).toMatchObject({
      status: 'ok',
      knowledge: { title: expect.stringMatching(/./), date: '2019-10-28' },
    })
    expect(await child.exited).toEqual({ code: 0, signal: null })
  })

  it('answers from knowledge that was built anew, in the same conversation', async () => {
    const [file, own] = [join(folder(), 'knowledge.json'), readFileSync('knowledge/knowledge.json')]
    writeFileSync(file, own)
    const child = await start({ PORT: '0', KNOWLEDGE: file })
    const [, url = ''] = await child.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
    await postMessage(url, { text: 'how do I become a PACS administrator' })
    writeFileSync(file, String(own).replaceAll('72,218', '75,000'))
    await child.sees(/the knowledge was exchanged/)

    expect((await postMessage(url, { text: 'and the pay?' })).texts.join()).toContain('$75,000')
  })

  it('ends with 1 and all faults of its settings, before listening', async () => {
    const child = await start({ PORT: 'x', LOG_LEVEL: 'loud' })

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toMatch(/^The bot cannot start .*PORT: .*LOG_LEVEL: /s)
    expect(child.output()).not.toContain(' at ')
  })

  it('ends with 1 and the port when that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const child = await start({ PORT: String(port) })

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toContain(`port "${port}", but got EADDRINUSE`)
    other.close()
  })

  it('ends with 1 and the remedy when there is no knowledge', async () => {
    const child = await start({ PORT: '0', KNOWLEDGE: join(folder(), 'nothing.json') })

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toContain('npm run knowledge:build')
  })

  it('ends with 1 and the folder when its state cannot be opened', async () => {
    const child = await start({ PORT: '0', STATE_DIR: '/dev/null/state' })

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toContain('"/dev/null/state"')
  })

  it.each<Record<string, string>>([{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://bot.example.org' }])(
    'does not begin to answer others without knowing whom: %j',
    async (env) => {
      const child = await start({ PORT: '0', ...env })

      expect(await child.exited).toEqual({ code: 1, signal: null })
      expect(child.output()).toMatch(
        /ALLOW_ANONYMOUS: expected true, as (?:HOST|PUBLIC_URL) .*MicrosoftAppId, but it is not set/,
      )
    },
  )

  it('answers others in its responses only, where that is wanted', async () => {
    const child = await start({ PORT: '0', HOST: '0.0.0.0', ALLOW_ANONYMOUS: 'true' })
    const [, port = ''] = await child.sees(/"the chat is at http:\/\/0\.0\.0\.0:(\d+),/)
    await child.sees(/in its responses only, as ALLOW_ANONYMOUS says/)
    const url = `http://127.0.0.1:${port}`
    const line = new DirectLineRequests(url)
    const said = await line.say(await line.begin(), { text: 'hello' })
    const elsewhere = await postMessage(url, { deliveryMode: 'normal' })

    expect((await postMessage(url, { text: 'hello' })).status).toBe(200)
    expect(said.status).toBe(200)
    expect(elsewhere).toMatchObject({
      status: 403,
      body: { error: { code: 'RepliesElsewhere' } },
    })
  })
})
