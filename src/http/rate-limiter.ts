import { RequestError } from '../errors.ts'

/** How much is let through. */
export interface RateLimit {
  /** How often each key may come a minute, all at once or spread; 0 for no limit. */
  readonly perMinute: number
  /** What came too often, in the plural: "messages". */
  readonly what: string
  /** How many keys are remembered at most. */
  readonly capacity?: number
  /** In milliseconds; any start will do. */
  readonly now?: () => number
}

const minuteMs = 60_000

/**
 * Lets each key through so often a minute. One number per key is kept, the time at which all it
 * took is paid back; whoever is a minute in debt waits (the "generic cell rate algorithm").
 */
export class RateLimiter {
  readonly #limit: RateLimit
  readonly #now: () => number
  /** Least recently used first. */
  readonly #paidBackAt = new Map<string, number>()

  constructor(limit: RateLimit) {
    this.#limit = limit
    this.#now = limit.now ?? performance.now.bind(performance)
  }

  /** @throws {RequestError} 429 with the time to wait, when the key came too often. */
  take(key: string): void {
    const { perMinute } = this.#limit
    if (perMinute === 0) return
    const now = this.#now()
    const paidBackAt = Math.max(this.#paidBackAt.get(key) ?? 0, now) + minuteMs / perMinute
    const waitMs = paidBackAt - now - minuteMs
    // A quotient does not always add up to a whole minute.
    if (waitMs > 0.001) throw this.#refuse(waitMs)
    this.#paidBackAt.delete(key)
    this.#paidBackAt.set(key, paidBackAt)
    this.#forgetIdle(now)
  }

  #forgetIdle(now: number): void {
    for (const [key, paidBackAt] of this.#paidBackAt) {
      const isFull = this.#paidBackAt.size > (this.#limit.capacity ?? 50_000)
      if (paidBackAt > now && !isFull) return
      this.#paidBackAt.delete(key)
    }
  }

  #refuse(waitMs: number): RequestError {
    const { perMinute, what } = this.#limit
    const retryAfterSeconds = Math.ceil(waitMs / 1_000)
    return new RequestError(
      { status: 429, reason: 'TooManyRequests', retryAfterSeconds },
      `Expected at most ${perMinute} ${what} a minute, but more came. ` +
        `Try again in ${retryAfterSeconds} s.`,
    )
  }
}
