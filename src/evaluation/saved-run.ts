import { QuestionSetError } from '../errors.ts'
import type { Outcome } from './evaluate-set.ts'
import { isRight } from './outcomes.ts'

/** Raised when the file changes meaning, so that an old run is not compared by mistake. */
const savedRunVersion = 1

/** Rows by `set/id`, and whether each was right. */
export type SavedRun = ReadonlyMap<string, boolean>

/** What changed for rows that are in both runs. */
export interface Changes {
  readonly won: readonly Outcome[]
  readonly lost: readonly Outcome[]
  /** Rows of this run that the earlier one did not have. */
  readonly added: number
}

/** A run as JSON, one row a line. */
export function saveRun(outcomes: readonly Outcome[]): string {
  const rows = Object.fromEntries(outcomes.map((one) => [keyOf(one), isRight(one)]))
  return `${JSON.stringify({ savedRunVersion, rows }, null, 1)}\n`
}

/** Reads what {@link saveRun} wrote; throws a {@link QuestionSetError} if it is something else. */
export function parseSavedRun(json: string, where: string): SavedRun {
  const read = JSON.parse(json) as { readonly savedRunVersion?: unknown; readonly rows?: unknown }
  if (read.savedRunVersion !== savedRunVersion || typeof read.rows !== 'object') {
    throw new QuestionSetError([
      `${where}: expected a run saved as version ${savedRunVersion}, ` +
        `got "${String(read.savedRunVersion)}". Save one with --save.`,
    ])
  }
  return new Map(Object.entries(read.rows ?? {}).map(([key, right]) => [key, right === true]))
}

/** Compares a run with an earlier one. */
export function compareRuns(outcomes: readonly Outcome[], earlier: SavedRun): Changes {
  const was = (one: Outcome): boolean | undefined => earlier.get(keyOf(one))
  return {
    won: outcomes.filter((one) => was(one) === false && isRight(one)),
    lost: outcomes.filter((one) => was(one) === true && !isRight(one)),
    added: outcomes.filter((one) => was(one) === undefined).length,
  }
}

function keyOf({ set, row }: Outcome): string {
  return `${set}/${row.id}`
}
