import type { Comparison } from '../answering/verdict.ts'
import { formatDollars } from './format-value.ts'
import type { Paragraph } from './part.ts'
import { periodOf, type Place, stateOf, valueWithCaveat } from './place.ts'
import { type Measure, sentences } from './sentences.ts'

type Beyond = Extract<Comparison, { by: 'above' | 'below' }>

/** What {@link sayBeyond} tells of. */
export interface BeyondLimit {
  readonly comparison: Beyond
  readonly measure: Measure
  /** The role whose figure is the limit, for use inside a sentence. */
  readonly rival?: string
}

/** The roles above or below a limit, or that there are none and how near they come. */
export function sayBeyond(
  places: readonly Place[],
  considered: readonly Place[],
  limit: BeyondLimit,
): Paragraph {
  const [only, ...others] = considered
  if (only !== undefined && others.length === 0) {
    return { kind: 'prose', statements: [stateOf(only.fact.text, [only])] }
  }
  if (places.length === 0) return sayNone(considered, limit)
  const named = places.map((place) => sentences.roleAt(place.name, valueWithCaveat(place)))
  const text = sentences.beyond(named, whatOf(limit), periodOf(places))
  return { kind: 'prose', statements: [stateOf(text, places)] }
}

function sayNone(considered: readonly Place[], limit: BeyondLimit): Paragraph {
  const { by } = limit.comparison
  const none = { text: sentences.noneBeyond(whatOf(limit)), facts: [] }
  const nearest = by === 'above' ? considered[0] : considered.at(-1)
  if (nearest === undefined || limit.rival !== undefined)
    return { kind: 'prose', statements: [none] }
  return { kind: 'prose', statements: [none, stateOf(nearest.fact.text, [nearest])] }
}

function whatOf({ comparison: { by, amount }, measure, rival }: BeyondLimit): string {
  if (rival !== undefined) return sentences.beyondRole(measure.noun, by, rival)
  return sentences.beyondAmount(measure.noun, by, formatAmount(amount, measure))
}

function formatAmount(amount: number, { unit }: Measure): string {
  return unit === 'percent' ? `${amount}%` : formatDollars(amount)
}
