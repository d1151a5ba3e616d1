import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { ChatWindow } from './chat-window.ts'
import { openChromium } from './open-chromium.ts'
import { SharedProfiles, type TabOptions } from './shared-profiles.ts'
import { type WatchedPage, watchPage } from './chromium.ts'
import type { RunningServer } from '../servers/running-server.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** A visit to the chat page of a running server. */
interface Visit {
  readonly page: Page
  readonly chat: ChatWindow
  readonly watched: WatchedPage
}

/** What the tests of a block have in common. */
export interface ChatInUse {
  /** Visits the page for the first time and waits for the welcome. One visit at a time. */
  readonly visit: (options?: TabOptions) => Promise<Visit>
  /** Goes to another page of the server, in the same way. */
  readonly visitPage: (path: string, options?: TabOptions) => Promise<WatchedPage>
  /** Opens another tab beside that of a visit. */
  readonly openTab: (visit: Visit) => Promise<ChatWindow>
}

/**
 * Gives the tests of a block a browser and a server: the bot as `npm start` runs it, shared with
 * other tests, unless they need one of their own.
 */
export function useChat(start?: () => Promise<RunningServer>): ChatInUse {
  let place: Place

  beforeAll(async () => {
    place = await (start === undefined ? (shared ??= enterShared()) : enterOwn(start))
  }, 60_000)

  afterAll(async () => place.leave())

  afterEach(async () => place.profiles.clear())

  async function watch(options?: TabOptions): Promise<WatchedPage> {
    const { profiles, url } = place
    return watchPage(await profiles.openTab(url, options), url)
  }

  return {
    visit: async (options) => {
      const watched = await watch(options)
      const chat = new ChatWindow(watched.page)
      await chat.open()
      return { page: watched.page, chat, watched }
    },
    visitPage: async (path, options) => {
      const watched = await watch(options)
      await watched.page.goto(path)
      return watched
    },
    openTab: async ({ page }) => {
      const tab = new ChatWindow(await page.context().newPage())
      await tab.open()
      return tab
    },
  }
}

/** Where tests are. */
interface Place {
  readonly url: string
  readonly profiles: SharedProfiles
  readonly leave: () => Promise<void>
}

/**
 * The files of a process come one after another: they share a profile, too, in which Web Chat is
 * compiled. Every visit is a conversation of its own, so that nobody notices the others.
 */
let shared: Promise<Place> | undefined

async function enterShared(): Promise<Place> {
  const profiles = new SharedProfiles(await openChromium())
  return { url: inject('serverUrl'), profiles, leave: async () => undefined }
}

async function enterOwn(start: () => Promise<RunningServer>): Promise<Place> {
  const browser = await openChromium()
  const server = await start()
  return {
    url: server.url,
    profiles: new SharedProfiles(browser),
    leave: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** What axe finds against WCAG 2.2 AA and its best practices; empty when there is nothing. What is in a frame is not looked at. */
export async function findAxeViolations(page: Page | Frame): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource)
  // To write down all that is in order takes four times as long as to look for what is not.
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`)
}
