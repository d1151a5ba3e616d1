import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { temporaryFolder } from '../temporary-folder.ts'
import { findLastingPort } from './lasting-port.ts'

/** Debian's package puts it on the path. */
const program = 'redis-server'

/** Whether tests on Redis are left out: on a laptop without it, but never in CI. */
export const isRedisMissing =
  spawnSync(program, ['--version']).status !== 0 && process.env['CI'] !== 'true'

if (isRedisMissing) console.warn(`Tests on Redis are skipped: there is no ${program}.`)

/** A Redis of its own. */
export interface RunningRedis {
  readonly url: string
  /** Ends it as a machine that fails does; it comes back at the same address with what it had. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  /** Stops it for so long, and lets it go on. */
  readonly signal: (signal: NodeJS.Signals) => void
  readonly stop: () => Promise<void>
}

/**
 * Starts a Redis on a free port of this machine, with a folder of its own that goes with it, and with
 * more options if there are some.
 */
export async function startRedis(options: readonly string[] = []): Promise<RunningRedis> {
  const folder = await temporaryFolder()
  const port = await findLastingPort()
  let child = await startAt(port, folder.path, options)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => end('SIGKILL'),
    start: async () => {
      child = await startAt(port, folder.path, options)
    },
    signal: (signal) => void child.kill(signal),
    stop: async () => {
      await end('SIGKILL')
      await folder.remove()
    },
  }
}

async function startAt(port: number, folder: string, options: readonly string[]) {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  const log = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']
  const child = spawn(program, [...place, ...log, ...options])
  const lines: string[] = []
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.includes('Ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(`Redis has ended:\n${lines.join('\n')}`)))
  })
  return child
}
