import { isInsideTurn, runAsTurn } from './current-turn.ts'

/**
 * Runs one turn at a time per conversation, in the order of their arrival. A turn that starts
 * another for its own conversation (a proactive message, say) and waits for it is not made to wait
 * for itself: the inner one runs at once.
 */
export class TurnQueue {
  /** The last turn of each conversation; absent when none is running. */
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #longestTurnMs: number

  /** After `longestTurnMs` a turn that hangs no longer holds up the next one. */
  constructor({ longestTurnMs = 60_000 }: { readonly longestTurnMs?: number } = {}) {
    this.#longestTurnMs = longestTurnMs
  }

  /** Settles as `turn` does; a turn that throws does not disturb those after it. */
  async run<T>(key: string, turn: () => Promise<T>): Promise<T> {
    if (isInsideTurn(key)) return turn()
    const before = this.#last.get(key)
    const running = this.#runAfter(before, key, turn)
    const settled = running.catch(() => undefined)
    this.#last.set(key, settled)
    try {
      return await running
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key)
    }
  }

  /** Resolves once no turn is running or waiting. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values())
  }

  async #runAfter<T>(
    before: Promise<unknown> | undefined,
    key: string,
    turn: () => Promise<T>,
  ): Promise<T> {
    if (before !== undefined) await this.#waitFor(before)
    return runAsTurn(key, turn)
  }

  async #waitFor(before: Promise<unknown>): Promise<void> {
    const { promise, resolve } = withTimer(this.#longestTurnMs)
    await Promise.race([before, promise])
    resolve()
  }
}

function withTimer(milliseconds: number): { promise: Promise<void>; resolve: () => void } {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return { promise, resolve: () => clearTimeout(timer) }
}
