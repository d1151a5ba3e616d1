import type { Fact, Knowledge, OlderFact, Role } from '../../knowledge.ts'

/** The facts of one role, or of the documents themselves. */
export interface RoleFacts {
  /** Absent where they are of the documents. */
  readonly role?: Role
  readonly name: string
  readonly facts: readonly (Fact | OlderFact)[]
}

/**
 * All facts, role by role in the order of the source, each with the older ones that it sets aside
 * behind it; roles that nothing is said of, too.
 */
export function factsByRole({
  roles,
  facts,
  older = [],
  documents = [],
}: Knowledge): readonly RoleFacts[] {
  const withOlder = (own: readonly Fact[]): RoleFacts['facts'] =>
    own.flatMap((fact) => [fact, ...older.filter(({ newer }) => newer === fact.id)])
  const ofSource = facts.filter(({ role }) => role === undefined)
  const name = documents.length > 1 ? 'The documents themselves' : 'The document itself'
  return [
    ...roles.map((role) => ({
      role,
      name: role.shortName,
      facts: withOlder(facts.filter((fact) => fact.role === role.id)),
    })),
    ...(ofSource.length === 0 ? [] : [{ name, facts: withOlder(ofSource) }]),
  ]
}

/** Whether a newer document says otherwise, or the same. */
export function isOlder(fact: Fact): fact is OlderFact {
  return 'newer' in fact
}
