import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The bot as `npm start` runs it: a process of its own, with its state in a folder of its own. */
export class ServedBot {
  readonly #stateFolder: string
  #url = 'http://127.0.0.1:0'
  #process: ChildProcess | undefined

  private constructor(stateFolder: string) {
    this.#stateFolder = stateFolder
  }

  /** Builds what is stale, then serves on a free port. */
  static async start(): Promise<ServedBot> {
    execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })
    const bot = new ServedBot(await mkdtemp(join(tmpdir(), 'served-bot-')))
    await bot.resume()
    return bot
  }

  /** Where it listens; the same after a stop. */
  get url(): string {
    return this.#url
  }

  /** Serves again what was stopped. */
  async resume(): Promise<void> {
    const env = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: new URL(this.#url).port,
      STATE_DIR: this.#stateFolder,
      LOG_LEVEL: 'info',
    }
    const served = spawn(process.execPath, ['dist/main.js'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = served
    this.#url = await readUrl(served.stdout)
  }

  /** Ends the process and keeps its state. */
  async stop(): Promise<void> {
    if (this.#process === undefined) return
    const exit = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await exit
    this.#process = undefined
  }

  /** Ends the process for good. */
  async remove(): Promise<void> {
    await this.stop()
    await rm(this.#stateFolder, { recursive: true, force: true })
  }
}

/** The log's first line with an address is the one that says where it listens. */
async function readUrl(log: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface(log)
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const [, url] = /"url":"(http[^"]+)"/.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
    lines.once('close', () => reject(new Error('The bot ended before it listened.')))
  })
}
