import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Activity } from 'botbuilder'
import { WebSocket } from 'ws'
import { fetchPlayground } from './fetch-playground.ts'
import { playgroundConfig } from './playground-config.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

/** A message as the Playground shows it. */
export interface ShownMessage {
  readonly messageId: string
  readonly text?: string
  readonly attachments?: Activity['attachments']
  readonly suggestedActions?: Activity['suggestedActions']
  readonly feedbackLoopEnabled?: boolean
  readonly aiEntity?: { readonly citation?: readonly Claim[] }
}

interface Claim {
  readonly position: number
  readonly appearance: { readonly name: string }
}

/** What happens in a chat of the Playground. */
export interface PlaygroundEvent {
  readonly action: 'createMessage' | 'updateMessage' | 'typing'
  readonly actionConversationId: string
  readonly message: ShownMessage
}

interface LogEntry {
  readonly to?: string
  readonly level?: string
  readonly displayText?: string
  readonly response?: { readonly statusCode: number; readonly body?: unknown }
}

/**
 * Microsoft's emulator of Teams (the Microsoft 365 Agents Playground), driven without a browser. It
 * takes what a bot sends much as Teams does, and says what it does not take.
 */
export class Playground {
  readonly url: string
  /** What it refused or warned of, in its own words. */
  readonly complaints: string[] = []
  readonly #child: ChildProcess
  readonly #folder: TemporaryFolder
  readonly #sockets: WebSocket[] = []
  #events: PlaygroundEvent[] = []
  #calls = 0
  #tellCall: () => void = () => undefined

  private constructor(url: string, child: ChildProcess, folder: TemporaryFolder) {
    this.url = url
    this.#child = child
    this.#folder = folder
  }

  /** Starts it in front of a bot on this machine. */
  static async start(botUrl: string): Promise<Playground> {
    const program = await fetchPlayground()
    const folder = await temporaryFolder()
    const config = JSON.stringify(playgroundConfig)
    await writeFile(join(folder.path, '.m365agentsplayground.yml'), config)
    const preload = `--import=${new URL('listen-locally.mjs', import.meta.url).href}`
    const app = ['--channel-id', 'msteams', '--app-endpoint', `${botUrl}/api/messages`]
    const child = spawn(
      process.execPath,
      [preload, program, 'start', '--disable-telemetry', '--port', '0', ...app],
      { cwd: folder.path, env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } },
    )
    try {
      const playground = new Playground(await listeningUrl(child), child, folder)
      await playground.#connect()
      return playground
    } catch (error) {
      const log = await readFile(join(folder.path, 'devTools/m365agentsplayground.log'), 'utf8')
      throw new Error(`Expected the Playground to start, but its log says:\n${log}`, {
        cause: error,
      })
    }
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate()
    if (this.#child.exitCode === null) {
      const exited = once(this.#child, 'exit')
      this.#child.kill()
      await exited
    }
    await this.#folder.remove()
  }

  /**
   * Does what makes the Playground call the bot, and gives what happened in the chats until the bot
   * had answered all these calls.
   */
  async act(path: string, body: object, calls = 1): Promise<readonly PlaygroundEvent[]> {
    this.#events = []
    const due = this.#calls + calls
    await this.ask(path, body)
    while (this.#calls < due) await this.#nextCall()
    await this.#flush()
    return this.#events
  }

  /** Posts something to the Playground, and gives what it answers. */
  async ask(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.text()
    if (response.ok) return answer === '' ? undefined : JSON.parse(answer)
    throw new Error(`Expected the Playground to take ${path}, but it says: "${answer}".`)
  }

  async #connect(): Promise<void> {
    await this.#listen('/_ws_conversation/v1/conversations/stream', (event) => {
      this.#events.push(event as PlaygroundEvent)
    })
    await this.#listen('/_ws/log/stream', (line) => {
      const { log } = line as { readonly log?: LogEntry }
      if (log !== undefined) this.#note(log)
    })
  }

  async #listen(path: string, take: (message: unknown) => void): Promise<void> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}${path}`)
    this.#sockets.push(socket)
    socket.on('message', (data: Buffer) => take(JSON.parse(data.toString())))
    await once(socket, 'open')
  }

  #note({ to, level, displayText, response }: LogEntry): void {
    if (level === 'warning' || level === 'error') this.complaints.push(displayText ?? '')
    if (response !== undefined && response.statusCode >= 400) {
      this.complaints.push(`${response.statusCode} to "${displayText}" for ${to}`)
    }
    if (to !== 'User Application') return
    this.#calls += 1
    this.#tellCall()
  }

  async #nextCall(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#tellCall = resolve
    })
  }

  /** What was sent over a socket before a pong has come when the pong is there. */
  async #flush(): Promise<void> {
    for (const socket of this.#sockets) {
      const pong = once(socket, 'pong')
      socket.ping()
      await pong
    }
  }
}

async function listeningUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Expected the output of the Playground in a pipe.')
  for await (const line of createInterface(child.stdout)) {
    const [, port] = /^Listening on (\d+)/.exec(line) ?? []
    if (port === undefined) continue
    child.stdout.resume()
    return `http://127.0.0.1:${port}`
  }
  throw new Error('Expected the Playground to listen, but it ended.')
}
