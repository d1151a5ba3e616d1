import type { Outcome } from './evaluate-set.ts'

/** From this confidence on, a wrong answer is the worst fault there is. */
const sure = 0.8

/** Rows right of rows asked. */
export interface Tally {
  readonly right: number
  readonly all: number
}

/** Whether the reply is what the row asks for. */
export function isRight({ faults }: Outcome): boolean {
  return faults.length === 0
}

/**
 * Whether a reply states something wrong as if it knew: facts where the document is silent, or
 * the wrong facts without any doubt.
 */
export function isConfidentlyWrong({ row, verdicts, faults, confidence }: Outcome): boolean {
  if (faults.length === 0) return false
  const answers = verdicts.some(({ kind }) => kind === 'answered' || kind === 'compared')
  if (row.kind === 'silent' || row.kind === 'offtopic') return answers
  return answers && row.kind === 'answer' && confidence >= sure
}

/** Rows that want an honest refusal. */
export function wantsRefusal({ row }: Outcome): boolean {
  return row.kind === 'silent' || row.kind === 'offtopic'
}

/** Counts the rows that are right. */
export function tally(outcomes: readonly Outcome[]): Tally {
  return { right: outcomes.filter(isRight).length, all: outcomes.length }
}

/** Share in percent; nothing asked is nothing wrong. */
export function shareOf({ right, all }: Tally): number {
  return all === 0 ? 100 : (100 * right) / all
}

/** Counts by category, in the order of their first row. */
export function tallyByCategory(outcomes: readonly Outcome[]): ReadonlyMap<string, Tally> {
  const categories = [...new Set(outcomes.map(({ row }) => row.category))]
  return new Map(
    categories.map((name) => [name, tally(outcomes.filter(({ row }) => row.category === name))]),
  )
}

/** Lower bounds of the bands in which confidence is compared with the truth. */
export const bands = [0.9, 0.8, 0.7, 0] as const

/** For each band of confidence, how many rows are right. */
export function calibrate(outcomes: readonly Outcome[]): ReadonlyMap<number, Tally> {
  // Products such as 0.9 × 1 come out a hair below.
  const bandOf = (confidence: number): number => bands.find((low) => confidence + 1e-9 >= low) ?? 0
  return new Map(
    bands.map((low) => [low, tally(outcomes.filter((one) => bandOf(one.confidence) === low))]),
  )
}
