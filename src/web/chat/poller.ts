import { type Conversation, readActivities, type Reading } from './conversation.ts'

/** What is asked for, and who is told. */
export interface PollerOptions {
  /** With the token of the moment. */
  readonly conversation: () => Conversation
  /** Number of the last activity received. */
  readonly watermark: () => string
  readonly onReading: (reading: Reading) => void
  /** Asking does not help either; it has stopped. */
  readonly onLost: () => void
}

/** How long our server may hold a request; many proxies cut what is silent for half a minute. */
const longestHoldSeconds = 20

/** An answer that is due and has not come after so long is lost. */
const patienceMs = 10_000

/** What takes longer to be answered, or to fail, was held on its way. */
const heldFromMs = 2_000

/** From one request to the next: at first, and after a long silence. */
const shortestIntervalMs = 1_000
const longestIntervalMs = 15_000
const intervalGrowth = 1.25

/**
 * Asks again and again what is new in a conversation. Our server holds a request until there is
 * something to tell; where none is held, they grow fewer while nobody speaks.
 */
export class Poller {
  readonly #options: PollerOptions
  /** The last one that was sent; nothing when asking has stopped. */
  #request: AbortController | undefined
  #mayHold = true
  #askedAt = 0
  #intervalMs = shortestIntervalMs
  #endPause = (): void => undefined

  constructor(options: PollerOptions) {
    this.#options = options
  }

  /** Begins to ask, unless it does. */
  start(): void {
    if (this.#request !== undefined) return
    this.#intervalMs = shortestIntervalMs
    void this.#run()
  }

  /** What an unanswered request would have brought is not delivered any more. */
  stop(): void {
    this.#request?.abort()
    this.#request = undefined
    this.#endPause()
  }

  /** Asks as often as at first: something is to be expected. */
  wake(): void {
    this.#intervalMs = shortestIntervalMs
    this.#endPause()
  }

  async #run(): Promise<void> {
    for (;;) {
      const request = new AbortController()
      this.#request = request
      const reading = await this.#ask(request)
      if (this.#request !== request) return
      const tookMs = performance.now() - this.#askedAt
      if (reading === undefined) {
        if (!this.#mayHold || tookMs < heldFromMs) break
        this.#mayHold = false
      } else {
        this.#adjust(reading, tookMs)
        this.#options.onReading(reading)
      }
      await this.#pause(request)
      if (this.#request !== request) return
    }
    this.#request = undefined
    this.#options.onLost()
  }

  async #ask(request: AbortController): Promise<Reading | undefined> {
    const { conversation, watermark } = this.#options
    // A browser has six connections for all tabs of a site: only a tab that is seen keeps one busy.
    const waitSeconds = this.#mayHold && !document.hidden ? longestHoldSeconds : 0
    const timeout = setTimeout(() => request.abort(), waitSeconds * 1_000 + patienceMs)
    this.#askedAt = performance.now()
    const reading = await readActivities(conversation(), watermark(), {
      waitSeconds,
      signal: request.signal,
    })
    clearTimeout(timeout)
    return reading
  }

  #adjust({ isEmpty }: Reading, tookMs: number): void {
    const isSilence = isEmpty && tookMs < heldFromMs
    const intervalMs = isSilence ? this.#intervalMs * intervalGrowth : shortestIntervalMs
    this.#intervalMs = Math.min(intervalMs, longestIntervalMs)
  }

  /** Woken up, it goes on until the shorter interval is over. */
  async #pause(request: AbortController): Promise<void> {
    while (this.#request === request) {
      const restMs = this.#askedAt + this.#intervalMs - performance.now()
      if (restMs <= 0) return
      await new Promise<void>((resolve) => {
        this.#endPause = resolve
        setTimeout(resolve, restMs)
      })
    }
  }
}
