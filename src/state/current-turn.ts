import { AsyncLocalStorage } from 'node:async_hooks'
import type { TurnChanges } from './turn-changes.ts'

/** What a turn is run with. */
export interface TurnMeans {
  /** What several processes tell turns by. */
  readonly claim?: string
  /** Where what it says and remembers is collected; without it, that is kept at once. */
  readonly changes?: TurnChanges
}

interface CurrentTurn extends TurnMeans {
  readonly key: string
  readonly parent: CurrentTurn | undefined
  isRunning: boolean
}

/** Where a turn runs, all calls it makes included. */
const currentTurn = new AsyncLocalStorage<CurrentTurn>()

/** Runs what is a turn of the conversation of this key. */
export async function runAsTurn<T>(
  key: string,
  turn: () => Promise<T>,
  means: TurnMeans = {},
): Promise<T> {
  const current = { ...means, key, parent: currentTurn.getStore(), isRunning: true }
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
  return findTurn((turn) => turn.key === key && turn.isRunning) !== undefined
}

/**
 * The claim of the turn of this conversation that makes the call; nothing outside of one. A turn that
 * has ended keeps it: what it left behind has no right to write any more.
 */
export function claimOf(key: string): string | undefined {
  return findTurn((turn) => turn.key === key)?.claim
}

/** The changes of the turn of this conversation that makes the call, while it runs. */
export function changesOf(key: string): TurnChanges | undefined {
  return findTurn((turn) => turn.key === key && turn.isRunning)?.changes
}

function findTurn(isMeant: (turn: CurrentTurn) => boolean): CurrentTurn | undefined {
  for (let turn = currentTurn.getStore(); turn !== undefined; turn = turn.parent) {
    if (isMeant(turn)) return turn
  }
  return undefined
}
