import type { Comparison } from '../../answering/verdict.ts'
import type { Paragraph } from '../part.ts'
import { type Standing, stateOf } from './standing.ts'
import { sentences } from '../voice/sentences.ts'
import { nameDemands } from '../voice/name-demand.ts'

/** The roles with or without a requirement, and what each of them asks for. */
export function sayRequirement(
  standings: readonly Standing[],
  comparison: Extract<Comparison, { by: 'having' | 'lacking' }>,
  /** How many roles were looked at, if those are not all there are. */
  ofThese?: number,
): readonly Paragraph[] {
  const isHaving = comparison.by === 'having'
  const requirement = nameDemands(comparison)
  if (standings.length === 0) {
    const none = isHaving
      ? sentences.noneHaving(requirement, ofThese)
      : sentences.noneLacking(requirement, ofThese)
    return [{ kind: 'prose', statements: [{ text: none, facts: [] }] }]
  }
  const names = standings.map(({ name }) => name)
  const whole = isHaving
    ? sentences.having(names, requirement)
    : sentences.lacking(names, requirement)
  const part = ofThese === undefined ? whole : sentences.ofThese(ofThese, whole)
  const isAll = ofThese === standings.length && isHaving
  const text = isAll ? sentences.allHaving(names, requirement) : part
  // One role's requirement is what was asked for already.
  if (standings.length === 1) return [{ kind: 'prose', statements: [stateOf(text, standings)] }]
  const items = standings.map((standing) =>
    stateOf(sentences.item(standing.shortName, standing.value), [standing]),
  )
  return [
    { kind: 'prose', statements: [{ text, facts: [] }] },
    { kind: 'list', statements: items },
  ]
}
