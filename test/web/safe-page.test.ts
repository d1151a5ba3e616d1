import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageFactory } from 'botbuilder'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing, type WatchedPage, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { SharedProfiles } from '../support/pages/shared-profiles.ts'
import {
  type RunningServer,
  type ServerSettings,
  startEchoServer,
} from '../support/servers/running-server.ts'

let browser: Browser
let profiles: SharedProfiles
let server: RunningServer
let host: Server
let page: Page

/** What the page does not let happen, whoever writes or frames it. */
describe.skipIf(isChromiumMissing)('safe page', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><iframe src="${server.url}" width="400" height="600"></iframe>`)
    }).listen(0, '127.0.0.1')
    await once(host, 'listening')
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    host.close()
    host.closeAllConnections()
  })

  afterEach(async () => profiles.clear())

  describe('with a bot that repeats markup', () => {
    useServer(() => ({ logic: echoMarkup }))

    it.each([
      ['a script', '<script>document.title="taken"</script>'],
      ['a handler', '<img src=x onerror="document.title=\'taken\'">'],
      ['a script in a link', '[click](javascript:document.title="taken")'],
      ['a frame', '<iframe srcdoc="<script>top.document.title=1</script>"></iframe>'],
      ['a picture of another host', '![x](https://example.invalid/pixel.png)'],
      ['a style', '<style>body{display:none}</style><b style="position:fixed">x</b>'],
      ['a form', '<form action="https://example.invalid"><button>x</button></form>'],
    ])('lets %s do nothing, neither from the person nor from the bot', async (_, markup) => {
      const { faults } = await visit()
      const chat = new ChatWindow(page)
      await chat.open()
      const title = await page.title()
      await chat.ask(`${markup} end`, 'The bot: ')
      await chat.suggestions.filter({ hasText: `${markup} end` }).waitFor()

      expect(await page.title()).toBe(title)
      const active =
        '#chat :is(script, iframe, form:not([class]), [onerror], [href^="javascript:"])'
      expect(await page.locator(active).count()).toBe(0)
      expect(await page.locator('body').isVisible()).toBe(true)
      expect(faults.filter((fault) => !isStopped(fault))).toEqual([])
    })
  })

  describe('that allows a site', () => {
    useServer(() => ({ config: { allowedOrigins: [hostUrl()] } }))

    it('works in a frame there, where storage is forbidden', async () => {
      await visit()
      await page.goto(hostUrl())
      const frame = page.frameLocator('iframe')
      const bubble = frame.locator('.webchat__bubble__content')
      await bubble.filter({ hasText: 'Welcome' }).waitFor()
      await frame.getByRole('textbox').fill('hello')
      await frame.getByRole('textbox').press('Enter')
      await bubble.filter({ hasText: 'You said: hello' }).waitFor()

      expect(await bubble.count()).toBe(3)
    })
  })

  describe('by default', () => {
    useServer(() => ({}))

    it('is not shown in a frame of another site', async () => {
      await visit()
      await page.goto(hostUrl())
      await expect.poll(async () => page.frames()[1]?.url()).toMatch(/^chrome-error:/)

      expect(await page.frameLocator('iframe').locator('#chat').count()).toBe(0)
    })

    it('says so when a person sends faster than the server takes it, and sends it later', async () => {
      await visit()
      const chat = new ChatWindow(page)
      await chat.open()
      const tooFast = { status: 429, headers: { 'retry-after': '2' }, json: { error: {} } }
      await page.route('**/activities', async (route) => route.fulfill(tooFast), { times: 1 })
      await page.getByRole('textbox').fill('hello')
      await page.keyboard.press('Enter')
      await chat.notice('That was a lot at once. Please wait a moment, then go on.').waitFor()
      await chat.saying('You said: hello').waitFor()
      await chat.notice('').waitFor({ state: 'attached' })

      expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    })
  })
})

type Logic = NonNullable<ServerSettings['logic']>

/** A document could say it, too, and have it on a button. */
async function echoMarkup(context: Parameters<Logic>[0]): Promise<void> {
  const { type, text } = context.activity
  if (type === 'conversationUpdate') await context.sendActivity('Welcome')
  if (type !== 'message') return
  await context.sendActivity(MessageFactory.suggestedActions([text], `The bot: ${text}`))
}

/** One for all tests of a block. */
function useServer(settings: () => ServerSettings): void {
  beforeAll(async () => {
    server = await startEchoServer(settings())
  })

  afterAll(async () => server.stop())
}

async function visit(): Promise<WatchedPage> {
  page = await profiles.openTab(server.url)
  return watchPage(page, server.url)
}

/** The same machine by another name: for a browser another site. */
function hostUrl(): string {
  return `http://localhost:${(host.address() as AddressInfo).port}`
}

/**
 * The policy stops what Web Chat's own cleaning only meets on the way, and says so; playwright hears
 * of a picture before that. "x" is no file of the server.
 */
function isStopped(fault: string): boolean {
  return /violates the following Content Security Policy|status of 404|example\.invalid/.test(fault)
}
