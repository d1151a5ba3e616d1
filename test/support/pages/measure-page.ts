import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { chromiumPath, flags } from './chromium.ts'

/** Right after its start a browser is busy with itself; a person's has been open for a while. */
const warmUpMs = 1_000

/** Ample for a page that is to be ready within 1.5 seconds. */
const settleMs = 4_000

/**
 * Visits a page in a new tab of a browser that never saw it, and gives what `read` finds once all is
 * quiet: what the browser noted by itself. A debugger that is attached from the start makes reading
 * Web Chat's bundle half a second slower.
 */
export async function visitFresh<T>(url: string, read: (page: Page) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'))
  const args = [...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const browser = spawn(chromiumPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = new Promise((resolve) => browser.once('exit', resolve))
  try {
    const debuggerUrl = await findDebugger(browser.stderr)
    await delay(warmUpMs)
    await openTab(debuggerUrl, url)
    await delay(settleMs)
    const attached = await chromium.connectOverCDP(debuggerUrl)
    const page = findPage(attached, url)
    page.setDefaultTimeout(settleMs)
    const result = await read(page)
    await attached.close()
    return result
  } finally {
    browser.kill()
    await exited
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * When the bot's first message was painted, in milliseconds since 1970. The welcome is the largest
 * text of the page: its painting is the largest contentful one.
 */
export async function firstMessageAt(page: Page | Frame): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve, reject) => {
        new PerformanceObserver((list) => {
          const largest = list.getEntries().at(-1) as
            (PerformanceEntry & { readonly element: Element | null }) | undefined
          if (largest?.element?.closest('.webchat__bubble__content')) {
            resolve(performance.timeOrigin + largest.startTime)
          } else reject(new Error('The largest text on the page is no message of the bot.'))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

/** When the page was navigated to, in milliseconds since 1970. */
export async function navigatedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin)
}

/** When all that a page refers to was loaded and run, in milliseconds since 1970. */
export async function loadedAt(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    return performance.timeOrigin + (navigation as PerformanceNavigationTiming).loadEventStart
  })
}

/** Sent for a page and all its files, compressed, headers included. */
export async function bytesSent(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).transferSize)
      .reduce((sum, size) => sum + size, 0),
  )
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

function findPage(browser: Browser, url: string): Page {
  const pages = browser.contexts().flatMap((context) => context.pages())
  const page = pages.find((page) => page.url().startsWith(url))
  if (page === undefined) throw new Error(`Expected Chromium to open "${url}", but it did not.`)
  return page
}
