import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'

const key = 'career-bot.conversation'
const cookieName = 'career-bot-conversation'
const nothing = { local: [], session: [], databases: [], caches: [] }
const refused = Object.fromEntries(Object.keys(nothing).map((name) => [name, 'refused']))

let browser: Browser
let context: BrowserContext
let page: Page
let server: RunningServer
let host: Server
let hostUrl: string

/** What `/about` says of cookies and storage, held against the browser itself. */
describe.skipIf(isChromiumMissing)('what the browser stores', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">
        <body><script src="${server.url}/widget.js"></script>`)
    }).listen(0, '127.0.0.1')
    await once(host, 'listening')
    // Another site: "localhost" and "127.0.0.1" have nothing in common for a browser.
    hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`
    server = await startEchoServer({ config: { allowedOrigins: [hostUrl] } })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
    host.close()
    host.closeAllConnections()
  })

  beforeEach(async () => {
    context = await browser.newContext({ baseURL: server.url })
    page = await context.newPage()
  })

  afterEach(async () => context.close())

  it('is, by the page, which conversation is yours, and no cookie', async () => {
    await page.goto('/about')
    expect(await storedIn(page.mainFrame())).toEqual(nothing)
    const chat = new ChatWindow(page)
    await chat.open()
    await chat.ask('hello', 'You said: hello')
    const before = await remembered()
    await chat.startOver()

    await expect.poll(remembered).not.toBe(before)
    expect(await storedIn(page.mainFrame())).toEqual({ ...nothing, local: [key] })
    expect(await context.cookies()).toEqual([])
    expect(await aboutPage()).toContain('The chat page sets no cookie')
  })

  it('is the same in the window on a page of its own site, and that it is open', async () => {
    await page.goto('/demo')
    await page.locator('career-chat button').waitFor()
    expect(await storedIn(page.mainFrame())).toEqual(nothing)
    const widget = await talkInWidget()
    const stored = { ...nothing, local: [key], session: ['career-chat'] }

    expect(await storedIn(page.mainFrame())).toEqual(stored)
    expect(await storedIn(widget.frame)).toEqual(stored)
    expect(await context.cookies()).toEqual([])
  })

  // As here: Chromium refuses storage to frames of other sites in windows like its private ones.
  it('is one cookie for 7 days where the window on another site may store nothing', async () => {
    await page.goto(hostUrl)
    await page.locator('career-chat button').waitFor()
    expect(await storedIn(page.mainFrame())).toEqual(nothing)
    const widget = await talkInWidget()

    expect(await storedIn(page.mainFrame())).toEqual({ ...nothing, session: ['career-chat'] })
    expect(await storedIn(widget.frame)).toEqual(refused)
    const [cookie, ...others] = await context.cookies()
    expect(others).toEqual([])
    expect(cookie).toMatchObject({ name: cookieName, secure: true, sameSite: 'None' })
    expect(cookie?.partitionKey).toBe('http://localhost')
    const days = ((cookie?.expires ?? 0) - Date.now() / 1_000) / (24 * 60 * 60)
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
    expect(await aboutPage()).toContain('keeps one cookie for 7 days')
  })
})

async function talkInWidget(): Promise<WidgetWindow> {
  await page.locator('career-chat button').click()
  const widget = new WidgetWindow(page)
  await widget.ask('hello', 'You said: hello')
  return widget
}

async function remembered(): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key)
}

async function aboutPage(): Promise<string> {
  return (await fetch(`${server.url}/about`)).text()
}

/** Everything that a document can store without asking, by its name, or that it is refused. */
async function storedIn(frame: Frame): Promise<Readonly<Record<string, unknown>>> {
  return frame.evaluate(async () => {
    const reading = {
      local: async () => Object.keys(localStorage),
      session: async () => Object.keys(sessionStorage),
      databases: async () => (await indexedDB.databases()).map(({ name }) => name),
      caches: async () => caches.keys(),
    }
    const names = Object.entries(reading).map(async ([name, read]) => {
      return [name, await read().catch(() => 'refused')] as const
    })
    return Object.fromEntries(await Promise.all(names))
  })
}
