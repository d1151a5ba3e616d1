import { formatCurrency } from '../voice/format-value.ts'
import type { Paragraph } from '../part.ts'
import { amountOf, periodOf, type Standing, sayCaveat, stateOf } from './standing.ts'
import { sayRanking } from './say-best.ts'
import { type Compare, type Measure, sentences } from '../voice/sentences.ts'

/** Two roles against each other, or several in order; the higher one comes first. */
export function sayVersus(compared: readonly Standing[], measure: Measure): readonly Paragraph[] {
  const standings = highestFirst(compared)
  const [one, other, ...more] = standings
  if (one === undefined || other === undefined || more.length > 0) {
    return sayRanking(standings, 'highest', measure)
  }
  const text =
    amountOf(one) === amountOf(other)
      ? sentences.same(
          [one.name, other.name],
          measure.noun,
          sentences.inPeriod(one.value, periodOf(standings)),
        )
      : sentences.versus(toCompare(one, measure), toCompare(other, measure), periodOf(standings))
  return [{ kind: 'prose', statements: [stateOf(text, [one, other]), ...sayCaveat([one, other])] }]
}

/** How far two roles are apart, and both figures. */
export function sayDifference(
  compared: readonly Standing[],
  measure: Measure,
): readonly Paragraph[] {
  const standings = highestFirst(compared)
  const [one] = standings
  const other = standings.at(-1)
  const gap = one === undefined || other === undefined ? undefined : gapOf(one, other)
  if (one === undefined || other === undefined || gap === undefined) {
    return sayVersus(standings, measure)
  }
  const text = sentences.difference(
    gap,
    toCompare(one, measure),
    toCompare(other, measure),
    periodOf(standings),
  )
  return [{ kind: 'prose', statements: [stateOf(text, [one, other]), ...sayCaveat([one, other])] }]
}

/** The words say that the first one is higher, so it must be. */
function highestFirst(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0))
}

/** Undefined where there is none to tell: equal values, or values of different kinds. */
function gapOf(one: Standing, other: Standing): string | undefined {
  const [high, low] = [amountOf(one), amountOf(other)]
  if (high === undefined || low === undefined || high === low) return undefined
  const gap = Math.abs(high - low)
  const { value } = one.fact
  return value?.kind === 'money' ? formatCurrency(gap, value.currency) : sentences.points(gap)
}

function toCompare(standing: Standing, { noun }: Measure): Compare {
  return { role: standing.name, noun, value: standing.value }
}
