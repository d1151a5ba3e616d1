/** How often something may come, and what it is known by. */
export interface Pace {
  readonly key: string
  /** All at once or spread. */
  readonly perMinute: number
}

/**
 * Lets each key through so often a minute. One number per key is kept, the time at which all it took is
 * paid back; whoever is a minute in debt waits (the "generic cell rate algorithm").
 */
export interface Pacer {
  /** Gives how many milliseconds to wait before it may come; 0 when it is let through. */
  readonly take: (pace: Pace) => Promise<number>
}

/** What a {@link LocalPacer} remembers, and by which clock. */
export interface LocalPacerOptions {
  /** How many keys are remembered at most. */
  readonly capacity?: number
  /** In milliseconds; any start will do. */
  readonly now?: () => number
}

const minuteMs = 60_000

/** {@link Pacer} of one process. */
export class LocalPacer implements Pacer {
  readonly #capacity: number
  readonly #now: () => number
  /** Least recently used first. */
  readonly #paidBackAt = new Map<string, number>()

  constructor({
    capacity = 100_000,
    now = performance.now.bind(performance),
  }: LocalPacerOptions = {}) {
    this.#capacity = capacity
    this.#now = now
  }

  async take({ key, perMinute }: Pace): Promise<number> {
    const now = this.#now()
    const paidBackAt = Math.max(this.#paidBackAt.get(key) ?? 0, now) + minuteMs / perMinute
    const waitMs = paidBackAt - now - minuteMs
    // A quotient does not always add up to a whole minute.
    if (waitMs > 0.001) return waitMs
    this.#paidBackAt.delete(key)
    this.#paidBackAt.set(key, paidBackAt)
    this.#forgetIdle(now)
    return 0
  }

  #forgetIdle(now: number): void {
    for (const [key, paidBackAt] of this.#paidBackAt) {
      const isFull = this.#paidBackAt.size > this.#capacity
      if (paidBackAt > now && !isFull) return
      this.#paidBackAt.delete(key)
    }
  }
}
