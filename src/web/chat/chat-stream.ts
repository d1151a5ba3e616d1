import { type Conversation, type Reading, resumeConversation } from './conversation.ts'
import { Poller } from './poller.ts'
import type { SocketTries } from './socket-tries.ts'
import { WatchedSocket } from './watched-socket.ts'
import type { ClientSocket } from './web-chat.ts'

/** What a stream is made with, and who is told of it. */
export interface ChatStreamOptions {
  /** With the token of the moment. */
  readonly conversation: () => Conversation
  /** Number of the last activity received. */
  readonly watermark: () => string
  readonly tries: SocketTries
  readonly onStart: (stream: ChatStream) => void
  readonly onOpen: () => void
  /** Neither a WebSocket nor plain requests get through; the stream has ended. */
  readonly onLost: () => void
}

/** A WebSocket that takes longer to open has company until it does. */
const headStartMs = 1_000

/**
 * Stands in for the WebSocket of a Direct Line client. While none gets through, it asks for what is
 * new instead, and tries a WebSocket again now and then; the client notices nothing of that.
 */
export class ChatStream implements ClientSocket {
  onopen: ClientSocket['onopen'] = null
  onmessage: ClientSocket['onmessage'] = null
  readyState: number = WebSocket.CONNECTING
  readonly #options: ChatStreamOptions
  readonly #poller: Poller
  /** Being opened, or open. */
  #socket: WatchedSocket | undefined
  /** Of the next step: to poll beside a socket that takes its time, or to try another one. */
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Times of `performance.now`: of the last thing said here, and of the last that came. */
  #saidAt = 0
  #heardAt = 0

  constructor(url: string, options: ChatStreamOptions) {
    this.#options = options
    this.#poller = new Poller({
      conversation: options.conversation,
      watermark: options.watermark,
      onReading: (reading) => this.#take(reading),
      onLost: () => this.#lose(),
    })
    options.onStart(this)
    if (options.tries.waitMs > 0) this.#poll()
    else this.#trySocket(url)
  }

  /** Clients keep a WebSocket awake with empty messages; this needs none. */
  send(): void {
    // Nothing else is ever sent on a stream of Direct Line.
  }

  close(): void {
    this.readyState = WebSocket.CLOSED
    clearTimeout(this.#timer)
    this.#poller.stop()
    this.#socket?.close()
  }

  /** Something is to be expected: what was said at that time (of `performance.now`) comes back. */
  expectEcho(saidAt: number): void {
    this.#saidAt = saidAt
    this.#poller.wake()
    this.#socket?.expectWord(saidAt)
  }

  /** Asks at once what is new, where that has to be asked. */
  wake(): void {
    this.#poller.wake()
  }

  #trySocket(url: string): void {
    const from = this.#options.watermark()
    this.#timer = setTimeout(() => this.#poller.start(), headStartMs)
    const socket = new WatchedSocket(url, {
      onOpen: () => {
        clearTimeout(this.#timer)
        // What was polled in the meantime would come once more.
        if (this.#options.watermark() !== from) return this.#replace(socket)
        this.#poller.stop()
        this.#open()
        // Whoever has nothing yet is welcomed, or is given the transcript; what was said while it
        // opened was expected of the requests that have just been given up.
        if (from === '' || this.#saidAt > this.#heardAt) socket.expectWord(performance.now())
      },
      onMessage: (data) => {
        this.#heardAt = performance.now()
        this.onmessage?.({ data })
      },
      onEnd: (openMs) => {
        this.#options.tries.noteEnd(openMs)
        this.#socket = undefined
        this.#poll()
      },
    })
    this.#socket = socket
  }

  #replace(socket: WatchedSocket): void {
    socket.close()
    void this.#renewSocket()
  }

  #poll(): void {
    clearTimeout(this.#timer)
    this.#poller.start()
    this.#timer = setTimeout(() => void this.#renewSocket(), this.#options.tries.waitMs)
  }

  /** The address of a stream is good for a minute, and says from where it goes on. */
  async #renewSocket(): Promise<void> {
    const { conversation, watermark, tries } = this.#options
    const opening = await resumeConversation(conversation(), watermark())
    if (this.readyState === WebSocket.CLOSED) return
    if (opening.kind === 'opened') return this.#trySocket(opening.conversation.streamUrl)
    tries.noteEnd(0)
    this.#poll()
  }

  #take({ text, isEmpty }: Reading): void {
    this.#open()
    if (isEmpty) return
    this.#heardAt = performance.now()
    this.onmessage?.({ data: text })
  }

  #open(): void {
    if (this.readyState !== WebSocket.CONNECTING) return
    this.readyState = WebSocket.OPEN
    this.onopen?.()
    this.#options.onOpen()
  }

  #lose(): void {
    this.close()
    this.#options.onLost()
  }
}

/** Makes the streams of a Direct Line client. */
export function streamsOf(options: ChatStreamOptions): new (url: string) => ClientSocket {
  return class extends ChatStream {
    constructor(url: string) {
      super(url, options)
    }
  }
}
