import { createRequire } from 'node:module'
import type { Activity } from 'botbuilder'
import { type ConnectionStatus, DirectLine } from 'botframework-directlinejs'
import { WebSocket } from 'ws'

const require = createRequire(import.meta.url)

// The client is made for browsers: it takes these from the global object.
Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket })

/** Where a client comes in. */
export interface ClientSettings {
  readonly url: string
  readonly token: string
  readonly conversationId?: string
  readonly watermark?: string
  readonly webSocket?: boolean
}

/** Microsoft's own Direct Line client, with its observables turned into what tests can await. */
export class DirectLineClient {
  readonly activities: Partial<Activity>[] = []
  readonly statuses: ConnectionStatus[] = []
  readonly line: DirectLine
  readonly #sockets: WebSocket[] = []
  readonly #waiting = new Set<() => void>()

  constructor({ url, ...settings }: ClientSettings) {
    this.line = new DirectLine({ ...settings, domain: `${url}/v3/directline` })
    // It waits up to 12 random seconds more before it connects again.
    Object.assign(this.line, {
      services: { ...Reflect.get(this.line, 'services'), random: () => 0 },
    })
    this.line.connectionStatus$.subscribe((status) => this.#note(() => this.statuses.push(status)))
    this.line.activity$.subscribe({
      next: (activity) =>
        this.#note(() => this.activities.push(activity as unknown as Partial<Activity>)),
      // That a client was ended comes as an error; how it stands is told by its status.
      error: () => undefined,
    })
  }

  get texts(): readonly (string | undefined)[] {
    return this.activities.filter(({ type }) => type === 'message').map(({ text }) => text)
  }

  get conversationId(): string {
    return String(Reflect.get(this.line, 'conversationId'))
  }

  get watermark(): string {
    return String(Reflect.get(this.line, 'watermark'))
  }

  /** Cuts the connection as a network does: without a word. */
  breakStream(): void {
    this.#sockets.at(-1)?.terminate()
  }

  /** Sends a message; gives its id, or what the client says when it failed. */
  async say(text: string): Promise<string> {
    return this.post({ type: 'message', text, from: { id: 'whoever' } })
  }

  async post(activity: object): Promise<string> {
    return new Promise((resolve, reject) => {
      this.line.postActivity(activity as never).subscribe(resolve, reject)
    })
  }

  /** Resolves once a message of this text has come. */
  async hear(text: string): Promise<Partial<Activity>> {
    await this.until(() => this.texts.includes(text))
    return this.activities.find((activity) => activity.text === text) ?? {}
  }

  /** Resolves once the condition holds; it is looked at whenever something comes in. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  end(): void {
    this.line.end()
  }

  #note(change: () => void): void {
    change()
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
  }
}
