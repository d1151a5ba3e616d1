import { finderSentences } from '../voice/finder-sentences.ts'
import { periodOf, type Place } from '../comparisons/place.ts'
import { sentences } from '../voice/sentences.ts'

/** The value, when it is for, and whom it is really for. */
export function sayValue(place: Place): string {
  const value = sentences.inPeriod(place.value, periodOf([place]))
  const { value: typed } = place.fact
  return typed?.kind === 'growth' && typed.occupation !== undefined
    ? finderSentences.figureFor(value, typed.occupation)
    : value
}
