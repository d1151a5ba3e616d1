import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChatWindow } from '../../support/pages/chat-window.ts'
import { isChromiumMissing, type WatchedPage, watchPage } from '../../support/pages/chromium.ts'
import { openChromium } from '../../support/pages/open-chromium.ts'
import { SharedProfiles } from '../../support/pages/shared-profiles.ts'
import { type LastingServer, startLastingServer } from '../../support/servers/lasting-server.ts'

let browser: Browser
let profiles: SharedProfiles
let server: LastingServer
let watched: WatchedPage
let page: Page
let chat: ChatWindow

/** What the page does by itself, with a bot that repeats what it is told. */
describe.skipIf(isChromiumMissing)('chat page', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
    server = await startLastingServer()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.remove()
  })

  beforeEach(async () => use(await profiles.openTab(server.url)))

  afterEach(async () => profiles.clear())

  it('shows what the person says and what the bot answers', async () => {
    await chat.open()

    await chat.ask('hello', 'You said: hello')

    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(watched.faults).toEqual([])
  })

  it('keeps the conversation over a reload and in another tab', async () => {
    await chat.open()
    await chat.ask('hello', 'You said: hello')

    await page.reload()
    await chat.saying('You said: hello').waitFor()
    const tab = new ChatWindow(await page.context().newPage())
    await tab.open()
    await tab.saying('You said: hello').waitFor()

    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(await tab.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(watched.faults).toEqual([])
  })

  it('shows in one tab what is said in the other', async () => {
    await chat.open()
    const tab = new ChatWindow(await page.context().newPage())
    await tab.open()

    await tab.ask('from the other tab', 'You said: from the other tab')

    await chat.saying('You said: from the other tab').waitFor()
    expect(await chat.said()).toEqual(await tab.said())
  })

  it('starts a clean conversation on request, also for the next visit', async () => {
    await chat.open()
    await chat.ask('hello', 'You said: hello')

    await chat.startOver()
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-id'))
    await page.reload()
    await chat.bubbles.first().waitFor()

    expect(focused).toBe('webchat-sendbox-input')
    expect(await chat.said()).toEqual(['Welcome'])
    expect(watched.faults).toEqual([])
  })

  it('goes on with the conversation when the server comes back', async () => {
    await chat.open()
    await chat.ask('before', 'You said: before')

    await server.stop()
    await chat.notice('The server cannot be reached. Trying again …').waitFor()
    await server.start()
    await chat.notice('').waitFor({ state: 'attached' })
    await chat.ask('after', 'You said: after')

    const said = ['Welcome', 'before', 'You said: before', 'after', 'You said: after']
    expect(await chat.said()).toEqual(said)
  })

  it('waits for a server that is away when the page is opened', async () => {
    await page.route('**/tokens/generate', async (route) => route.abort())
    await page.goto('/')
    await chat.notice('The server cannot be reached. Trying again …').waitFor()

    await page.unroute('**/tokens/generate')

    await chat.saying('Welcome').waitFor()
    await chat.notice('').waitFor({ state: 'attached' })
    expect(await chat.said()).toEqual(['Welcome'])
  })

  it('comes back with an expired token, and gets a fresh one', async () => {
    await chat.open()
    await chat.ask('hello', 'You said: hello')
    await page.route('**/conversations/*?watermark=', expire, { times: 1 })
    const refreshed = page.waitForRequest('**/tokens/refresh')

    await page.reload()

    await chat.saying('You said: hello').waitFor()
    expect((await refreshed).headers()['authorization']).toMatch(/^Bearer /)
  })

  it('gets over a token that expires in the middle of a conversation', async () => {
    await chat.open()
    await page.route('**/activities', expire, { times: 1 })
    const resumed = page.waitForResponse('**/conversations/*?watermark=*')
    await page.getByRole('textbox').fill('refused')
    await page.keyboard.press('Enter')
    await resumed
    // What was refused is sent once more, so its answer tells that the conversation goes on.
    await chat.saying('You said: refused').waitFor()

    await chat.ask('hello', 'You said: hello')

    expect(await chat.saying('Welcome').count()).toBe(1)
  })

  it('renews the remembered token while the page stays open', async () => {
    // All tabs of a profile have one clock.
    use(await browser.newPage({ baseURL: server.url }))
    await page.clock.install()
    await chat.open()
    const renewed = page.waitForResponse('**/tokens/refresh')

    await page.clock.fastForward('10:00')

    expect((await renewed).status()).toBe(200)
    await page.close()
  })

  it.each([-5, 5])('is used as ever with a clock that is %i days off', async (days) => {
    // All tabs of a profile have one clock.
    use(await browser.newPage({ baseURL: server.url }))
    await page.clock.install({ time: Date.now() + days * 86_400_000 })
    await chat.open()
    await chat.ask('hello', 'You said: hello')
    await page.reload()
    await chat.saying('You said: hello').waitFor()

    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(watched.faults).toEqual([])
    await page.close()
  })

  it('begins anew where the server does not know the conversation', async () => {
    await page.addInitScript(() => {
      const forged = JSON.stringify({ conversationId: 'unknown', token: 'forged' })
      localStorage.setItem('career-bot.conversation', forged)
    })

    await chat.open()

    expect(await chat.said()).toEqual(['Welcome'])
  })

  it('begins anew where something else was remembered', async () => {
    await page.addInitScript(() => localStorage.setItem('career-bot.conversation', '{"id":1'))

    await chat.open()

    expect(await chat.said()).toEqual(['Welcome'])
    expect(watched.faults).toEqual([])
  })

  it('works where the browser forbids storage', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })

    await chat.open()
    await chat.ask('hello', 'You said: hello')

    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(watched.faults).toEqual([])
  })

  it('says so when Web Chat cannot be loaded', async () => {
    await page.route('**/webchat-*.js', async (route) => route.abort())

    await page.goto('/')

    await chat.notice('The chat could not be loaded. Please reload the page.').waitFor()
    expect(await chat.bubbles.count()).toBe(0)
    expect(await page.locator('.waiting').count()).toBe(0)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it.each([
    ['no-preference', 3],
    ['reduce', 0],
  ] as const)('waits with %s of motion in %i moving dots', async (reducedMotion, moving) => {
    await page.emulateMedia({ reducedMotion })
    // It never comes.
    await page.route('**/webchat-*.js', async () => undefined)

    await page.goto('/', { waitUntil: 'commit' })
    await page.locator('.waiting').waitFor()

    const animations = async () => page.evaluate(() => document.getAnimations().length)
    await expect.poll(animations).toBe(moving)
  })

  it('says so while the browser is offline', async () => {
    await chat.open()

    await page.context().setOffline(true)
    await chat.notice('You are offline. The chat goes on as soon as you are back.').waitFor()
    await page.context().setOffline(false)

    await chat.notice('').waitFor({ state: 'attached' })
    await chat.ask('hello', 'You said: hello')
    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })
})

function use(opened: Page): void {
  watched = watchPage(opened, server.url)
  page = opened
  chat = new ChatWindow(page)
}

/** Answers as the server does to a token that is out of date. */
async function expire(route: Route): Promise<void> {
  await route.fulfill({
    status: 403,
    json: { error: { code: 'TokenExpired', message: 'Expired' } },
  })
}
