/** What a WebSocket does, as far as a stream has to know. */
export interface SocketEvents {
  readonly onOpen: () => void
  readonly onMessage: (data: string) => void
  /** Comes once, whatever ended it; `openMs` is 0 when it never opened. */
  readonly onEnd: (openMs: number) => void
}

/** One that takes longer to open is swallowed by something on its way. */
const longestHandshakeMs = 10_000

/** What is to come comes at once; a WebSocket on which it does not is open in name only. */
const longestSilenceMs = 2_000

/** A WebSocket that neither opens for good nor stays silent when something has to come. */
export class WatchedSocket {
  readonly #socket: WebSocket | undefined
  readonly #events: SocketEvents
  readonly #deadline: ReturnType<typeof setTimeout>
  #openedAt = Infinity
  #heardAt = 0
  #hasEnded = false

  constructor(url: string, events: SocketEvents) {
    this.#events = events
    this.#socket = openSocket(url)
    const patienceMs = this.#socket === undefined ? 0 : longestHandshakeMs
    this.#deadline = setTimeout(() => this.#end(), patienceMs)
    this.#socket?.addEventListener('open', () => this.#open())
    this.#socket?.addEventListener('close', () => this.#end())
    this.#socket?.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (this.#hasEnded) return
      this.#heardAt = performance.now()
      events.onMessage(data)
    })
  }

  /** Ends it without a word. */
  close(): void {
    this.#hasEnded = true
    clearTimeout(this.#deadline)
    this.#socket?.close()
  }

  /** Something has to come that was sent after a time (of `performance.now`). */
  expectWord(since: number): void {
    setTimeout(() => {
      if (this.#openedAt < Infinity && this.#heardAt < since) this.#end()
    }, longestSilenceMs)
  }

  #open(): void {
    if (this.#hasEnded) return
    clearTimeout(this.#deadline)
    this.#openedAt = performance.now()
    this.#events.onOpen()
  }

  /** A network that swallows everything swallows the goodbye, too: it is not waited for. */
  #end(): void {
    if (this.#hasEnded) return
    this.close()
    this.#events.onEnd(Math.max(0, performance.now() - this.#openedAt))
  }
}

/** Nothing where the browser forbids it: one without encryption on a page that has it, for instance. */
function openSocket(url: string): WebSocket | undefined {
  try {
    return new WebSocket(url)
  } catch {
    return undefined
  }
}
