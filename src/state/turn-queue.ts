import { isInsideTurn, runAsTurn } from './current-turn.ts'
import { type Commit, TurnChanges } from './turn-changes.ts'

/** What a {@link TurnQueue} waits for, and what it does when a turn has ended. */
export interface TurnQueueOptions {
  /** After it, a turn that hangs no longer holds up the next one. */
  readonly longestTurnMs?: number
  /** Keeps what a turn says and remembers; without it, that is kept as it comes. */
  readonly commit?: Commit | undefined
}

/**
 * Runs one turn at a time per conversation, in the order of their arrival. A turn that starts
 * another for its own conversation (a proactive message, say) and waits for it is not made to wait
 * for itself: the inner one runs at once.
 */
export class TurnQueue {
  /** The last turn of each conversation; absent when none is running. */
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #longestTurnMs: number
  readonly #commit: Commit | undefined

  constructor({ longestTurnMs = 60_000, commit }: TurnQueueOptions = {}) {
    this.#longestTurnMs = longestTurnMs
    this.#commit = commit
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
    if (this.#commit === undefined) return runAsTurn(key, turn)
    const changes = new TurnChanges(this.#commit)
    const result = await runAsTurn(key, turn, { changes })
    await changes.flush()
    return result
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
