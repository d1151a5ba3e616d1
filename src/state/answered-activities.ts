interface Remembered<Outcome> {
  readonly outcome: Promise<Outcome>
  readonly until: number
}

/** How long and how many activities are remembered. */
export interface MemoryOptions {
  readonly lifeMs?: number
  readonly capacity?: number
  /** In milliseconds; any start will do. */
  readonly now?: () => number
}

/**
 * Remembers what activities led to, so that one sent twice is answered once: Teams sends again what
 * was not answered within 15 seconds, and expects the same response.
 */
export class AnsweredActivities<Outcome> {
  /** Oldest first, as all live equally long. */
  readonly #remembered = new Map<string, Remembered<Outcome>>()
  readonly #lifeMs: number
  readonly #capacity: number
  readonly #now: () => number

  constructor({
    lifeMs = 5 * 60_000,
    capacity = 10_000,
    now = performance.now.bind(performance),
  }: MemoryOptions = {}) {
    this.#lifeMs = lifeMs
    this.#capacity = capacity
    this.#now = now
  }

  /** Calls `answer` unless an activity of this key was answered, or is being answered. */
  async once(key: string, answer: () => Promise<Outcome>): Promise<Outcome> {
    this.#forgetOld()
    const known = this.#remembered.get(key)
    if (known !== undefined) return known.outcome
    const outcome = answer()
    this.#remembered.set(key, { outcome, until: this.#now() + this.#lifeMs })
    try {
      return await outcome
    } catch (error) {
      // Nothing came of it: whoever sends it again gets another chance.
      this.#remembered.delete(key)
      throw error
    }
  }

  #forgetOld(): void {
    for (const [key, { until }] of this.#remembered) {
      if (until > this.#now() && this.#remembered.size <= this.#capacity) return
      this.#remembered.delete(key)
    }
  }
}
