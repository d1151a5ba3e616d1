import { createLogger } from '../../../src/logger.ts'
import { openState } from '../../../src/state/open-state.ts'
import { findLastingPort } from './lasting-port.ts'
import { type RunningServer, type ServerSettings, startEchoServer } from './running-server.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A server that comes back at the same address and with the same state, as after an update. */
export interface LastingServer {
  readonly url: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Stops it and deletes its state. */
  readonly remove: () => Promise<void>
}

/** Starts a server that repeats what it is told, and can be stopped and started again. */
export async function startLastingServer(
  settings: NonNullable<ServerSettings['config']> = {},
): Promise<LastingServer> {
  const folder = await temporaryFolder()
  const state = openState(folder.path, createLogger('silent'))
  const config = { ...settings, port: await findLastingPort() }
  let running: RunningServer = await startEchoServer({ state, config })
  return {
    url: running.url,
    start: async () => {
      running = await startEchoServer({ state, config })
    },
    stop: async () => running.stop(),
    remove: async () => {
      await running.stop()
      await state.close()
      await folder.remove()
    },
  }
}
