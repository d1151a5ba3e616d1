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

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 320, height: 640 } }
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

let browser: Browser
let server: RunningServer
let watched: WatchedPage
let page: Page
let chat: ChatWindow

/** A person's first visit to what `npm start` serves. */
describe.skipIf(isChromiumMissing)('chat with the bot', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium()
    server = await startServer()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  afterEach(async () => page.context().close())

  it('answers how to become a PACS administrator, and where it stands', async () => {
    await visit(desktop)

    await chat.ask('how do I become a PACS administrator', 'PARCA')

    expect(await chat.saying('PARCA').textContent()).toContain('ABII')
    expect(await chat.citations.last().textContent()).toMatch(/Systems Administrator, lines? \d+/)
    expect(watched.faults).toEqual([])
  })

  it('shows the words of the source behind a citation', async () => {
    await visit(desktop)
    await chat.ask('how do I become a PACS administrator', 'PARCA')

    await chat.citations.last().getByRole('button').click()

    const words = page.getByRole('dialog', { name: /Systems Administrator, lines? \d+/ })
    await words.waitFor()
    expect(await words.textContent()).toContain('Imaging Informatics Professional')
    expect(watched.faults).toEqual([])
  })

  it('answers a suggested question on a click', async () => {
    await visit(desktop)
    const label = await chat.suggestions.first().textContent()

    await chat.suggestions.first().click()

    await chat.bubbles.nth(2).waitFor()
    expect((await chat.said())[1]).toBe(label)
    expect(watched.faults).toEqual([])
  })

  it('has the conversation back after a reload', async () => {
    await visit(desktop)
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    const said = await chat.said()

    await page.reload()
    await chat.saying('PARCA').waitFor()

    expect(await chat.said()).toEqual(said)
    expect(await chat.suggestions.count()).toBeGreaterThan(0)
    expect(watched.faults).toEqual([])
  })

  it.each([phone, desktop])('fits $viewport.width px', async (size) => {
    await visit(size)
    await chat.ask('which role pays the most?', '$')

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

    expect(overflow).toBe(0)
    expect(watched.faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has no fault axe can find, in %s', async (colorScheme) => {
    await visit({ ...phone, colorScheme })
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    await chat.ask('which role pays the most?', '$')

    expect(await findAxeViolations()).toEqual([])
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
