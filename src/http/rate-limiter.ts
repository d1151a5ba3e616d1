import { RequestError } from '../errors.ts'
import type { Pacer } from '../state/pacer.ts'

/** How much is let through. */
export interface RateLimit {
  readonly pacer: Pacer
  /** How often each key may come a minute, all at once or spread; 0 for no limit. */
  readonly perMinute: number
  /** What came too often, in the plural: "messages". */
  readonly what: string
}

/** Lets each key through so often a minute. */
export class RateLimiter {
  readonly #limit: RateLimit

  constructor(limit: RateLimit) {
    this.#limit = limit
  }

  /** @throws {RequestError} 429 with the time to wait, when the key came too often. */
  async take(key: string): Promise<void> {
    const { pacer, perMinute, what } = this.#limit
    if (perMinute === 0) return
    const waitMs = await pacer.take({ key: `${what}/${key}`, perMinute })
    if (waitMs > 0) throw this.#refuse(waitMs)
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
