import type { Comparison } from '../../answering/verdict.ts'
import type { Paragraph } from '../part.ts'
import { periodOf, type Standing, sayCaveat, stateOf, valueWithCaveat } from './standing.ts'
import { type Measure, sentences } from '../voice/sentences.ts'

/** Who comes first, who comes last, or who comes in between. */
export function sayBest(
  standings: readonly Standing[],
  comparison: Extract<Comparison, { by: 'highest' | 'lowest' }>,
  measure: Measure,
  /** How many roles were looked at, if those are not all there are. */
  ofThese?: number,
): Paragraph {
  const [first] = standings
  const figure = first === undefined ? '' : sentences.inPeriod(first.value, periodOf([first]))
  const text = sentences.best(
    standings.map(({ name }) => name),
    {
      measure,
      superlative: sentences.superlative(comparison.rank, comparison.by, ofThese),
      figure,
    },
    ofThese,
  )
  return { kind: 'prose', statements: [stateOf(text, standings), ...sayCaveat(standings)] }
}

/** Roles in order, the first one said in words. */
export function sayRanking(
  standings: readonly Standing[],
  order: 'highest' | 'lowest',
  measure: Measure,
  /** As of {@link sayBest}. */
  ofThese?: number,
): readonly Paragraph[] {
  const [first] = standings
  if (first === undefined) return []
  const lead = sentences.leads(
    first.name,
    sentences.superlative(1, order, ofThese),
    measure,
    ofThese,
  )
  const intro = sentences.inOrder(order, periodOf(standings))
  const items = standings.map((standing) =>
    stateOf(sentences.item(standing.shortName, valueWithCaveat(standing)), [standing]),
  )
  return [
    { kind: 'prose', statements: [{ text: `${lead} ${intro}`, facts: [] }] },
    { kind: 'list', statements: items },
  ]
}
