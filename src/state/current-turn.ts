import { AsyncLocalStorage } from 'node:async_hooks'

interface CurrentTurn {
  readonly key: string
  readonly parent: CurrentTurn | undefined
  isRunning: boolean
}

/** Where a turn runs, all calls it makes included. */
const currentTurn = new AsyncLocalStorage<CurrentTurn>()

/** Runs what is a turn of the conversation of this key. */
export async function runAsTurn<T>(key: string, turn: () => Promise<T>): Promise<T> {
  const current = { key, parent: currentTurn.getStore(), isRunning: true }
  try {
    return await currentTurn.run(current, turn)
  } finally {
    current.isRunning = false
  }
}

/**
 * Whether a turn of this conversation makes the call. Work left behind by a turn that has ended
 * counts as outside: it must queue like any other.
 */
export function isInsideTurn(key: string): boolean {
  for (let turn = currentTurn.getStore(); turn !== undefined; turn = turn.parent) {
    if (turn.key === key && turn.isRunning) return true
  }
  return false
}
