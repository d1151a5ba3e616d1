import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { SharedProfiles } from '../support/pages/shared-profiles.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'
import { type Begun, DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { type LastingServer, startLastingServer } from '../support/servers/lasting-server.ts'
import { StrictProxy, type Upgrades } from '../support/servers/strict-proxy.ts'

const questions = ['one', 'two', 'three', 'four', 'five'] as const

const [serverAway, offline] = [
  'The server cannot be reached. Trying again …',
  'You are offline. The chat goes on as soon as you are back.',
] as const

let browser: Browser
let profiles: SharedProfiles
let server: LastingServer
let proxy: StrictProxy
let page: Page
let chat: ChatWindow

/** Behind the proxy of an institution, where a WebSocket does not get through, or not for long. */
describe.skipIf(isChromiumMissing)('chat without WebSockets', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
    server = await startLastingServer()
    proxy = await StrictProxy.start(server.url)
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    proxy.close()
    await server.remove()
  })

  afterEach(async () => profiles.clear())

  it.each(['swallowed', 'muted'] as const)(
    'goes on without a word where an upgrade is %s',
    async (upgrades) => {
      await goOn(upgrades)

      expect(await noticesShown()).toEqual([])
    },
  )

  it.each(['refused', 'closed'] as const)(
    'goes on without a word, and tries less and less often, where an upgrade is %s',
    async (upgrades) => {
      await goOn(upgrades)
      const readsBefore = proxy.reads.length

      await expect.poll(() => proxy.tries.length).toBeGreaterThanOrEqual(3)

      expect(await noticesShown()).toEqual([])

      const [first = 0, second = 0, third = 0] = proxy.tries
      expect(second - first).toBeGreaterThan(1_400)
      expect(third - second).toBeGreaterThan(1.5 * (second - first))
      // What is held for 20 seconds; where a WebSocket was open in between, asking began anew.
      expect(proxy.reads.length - readsBefore).toBeLessThanOrEqual(3)
    },
  )

  it('comes back to a WebSocket as soon as it can, and asks no more', async () => {
    await visit('refused')
    await chat.open()
    await chat.ask('one', 'You said: one')
    proxy.change('passed')
    await expect.poll(() => proxy.streams).toBe(1)
    await chat.ask('two', 'You said: two')
    const reads = proxy.reads.length
    await chat.ask('three', 'You said: three')

    const said = ['one', 'two', 'three'].flatMap((text) => [text, `You said: ${text}`])
    expect(await chat.said()).toEqual(['Welcome', ...said])
    expect(proxy.reads).toHaveLength(reads)
    expect(await noticesShown()).toEqual([])
  })

  it('goes on without a word when the WebSocket is cut in the middle', async () => {
    await visit('passed')
    await chat.open()
    await chat.ask('one', 'You said: one')
    proxy.change('refused')
    await chat.ask('two', 'You said: two')

    const said = ['one', 'two'].flatMap((text) => [text, `You said: ${text}`])
    expect(await chat.said()).toEqual(['Welcome', ...said])
    expect(await noticesShown()).toEqual([])
  })

  it('shows at once what is said elsewhere, while nobody speaks here', async () => {
    await visit('refused')
    await chat.open()
    await chat.ask('hello', 'You said: hello')
    await expect.poll(() => performance.now() - (proxy.reads.at(-1) ?? 0)).toBeGreaterThan(3_000)
    const saidAt = performance.now()
    await sayFromElsewhere('from elsewhere')
    await chat.saying('You said: from elsewhere').waitFor()

    expect(performance.now() - saidAt).toBeLessThan(1_500)
  })

  it('says once what was said while the network was away', async () => {
    await visit('refused')
    await chat.open()
    await page.context().setOffline(true)
    await send('hello')
    await chat.notice(offline).waitFor()
    await page.context().setOffline(false)
    await chat.saying('You said: hello').waitFor()
    await chat.ask('again', 'You said: again')

    expect(await chat.said()).toEqual([
      'Welcome',
      'hello',
      'You said: hello',
      'again',
      'You said: again',
    ])
  })

  it('says once what was said while the server was away', async () => {
    await visit('refused')
    await chat.open()
    await server.stop()
    await chat.notice(serverAway).waitFor()
    await send('one')
    await send('two')
    await server.start()
    await chat.saying('You said: one').waitFor()
    await chat.saying('You said: two').waitFor()

    const said = ['Welcome', 'one', 'You said: one', 'two', 'You said: two']
    expect((await chat.said()).toSorted()).toEqual(said.toSorted())
    await chat.notice('').waitFor({ state: 'attached' })
  })

  it('asks by the clock where no request is held, and less and less while nobody speaks', async () => {
    await visit('refused')
    proxy.longestMs = 2_500
    await chat.open()
    await expect.poll(() => proxy.reads.length).toBeGreaterThan(2)
    await expect.poll(() => intervals().at(-1)).toBeGreaterThan(2_900)
    const intervalsBefore = intervals().slice(2)
    await chat.ask('hello', 'You said: hello')

    expect(intervalsBefore).toEqual(intervalsBefore.toSorted((one, other) => one - other))
    expect(intervalsBefore[0]).toBeLessThan(2_000)
    expect(await noticesShown()).toEqual([])
  })

  it('waits longer each time where requests fail, too', async () => {
    await visit('refused')
    proxy.failsReads = true
    await page.goto('/')
    await expect.poll(() => intervals().at(-1)).toBeGreaterThan(1_400)
    const failed = proxy.reads.length
    proxy.failsReads = false
    await chat.bubbles.first().waitFor()

    expect(failed).toBeLessThanOrEqual(6)
    expect(await chat.said()).toEqual(['Welcome'])
    await chat.notice('').waitFor({ state: 'attached' })
  })

  it('goes on in the widget', async () => {
    await visit('refused')
    await page.goto('/demo')
    const widget = new WidgetWindow(page)
    await page.getByRole('button', { name: 'Open' }).click()
    await widget.ask('hello', 'You said: hello')

    expect(await widget.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })
})

