import type { Role } from '../../knowledge.ts'
import type { Fault } from '../../knowledge-error.ts'
import { parseYaml } from '../lexicon/parse-yaml.ts'

/** What people call a role beside the names the source gives it. */
interface RoleWording {
  readonly aliases: readonly string[]
  readonly descriptions: readonly string[]
}

/** The hand-kept wording of one source, by the id of its roles. */
export type Wording = ReadonlyMap<string, RoleWording>

/** Reads `wording/*.yaml`; lists that are missing are empty, and everything is lower case. */
export function parseWording(yaml: string, where = 'wording'): Wording {
  const read = parseYaml(yaml, where)
  if (typeof read !== 'object' || read === null) return new Map()
  return new Map(
    Object.entries(read as Record<string, Record<string, unknown> | null>).map(([role, lists]) => [
      role,
      { aliases: listOf(lists?.aliases), descriptions: listOf(lists?.descriptions) },
    ]),
  )
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((item) => String(item).toLowerCase()) : []
}

/** Roles that the wording names and the source does not have: mostly a slip in the id. */
export function wordingFaults(
  wording: Wording,
  roles: readonly Role[],
  where: string,
): readonly Fault[] {
  const ids: readonly string[] = roles.map(({ id }) => id)
  return [...wording.keys()]
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      where,
      message: `expected one of the roles ${ids.join(', ')}, got "${id}". Correct or remove it.`,
    }))
}
