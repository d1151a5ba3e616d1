import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { ChatWindow } from './chat-window.ts'
import { launchChromium, type WatchedPage, watchPage } from './chromium.ts'
import { type RunningServer, startServer } from './running-server.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** A visit to the chat page of a running server. */
export interface Visit {
  readonly page: Page
  readonly chat: ChatWindow
  readonly watched: WatchedPage
}

/**
 * Gives the tests of a block the real server and a browser; each visit has a context of its own,
 * closed when its test ends.
 */
export function useChat(): { readonly visit: (options: BrowserContextOptions) => Promise<Visit> } {
  let browser: Browser
  let server: RunningServer
  let pages: Page[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    server = await startServer()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  afterEach(async () => {
    await Promise.all(pages.map(async (page) => page.context().close()))
    pages = []
  })

  return {
    visit: async (options) => {
      const watched = await watchPage(browser, { ...options, baseURL: server.url })
      pages.push(watched.page)
      const chat = new ChatWindow(watched.page)
      await chat.open()
      return { page: watched.page, chat, watched }
    },
  }
}

/** What axe finds against WCAG 2.2 AA and its best practices; empty when there is nothing. What is in a frame is not looked at. */
export async function findAxeViolations(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`,
  )
}