/** Asks and is answered as ever: soon, in order, with few requests and no word on the connection. */
async function goOn(upgrades: Upgrades): Promise<void> {
  await visit(upgrades)
  await chat.open()
  const startedAt = performance.now()
  const latencies: number[] = []
  for (const question of questions) {
    const askedAt = performance.now()
    await chat.ask(question, `You said: ${question}`)
    latencies.push(performance.now() - askedAt)
  }
  const seconds = (performance.now() - startedAt) / 1_000

  expect(await chat.said()).toEqual([
    'Welcome',
    ...questions.flatMap((question) => [question, `You said: ${question}`]),
  ])
  expect(latencies.toSorted((one, other) => one - other)[2]).toBeLessThan(1_500)
  // One a second, and those around the first message.
  const reads = proxy.reads.filter((readAt) => readAt > startedAt)
  expect(reads.length).toBeLessThanOrEqual(seconds + 2)
  expect(proxy.tries.length).toBeLessThanOrEqual(4)
}

async function visit(upgrades: Upgrades): Promise<void> {
  proxy.reset(upgrades)
  page = watchPage(await profiles.openTab(proxy.url), proxy.url).page
  chat = new ChatWindow(page)
  await page.addInitScript(() => {
    const notices: string[] = []
    Object.assign(window, { notices })
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        if (!(target instanceof Element) || target.id !== 'notice') continue
        for (const { textContent } of addedNodes) notices.push(textContent ?? '')
      }
    }).observe(document, { childList: true, subtree: true })
  })
}

/** All that the page has said of its connection since it was opened. */
async function noticesShown(): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>('notices')
}

/** From each request for activities to the next, in milliseconds. */
function intervals(): readonly number[] {
  return proxy.reads.slice(1).map((readAt, at) => readAt - (proxy.reads[at] ?? 0))
}

async function send(text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
}

async function sayFromElsewhere(text: string): Promise<void> {
  const stored = await page.evaluate(() => localStorage.getItem('career-bot.conversation') ?? '{}')
  await new DirectLineRequests(server.url).say(JSON.parse(stored) as Begun, { text })
}
