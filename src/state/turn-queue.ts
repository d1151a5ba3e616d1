import { AsyncLocalStorage } from 'node:async_hooks'

interface Turn {
  readonly key: string
  readonly parent: Turn | undefined
  isRunning: boolean
}

/** Where a turn runs, all calls it makes included. */
const currentTurn = new AsyncLocalStorage<Turn>()

/**
 * Runs one turn at a time per conversation, in the order of their arrival. A turn that starts
 * another for its own conversation (a proactive message, say) and waits for it is not made to wait
 * for itself: the inner one runs at once.
 */
export class TurnQueue {
  /** The last turn of each conversation; absent when none is running. */
  readonly #last = new Map<string, Promise<void>>()
  readonly #longestTurnMs: number

  /** After `longestTurnMs` a turn that hangs no longer holds up the next one. */
  constructor({ longestTurnMs = 60_000 }: { readonly longestTurnMs?: number } = {}) {
    this.#longestTurnMs = longestTurnMs
  }

  /** Settles as `turn` does; a turn that throws does not disturb those after it. */
  async run(key: string, turn: () => Promise<void>): Promise<void> {
    if (isInside(key)) return turn()
    const before = this.#last.get(key)
    const running = this.#runAfter(before, key, turn)
    const settled = running.catch(() => undefined)
    this.#last.set(key, settled)
    try {
      await running
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key)
    }
  }

  /** Resolves once no turn is running or waiting. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values())
  }

  async #runAfter(
    before: Promise<void> | undefined,
    key: string,
    turn: () => Promise<void>,
  ): Promise<void> {
    if (before !== undefined) await this.#waitFor(before)
    const current = { key, parent: currentTurn.getStore(), isRunning: true }
    try {
      await currentTurn.run(current, turn)
    } finally {
      current.isRunning = false
    }
  }

  async #waitFor(before: Promise<void>): Promise<void> {
    const { promise, resolve } = withTimer(this.#longestTurnMs)
    await Promise.race([before, promise])
    resolve()
  }
}

/** Work left behind by a turn that has ended counts as outside: it must queue like any other. */
function isInside(key: string): boolean {
  for (let turn = currentTurn.getStore(); turn !== undefined; turn = turn.parent) {
    if (turn.key === key && turn.isRunning) return true
  }
  return false
}

function withTimer(milliseconds: number): { promise: Promise<void>; resolve: () => void } {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return { promise, resolve: () => clearTimeout(timer) }
}
