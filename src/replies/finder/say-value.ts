import { finderSentences } from '../voice/finder-sentences.ts'
import { periodOf, type Standing } from '../comparisons/standing.ts'
import { sentences } from '../voice/sentences.ts'

/** The value, when it is for, and whom it is really for. */
export function sayValue(standing: Standing): string {
  const value = sentences.inPeriod(standing.value, periodOf([standing]))
  const { value: typed } = standing.fact
  return typed?.kind === 'growth' && typed.occupation !== undefined
    ? finderSentences.figureFor(value, typed.occupation)
    : value
}
