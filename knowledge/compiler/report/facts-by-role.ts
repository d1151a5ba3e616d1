import type { Fact, Knowledge, Role } from '../../knowledge.ts'

/** The facts of one role, or of the document itself. */
export interface RoleFacts {
  /** Absent where they are of the document. */
  readonly role?: Role
  readonly name: string
  readonly facts: readonly Fact[]
}

/** All facts, role by role in the order of the source; roles that nothing is said of, too. */
export function factsByRole({ roles, facts }: Knowledge): readonly RoleFacts[] {
  const ofSource = facts.filter(({ role }) => role === undefined)
  return [
    ...roles.map((role) => ({
      role,
      name: role.shortName,
      facts: facts.filter((fact) => fact.role === role.id),
    })),
    ...(ofSource.length === 0 ? [] : [{ name: 'The document itself', facts: ofSource }]),
  ]
}
