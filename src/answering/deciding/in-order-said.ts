import type { Fact, Role } from '../../../knowledge/knowledge.ts'

/** Roles in the order in which facts name them, so that "the second one" is clear. */
export function inOrderSaid(roles: readonly Role[], facts: readonly Fact[]): readonly Role[] {
  const text = facts.map((fact) => fact.text).join(' ')
  return roles.toSorted((a, b) => text.indexOf(a.inSentence) - text.indexOf(b.inSentence))
}
