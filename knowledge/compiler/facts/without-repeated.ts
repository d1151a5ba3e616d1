import type { DraftFact } from './draft-fact.ts'

/**
 * Facts without those whose figure another says with more to it: "Pay: $54,900" below a table that
 * gives the same amount with its year.
 */
export function withoutRepeated(
  facts: readonly DraftFact[],
  others: readonly DraftFact[],
): readonly DraftFact[] {
  return facts.filter((fact) => !others.some((other) => repeats(fact, other)))
}

function repeats({ role, topic, text, value }: DraftFact, other: DraftFact): boolean {
  if (role !== other.role || topic !== other.topic || value?.kind !== other.value?.kind)
    return false
  if (value?.kind !== 'money' && value?.kind !== 'growth') return false
  const whole = new Map<string, unknown>(Object.entries(other.value ?? {}))
  const isSame = Object.entries(value).every(([key, field]) => whole.get(key) === field)
  // What goes with a figure is told behind it.
  return isSame && text.length <= other.text.length
}
