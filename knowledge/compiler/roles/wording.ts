import type { Knowledge, Role } from '../../knowledge.ts'
import type { Fault } from '../../knowledge-error.ts'
import { YamlFile } from '../lexicon/yaml-file.ts'
import { nearestOf } from '../../nearest-of.ts'

/** What people call a role beside the names the source gives it. */
interface RoleWording {
  /** Where it stands: file and line. */
  readonly where: string
  readonly aliases: readonly string[]
  readonly descriptions: readonly string[]
}

/**
 * The hand-kept wording of one source, by the id of its roles. Under `elsewhere` stand words for work
 * of the same field that the source is not about.
 */
export type Wording = ReadonlyMap<string, RoleWording>

const elsewhere = 'elsewhere'

/** What people of the field may ask after, and the source is silent on. */
export function wordsElsewhere(wording: Wording): Pick<Knowledge, 'elsewhere'> {
  const { aliases = [] } = wording.get(elsewhere) ?? {}
  return aliases.length === 0 ? {} : { elsewhere: aliases }
}

const lists = {
  keys: ['aliases', 'descriptions'],
  kind: 'list of a role (aliases, descriptions)',
  remedy: 'take it away',
} as const

/** Reads `wording/*.yaml`; lists that are missing are empty, and everything is lower case. */
export function parseWording(yaml: string, where = 'wording'): Wording {
  const file = new YamlFile(yaml, where)
  const read = file.openTable(file.root, (role, at) => ({
    where: file.placeOf(at),
    aliases: [],
    descriptions: [],
    ...file.part(role, lists, (list) => file.texts(list).map((text) => text.toLowerCase())),
  }))
  file.finish()
  return new Map(Object.entries(read))
}

/** Several wordings as one: of a role that two of them name, both hold. */
export function joinWordings(wordings: readonly Wording[]): Wording {
  const joined = new Map<string, RoleWording>()
  for (const [id, { where, aliases, descriptions }] of wordings.flatMap((one) => [...one])) {
    const known = joined.get(id)
    joined.set(id, {
      where: known?.where ?? where,
      aliases: [...(known?.aliases ?? []), ...aliases],
      descriptions: [...(known?.descriptions ?? []), ...descriptions],
    })
  }
  return joined
}

/** Roles that the wording names and the source does not have: mostly a slip in the id. */
export function wordingFaults(
  wording: Wording,
  roles: readonly Pick<Role, 'id'>[],
): readonly Fault[] {
  const ids: readonly string[] = roles.map(({ id }) => id)
  return [...wording]
    .filter(([id]) => id !== elsewhere && !ids.includes(id))
    .map(([id, { where }]) => ({
      where,
      message: `expected one of the roles ${ids.join(', ')}, got "${id}".${hint(id, ids)} Correct or remove it.`,
    }))
}

function hint(id: string, ids: readonly string[]): string {
  const near = nearestOf(id, ids)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}
