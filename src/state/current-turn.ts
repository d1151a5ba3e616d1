import { AsyncLocalStorage } from 'node:async_hooks'

interface CurrentTurn {
  readonly key: string
  readonly claim: string | undefined
  readonly parent: CurrentTurn | undefined
  isRunning: boolean
}

/** Where a turn runs, all calls it makes included. */
const currentTurn = new AsyncLocalStorage<CurrentTurn>()

/** Runs what is a turn of the conversation of this key; several processes tell turns by a claim. */
export async function runAsTurn<T>(
  key: string,
  turn: () => Promise<T>,
  claim?: string,
): Promise<T> {
  const current = { key, claim, parent: currentTurn.getStore(), isRunning: true }
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

/**
 * The claim of the turn of this conversation that makes the call; nothing outside of one. A turn that
 * has ended keeps it: what it left behind has no right to write any more.
 */
export function claimOf(key: string): string | undefined {
  for (let turn = currentTurn.getStore(); turn !== undefined; turn = turn.parent) {
    if (turn.key === key) return turn.claim
  }
  return undefined
}
