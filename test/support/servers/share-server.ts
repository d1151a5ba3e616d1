import type { TestProject } from 'vitest/node'
import { startServer } from './running-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared server is reached. */
    readonly serverUrl: string
  }
}

/** Vitest's global setup of the tests on pages: one server for all that leave it as it is. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  provide('serverUrl', server.url)
  return server.stop
}
