import { findAlike, isOfOneName, type RolePair } from './alike-names.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { withoutSharedAliases } from '../roles/find-roles.ts'
import type { Statements } from '../words/statements.ts'
import type { Wording } from '../roles/wording.ts'

/** The roles of several documents. */
export interface MergedRoles {
  /** As the newest document names them; those it leaves out follow, base roles come last. */
  readonly roles: readonly FoundRole[]
  /** What a role of one document is among them. */
  readonly mergedOf: (role: FoundRole) => FoundRole
  /** Ids of a merged role in the documents, its own first. */
  readonly idsOf: (role: FoundRole) => readonly string[]
  /** Roles whose names are alike without being the same: who keeps the wording has to say. */
  readonly alike: readonly RolePair[]
}

/** Merges roles that have a name in common, or that the wording says are one. */
export function mergeRoles(
  documents: readonly (readonly FoundRole[])[],
  wording: Wording,
  statements: Statements,
): MergedRoles {
  const groups: FoundRole[][] = []
  for (const roles of documents) {
    // Two roles of one document are two, whatever they are called elsewhere.
    const before = groups.map((group) => [...group])
    for (const role of roles) {
      const at = before.findIndex((group) =>
        group.some((other) => isOfOneName(other, role, wording, statements)),
      )
      const known = groups[at]
      if (known === undefined) groups.push([role])
      else known.push(role)
    }
  }
  const merged = withoutSharedAliases(groups.flatMap(mergeGroup), statements)
  const owner = new Map(groups.flatMap((group, i) => group.map((role) => [role, merged[i]])))
  const lonely = groups.flatMap(([role, ...others]) => (others.length > 0 ? [] : (role ?? [])))
  const documentOf = (role: FoundRole): number =>
    documents.findIndex((roles) => roles.includes(role))
  return {
    roles: merged.toSorted((a, b) => Number(a.kind === 'base') - Number(b.kind === 'base')),
    mergedOf: (role) => owner.get(role) ?? role,
    idsOf: (role) => [...new Set(groups[merged.indexOf(role)]?.map(({ id }) => id))],
    alike: findAlike(lonely, statements).filter(
      ([one, other]) => documentOf(one) !== documentOf(other),
    ),
  }
}

function mergeGroup([first, ...others]: readonly FoundRole[]): readonly FoundRole[] {
  if (first === undefined) return []
  const aliases = [first, ...others].flatMap((role) => role.aliases)
  return [{ ...first, aliases: [...new Set(aliases)] }]
}
