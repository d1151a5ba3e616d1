import type { Comparison } from '../../answering/verdict.ts'
import type { Paragraph } from '../part.ts'
import { periodOf, type Place, sayCaveat, stateOf, valueWithCaveat } from './place.ts'
import { type Measure, sentences } from '../voice/sentences.ts'

/** Who comes first, who comes last, or who comes in between. */
export function sayBest(
  places: readonly Place[],
  comparison: Extract<Comparison, { by: 'highest' | 'lowest' }>,
  measure: Measure,
  /** How many roles were looked at, if those are not all there are. */
  ofThese?: number,
): Paragraph {
  const [first] = places
  const figure = first === undefined ? '' : sentences.inPeriod(first.value, periodOf([first]))
  const text = sentences.best(
    places.map(({ name }) => name),
    {
      measure,
      superlative: sentences.superlative(comparison.rank, comparison.by, ofThese),
      figure,
    },
    ofThese,
  )
  return { kind: 'prose', statements: [stateOf(text, places), ...sayCaveat(places)] }
}

/** All roles in order, the first one said in words. */
export function sayRanking(
  places: readonly Place[],
  order: 'highest' | 'lowest',
  measure: Measure,
): readonly Paragraph[] {
  const [first] = places
  if (first === undefined) return []
  const lead = sentences.leads(first.name, order, measure)
  const intro = sentences.inOrder(order, periodOf(places))
  const items = places.map((place) =>
    stateOf(sentences.item(place.shortName, valueWithCaveat(place)), [place]),
  )
  return [
    { kind: 'prose', statements: [{ text: `${lead} ${intro}`, facts: [] }] },
    { kind: 'list', statements: items },
  ]
}
