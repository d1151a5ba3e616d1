import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Where Debian's package puts it. */
export const chromiumPath = '/usr/bin/chromium'

/** For a browser without a screen that asks nobody but the page's server for anything. */
export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What a test waits for comes within two seconds or never; but many more while others run too. */
export const pageTimeoutMs = 30_000

/** Whether tests in Chromium are left out: on a laptop without it, but never in CI. */
export const isChromiumMissing = !existsSync(chromiumPath) && process.env['CI'] !== 'true'

if (isChromiumMissing) {
  console.warn(`Tests in Chromium are skipped: there is no ${chromiumPath}.`)
}

/** A page and what went wrong on it: errors, broken policies, requests to other hosts. */
export interface WatchedPage {
  readonly page: Page
  readonly faults: readonly string[]
}

/** Notes every fault of a page from its first byte on; its own host is the one of `baseURL`. */
export function watchPage(page: Page, baseURL: string): WatchedPage {
  page.setDefaultTimeout(pageTimeoutMs)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'log') faults.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!isOwn(request.url(), baseURL)) faults.push(`other host: ${request.url()}`)
  })
  return { page, faults }
}

/** Blobs and data never leave the browser. */
function isOwn(url: string, baseURL: string): boolean {
  return /^(blob|data):/.test(url) || new URL(url).origin === new URL(baseURL).origin
}
