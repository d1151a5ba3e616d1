import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumPath, flags } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared Chromium is reached; absent where there is none. */
    readonly chromiumUrl?: string
  }
}

/**
 * What no test looks at, and costs almost half of what opening a page does: pages of the browser's
 * own for the address bar of every window, and a process in waiting for the next site.
 */
const unseen = [
  // Reads a script while it comes, though the profile has it compiled already.
  'ScriptStreaming',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
] as const

/** What Playwright switches off. Of several lists the last one counts, so they are here, too. */
const unwanted = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
] as const

const args = [
  ...flags,
  // What runs in one tab of a profile is compiled for the next tab, too.
  '--process-per-site',
  `--disable-features=${[...unwanted, ...unseen].join()}`,
]

/** Vitest's global setup of the tests on pages: one Chromium for all of them. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!existsSync(chromiumPath)) return undefined
  const server = await chromium.launchServer({ executablePath: chromiumPath, args })
  provide('chromiumUrl', server.wsEndpoint())
  return async () => server.close()
}
