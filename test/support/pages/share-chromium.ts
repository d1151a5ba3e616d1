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

/** Vitest's global setup of the tests on pages: one Chromium for all of them. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!existsSync(chromiumPath)) return undefined
  const server = await chromium.launchServer({ executablePath: chromiumPath, args: flags })
  provide('chromiumUrl', server.wsEndpoint())
  return async () => server.close()
}
