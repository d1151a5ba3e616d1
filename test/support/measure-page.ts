import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import { chromiumPath, flags } from './chromium.ts'

/** What the chat page costs a first visitor. */
export interface PageCost {
  /** From navigation to the bot's first message on the screen. */
  readonly firstMessageMs: number
  /** Sent for the page and all its files, compressed, headers included. */
  readonly bytes: number
}

/** Ample for a page that is to be ready within 1.5 seconds. */
const settleMs = 4_000

/**
 * Visits a page in a new tab of a browser that never saw it, and reads afterwards what the browser
 * noted by itself: a debugger that is attached from the start makes reading Web Chat's bundle half
 * a second slower.
 */
export async function measurePage(url: string): Promise<PageCost> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'))
  const args = [...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const browser = spawn(chromiumPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = new Promise((resolve) => browser.once('exit', resolve))
  try {
    const debuggerUrl = await findDebugger(browser.stderr)
    await openTab(debuggerUrl, url)
    await new Promise((resolve) => setTimeout(resolve, settleMs))
    return await readCost(debuggerUrl, url)
  } finally {
    browser.kill()
    await exited
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function findDebugger(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stderr)) {
    const [, url] = /DevTools listening on (ws:.+)/.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('Chromium ended before it told the address of its debugger.')
}

async function openTab(debuggerUrl: string, url: string): Promise<void> {
  await fetch(`http://${new URL(debuggerUrl).host}/json/new?${url}`, { method: 'PUT' })
}

async function readCost(debuggerUrl: string, url: string): Promise<PageCost> {
  const browser = await chromium.connectOverCDP(debuggerUrl)
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((page) => page.url().startsWith(url))
  if (page === undefined) throw new Error('Chromium did not open the page.')
  const cost = { firstMessageMs: await firstMessage(page), bytes: await bytesSent(page) }
  await browser.close()
  return cost
}

/** The welcome is the largest text of the page: its painting is the largest contentful one. */
async function firstMessage(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve, reject) => {
        new PerformanceObserver((list) => {
          const largest = list.getEntries().at(-1) as
            (PerformanceEntry & { readonly element: Element | null }) | undefined
          if (largest?.element?.closest('.webchat__bubble__content')) resolve(largest.startTime)
          else reject(new Error('The largest text on the page is no message of the bot.'))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

async function bytesSent(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, size) => sum + size, 0),
  )
}
