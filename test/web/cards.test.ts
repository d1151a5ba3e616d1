import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/chat-window.ts'
import {
  isChromiumMissing,
  launchChromium,
  type WatchedPage,
  watchPage,
} from '../support/chromium.ts'
import { type RunningServer, startServer } from '../support/running-server.ts'

const phone = { viewport: { width: 320, height: 640 } }
const desktop = { viewport: { width: 1280, height: 800 } }
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

let browser: Browser
let server: RunningServer
let watched: WatchedPage
let page: Page
let chat: ChatWindow

/** Cards as a person sees them in the page. */
describe.skipIf(isChromiumMissing)('cards in the page', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium()
    server = await startServer()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  afterEach(async () => page.context().close())

  it.each([
    ['phone', 'light', { ...phone, colorScheme: 'light' }],
    ['phone', 'dark', { ...phone, colorScheme: 'dark' }],
    ['desktop', 'dark', { ...desktop, colorScheme: 'dark' }],
  ] as const)('fit and have no fault axe can find, on a %s in %s', async (_, _scheme, options) => {
    await visit(options)
    await chat.ask('rank the roles by job growth', 'Each growth figure')
    await chat.ask('tell me about the clinical educator', 'at a glance')
    await chat.ask('how do I become an echocardiographer?', 'Becoming')

    expect(await findAxeViolations()).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width)
    expect(watched.faults).toEqual([])
  })

  it('show a chart that is said in words too, and again after a reload', async () => {
    await visit(phone)
    await chat.ask('rank the roles by salary', 'Median salary (2018)')

    await page.reload()

    const chart = page.getByRole('img', { name: /^Median salary \(2018\): Diagnostic Imaging/ })
    await chart.waitFor()
    expect(await chart.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    expect((await chart.boundingBox())?.width).toBeLessThan(320)
  })
})

async function visit(options: BrowserContextOptions): Promise<void> {
  watched = await watchPage(browser, { ...options, baseURL: server.url })
  page = watched.page
  chat = new ChatWindow(page)
  await chat.open()
}

async function findAxeViolations(): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`,
  )
}
