import { formatDollars } from '../voice/format-value.ts'
import type { Paragraph } from '../part.ts'
import { amountOf, periodOf, type Place, sayCaveat, stateOf } from './place.ts'
import { sayRanking } from './say-best.ts'
import { type Compare, type Measure, sentences } from '../voice/sentences.ts'

/** Two roles against each other, or several in order; the higher one comes first. */
export function sayVersus(compared: readonly Place[], measure: Measure): readonly Paragraph[] {
  const places = highestFirst(compared)
  const [one, other, ...more] = places
  if (one === undefined || other === undefined || more.length > 0) {
    return sayRanking(places, 'highest', measure)
  }
  const text =
    amountOf(one) === amountOf(other)
      ? sentences.same(
          [one.name, other.name],
          measure.noun,
          sentences.inPeriod(one.value, periodOf(places)),
        )
      : sentences.versus(toCompare(one, measure), toCompare(other, measure), periodOf(places))
  return [{ kind: 'prose', statements: [stateOf(text, [one, other]), ...sayCaveat([one, other])] }]
}

/** How far two roles are apart, and both figures. */
export function sayDifference(compared: readonly Place[], measure: Measure): readonly Paragraph[] {
  const places = highestFirst(compared)
  const [one] = places
  const other = places.at(-1)
  const gap = one === undefined || other === undefined ? undefined : gapOf(one, other)
  if (one === undefined || other === undefined || gap === undefined) {
    return sayVersus(places, measure)
  }
  const text = sentences.difference(
    gap,
    toCompare(one, measure),
    toCompare(other, measure),
    periodOf(places),
  )
  return [{ kind: 'prose', statements: [stateOf(text, [one, other]), ...sayCaveat([one, other])] }]
}

/** The words say that the first one is higher, so it must be. */
function highestFirst(places: readonly Place[]): readonly Place[] {
  return places.toSorted((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0))
}

/** Undefined where there is none to tell: equal values, or values of different kinds. */
function gapOf(one: Place, other: Place): string | undefined {
  const [high, low] = [amountOf(one), amountOf(other)]
  if (high === undefined || low === undefined || high === low) return undefined
  const gap = Math.abs(high - low)
  return one.fact.value?.kind === 'money' ? formatDollars(gap) : sentences.points(gap)
}

function toCompare(place: Place, { noun }: Measure): Compare {
  return { role: place.name, noun, value: place.value }
}
