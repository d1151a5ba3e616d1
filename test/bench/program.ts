import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A server program of dist/ that has come up. */
export interface Program {
  readonly url: string
  /** From starting the process to listening, in milliseconds. */
  readonly startMs: number
  readonly stop: () => Promise<void>
}

/** The bot as `npm start` runs it, the echo bot it is compared with, or a bot that counts. */
export type ProgramName = 'main' | 'echo-bot' | 'counting-server'

/** Starts a program on a free port, with its state in a folder that goes with it. */
export async function startProgram(
  name: ProgramName,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'career-bot-bench-'))
  const path = fileURLToPath(new URL(`./${name}.js`, import.meta.url))
  const env = { PORT: '0', STATE_DIR: folder, ...settings }
  const start = performance.now()
  const child = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const url = await readUrl(child.stdout)
  const startMs = performance.now() - start
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL')
    await exited
    await rm(folder, { recursive: true })
  }
  return { url, startMs, stop }
}

async function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of output) {
    text += String(chunk)
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
    if (url !== undefined) {
      output.resume()
      return url
    }
  }
  throw new Error(`Expected a server that tells its address, but it ended with:\n${text}`)
}
