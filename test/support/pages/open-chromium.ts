import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumPath } from './chromium.ts'

/**
 * Opens the Chromium that all tests share; every page has a context of its own. To close it ends
 * what was opened here and leaves it running for the others.
 */
export async function openChromium(): Promise<Browser> {
  const url = inject('chromiumUrl')
  if (url === undefined) throw new Error(`Expected Chromium at ${chromiumPath}; install it.`)
  return chromium.connect(url)
}
