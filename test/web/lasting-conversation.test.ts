import type { Browser, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { SharedProfiles } from '../support/pages/shared-profiles.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import { type LastingServer, startLastingServer } from '../support/servers/lasting-server.ts'
import { useProcess } from '../support/servers/use-process.ts'

let browser: Browser
let profiles: SharedProfiles
let page: Page
let chat: ChatWindow

/** What a conversation has to live through: nothing lost, nothing twice. */
describe.skipIf(isChromiumMissing)('conversation', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
  }, 60_000)

  afterAll(async () => browser.close())

  afterEach(async () => profiles.clear())

  describe('with a server whose tokens live for two seconds', () => {
    let server: LastingServer

    beforeAll(async () => {
      const directLine = { signingKey: 'k'.repeat(32), tokenLifeSeconds: 2, azure: undefined }
      server = await startLastingServer({ directLine })
    })

    afterAll(async () => server.remove())

    beforeEach(async () => open(server.url))

    it('renews its token well before that expires', async () => {
      await chat.open()
      const refreshed = await page.waitForResponse('**/tokens/refresh')
      const again = await page.waitForResponse('**/tokens/refresh')

      expect([refreshed.status(), again.status()]).toEqual([200, 200])
      await chat.ask('hello', 'You said: hello')
    })

    it('says once what was said with an expired token, as after an hour of sleep', async () => {
      await page.route('**/tokens/refresh', async (route) => route.abort())
      await chat.open()
      const { conversationId, token } = await rememberedKey()
      await expect.poll(async () => statusOf(server, conversationId, token)).toBe(403)
      const refused = page.waitForResponse('**/activities')
      await send('hello')
      expect((await refused).status()).toBe(403)
      await page.unroute('**/tokens/refresh')
      await chat.saying('You said: hello').waitFor()

      expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    })

    it('says once what was said while the server was away', async () => {
      await chat.open()
      await server.stop()
      await chat.notice('The server cannot be reached. Trying again …').waitFor()
      await send('one')
      await send('two')
      await server.start()
      await chat.saying('You said: one').waitFor()
      await chat.saying('You said: two').waitFor()

      const said = await chat.said()
      expect(said.toSorted()).toEqual(
        ['Welcome', 'one', 'You said: one', 'two', 'You said: two'].toSorted(),
      )
      await page.reload()
      await chat.saying('You said: two').waitFor()
      expect((await chat.said()).toSorted()).toEqual(said.toSorted())
    })

    it('says once what was said while the network was away', async () => {
      await chat.open()
      await page.context().setOffline(true)
      await send('hello')
      await chat.notice('You are offline. The chat goes on as soon as you are back.').waitFor()
      await page.context().setOffline(false)
      await chat.saying('You said: hello').waitFor()

      expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    })

    it('misses nothing that was said while its stream was down', async () => {
      const streams: WebSocketRoute[] = []
      await page.routeWebSocket(/\/stream\?/, (stream) => {
        streams.push(stream)
        stream.connectToServer()
      })
      await chat.open()
      await page.route('**/conversations/**', async (route) => route.abort())
      await Promise.all(streams.map(async (stream) => stream.close({ code: 1001 })))
      await chat.notice('The server cannot be reached. Trying again …').waitFor()
      await sayFromElsewhere(server, await rememberedKey(), 'from elsewhere')
      await page.unroute('**/conversations/**')
      await chat.saying('You said: from elsewhere').waitFor()

      const said = ['Welcome', 'from elsewhere', 'You said: from elsewhere']
      expect(await chat.said()).toEqual(said)
    })

    it('shows the last 40 of a long conversation', async () => {
      await chat.open()
      const key = await rememberedKey()
      // A page that shows each as it comes would be busy with that for long.
      await page.goto('about:blank')
      for (let n = 1; n <= 25; n += 1) await sayFromElsewhere(server, key, `message ${n}`)
      await page.goto(server.url)

      await expect.poll(async () => (await chat.said()).at(-1)).toMatch(/ message 25$/)
      await expect.poll(async () => (await chat.said()).length).toBe(40)
      expect((await chat.said())[0]).toBe('message 6')
    })
  })

  describe('with the program itself', () => {
    const { start, killAtOnce } = useProcess('src/main.ts')

    it('goes on where it was when the program is killed and started again', async () => {
      const port = String(await findLastingPort())
      await open(await listen(port))
      await chat.open()
      await chat.ask('how do I become a PACS administrator', 'PARCA')
      const said = await chat.said()
      await killAtOnce()
      await chat.notice('The server cannot be reached. Trying again …').waitFor()
      await listen(port)
      await chat.notice('').waitFor({ state: 'attached' })
      await chat.ask('and the pay?', '$')

      const now = await chat.said()
      expect(now.slice(0, said.length + 1)).toEqual([...said, 'and the pay?'])
      expect(now).toHaveLength(said.length + 2)
      expect(now.at(-1)).toContain('PACS administrator')
    })

    async function listen(port: string): Promise<string> {
      const child = await start({ PORT: port })
      const [, url = ''] = await child.sees(/"the chat is at (http:\/\/127\.0\.0\.1:\d+),/)
      return url
    }
  })
})

async function open(baseURL: string): Promise<void> {
  page = watchPage(await profiles.openTab(baseURL), baseURL).page
  chat = new ChatWindow(page)
}

async function send(text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
}

interface Key {
  readonly conversationId: string
  readonly token: string
}

async function rememberedKey(): Promise<Key> {
  const stored = await page.evaluate(() => localStorage.getItem('career-bot.conversation') ?? '{}')
  return JSON.parse(stored) as Key
}

async function statusOf({ url }: LastingServer, id: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${url}/v3/directline/conversations/${id}`, { headers })).status
}

/** As another tab or device of the same person does. */
async function sayFromElsewhere({ url }: LastingServer, key: Key, text: string): Promise<void> {
  const { conversationId, token } = key
  const base = `${url}/v3/directline`
  const refreshed = await fetch(`${base}/tokens/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  const { token: fresh } = (await refreshed.json()) as Key
  await fetch(`${base}/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${fresh}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text, from: { id: 'x' } }),
  })
}
