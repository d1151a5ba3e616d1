import { educationLevels } from '../../../knowledge/knowledge.ts'
import type { Comparison } from '../../answering/verdict.ts'
import { formatCurrency, formatLevel } from '../voice/format-value.ts'
import type { Paragraph } from '../part.ts'
import { amountOf, periodOf, type Standing, sayCaveat, stateOf } from './standing.ts'
import { sayBest } from './say-best.ts'
import { type Measure, sentences } from '../voice/sentences.ts'

type Beyond = Extract<Comparison, { by: 'above' | 'below' | 'about' | 'between' }>

/** What {@link sayBeyond} tells of. */
export interface BeyondLimit {
  readonly comparison: Beyond
  readonly measure: Measure
  /** The role whose figure is the limit, for use inside a sentence. */
  readonly rival?: string
}

/** The roles above or below a limit, or between two, or that there are none and how near they come. */
export function sayBeyond(
  standings: readonly Standing[],
  considered: readonly Standing[],
  limit: BeyondLimit,
): Paragraph {
  const [only, ...others] = considered
  if (only !== undefined && others.length === 0) {
    return { kind: 'prose', statements: [stateOf(only.fact.text, [only])] }
  }
  if (standings.length === 0) return sayNone(considered, limit)
  const named = standings.map((standing) => sentences.roleAt(standing.name, standing.value))
  const text = sentences.beyond(named, whatOf(limit), periodOf(standings))
  return { kind: 'prose', statements: [stateOf(text, standings), ...sayCaveat(standings)] }
}

function sayNone(considered: readonly Standing[], limit: BeyondLimit): Paragraph {
  const { comparison, measure } = limit
  const none = { text: sentences.noneBeyond(whatOf(limit)), facts: [] }
  const order = comparison.by === 'above' ? 'highest' : 'lowest'
  const nearest = nearestOf(considered, order)
  if (nearest === undefined || comparison.by === 'between')
    return { kind: 'prose', statements: [none] }
  const { statements } = sayBest([nearest], { by: order, rank: 1 }, measure)
  return { kind: 'prose', statements: [none, ...statements] }
}

function nearestOf(
  standings: readonly Standing[],
  order: 'highest' | 'lowest',
): Standing | undefined {
  const sign = order === 'highest' ? -1 : 1
  return standings.toSorted((a, b) => sign * ((amountOf(a) ?? 0) - (amountOf(b) ?? 0)))[0]
}

function whatOf({ comparison, measure, rival }: BeyondLimit): string {
  const { by, amount } = comparison
  if (by === 'between') {
    const [low, high] = [amount, comparison.upTo].map((limit) => formatAmount(limit, measure))
    return sentences.between(measure.noun, low ?? '', high ?? '')
  }
  if (by === 'about') {
    const isRound = measure.unit === 'money' && amount % 1000 === 0
    return sentences.ofAmount(measure.noun, formatAmount(amount, measure), isRound)
  }
  if (rival !== undefined) return sentences.beyondRole(measure.noun, by, rival)
  return sentences.beyondAmount(measure.noun, by, formatAmount(amount, measure))
}

function formatAmount(amount: number, { unit, currency }: Measure): string {
  switch (unit) {
    case 'percent':
      return `${amount}%`
    case 'money':
      return formatCurrency(amount, currency ?? 'USD')
    case 'level':
      return formatLevel(educationLevels[amount])
  }
}
