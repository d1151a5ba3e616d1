import type { Role, RoleId } from '../../../knowledge/knowledge.ts'
import { createCueFinder } from '../words/cues.ts'
import type { Language } from '../words/language.ts'
import { positions } from '../words/positions.ts'

/** A role named in a question. */
export interface RoleMention {
  readonly role: RoleId
  /** Positions of its first and last word. */
  readonly from: number
  readonly to: number
  /**
   * `part` when only some words of the name were said ("the manager", "archiving administrator"),
   * `certification` when it is named by the one it asks for.
   */
  readonly how: 'name' | 'part' | 'certification'
}

/** Finds the roles a row of lemmas names, in order, without overlap. */
export type FindRoleMentions = (
  lemmas: readonly string[],
  isOwn: (position: number, role: RoleId) => boolean,
) => readonly RoleMention[]

/** What a {@link FindRoleMentions} is made from. */
export interface NamedThings {
  readonly roles: readonly Role[]
  /** Their names, and the role that asks for each: the manager in "Certified Legal Manager" is none. */
  readonly certifications?: ReadonlyMap<string, RoleId>
  readonly genericRoles: readonly string[]
}

/** Knows each role by its names and aliases, and by telling parts of its name. */
export function createRoleFinder(
  { roles, certifications = new Map(), genericRoles }: NamedThings,
  language: Language,
): FindRoleMentions {
  const findNames = createCueFinder(
    [...nameRoles(roles), ...nameCertifications(certifications, roles)],
    language.lemmasOf,
  )
  const parts = indexParts(roles, genericRoles, language)

  return (lemmas, isOwn) => {
    const named = findNames(lemmas.map((lemma) => [lemma])).map(({ label, at }) => ({
      ...label,
      from: at[0] ?? 0,
      to: at.at(-1) ?? 0,
    }))
    // "restaurant manager" is no imaging manager: what stands before a lone noun must be the role's.
    const kept = keepLongest(named).filter(
      ({ role, from, to }) => from < to || isOwn(from - 1, role),
    )
    const taken = new Set(kept.flatMap(({ from, to }) => positions(from, to)))
    const partly = findParts(lemmas, parts, taken).filter(
      ({ role, from, to }) => from < to || isOwn(from - 1, role),
    )
    return [...kept, ...partly].toSorted((a, b) => a.from - b.from)
  }
}

type Named = readonly [Pick<RoleMention, 'role' | 'how'>, name: string]

function nameRoles(roles: readonly Role[]): readonly Named[] {
  return roles.flatMap((role) =>
    namesOf(role).map((name): Named => [{ role: role.id, how: 'name' }, asCue(name)]),
  )
}

/** Those with a role's name in them are left out: a "Certified Nurse Midwife" may well be a role. */
function nameCertifications(
  certifications: ReadonlyMap<string, RoleId>,
  roles: readonly Role[],
): readonly Named[] {
  const names = roles.flatMap(({ name, shortName }) =>
    [name, shortName].map((one) => ` ${one.toLowerCase()} `),
  )
  return [...certifications]
    .filter(([name]) => names.every((other) => !` ${name.toLowerCase()} `.includes(other)))
    .map(([name, role]) => [{ role, how: 'certification' }, asCue(name)])
}

/** Without the marks of the notation for cues. */
function asCue(name: string): string {
  return name.replace(/[|?*~{}]/g, ' ')
}

/** Everything a role is called. */
function namesOf(role: Role): readonly string[] {
  const names = [role.name, role.shortName, role.inSentence, role.plural, ...role.aliases]
  return [...new Set(names.flatMap((name) => [name, ...turnedRound(name), ...severalOf(name)]))]
}

/** "RNs": too short for the rules of inflection. */
function severalOf(name: string): readonly string[] {
  return /^[a-z]{2,3}$/i.test(name) ? [`${name}s`] : []
}

/** "imaging chief" is said "chief of imaging" too. */
function turnedRound(name: string): readonly string[] {
  const words = name.split(' ')
  const head = words.pop()
  return words.length === 0 ? [] : [`${head ?? ''} of ${words.join(' ')}`]
}

/** Longer names win over the shorter ones inside them: "cardiac sonographer" is no sonographer. */
function keepLongest(mentions: readonly RoleMention[]): readonly RoleMention[] {
  const kept: RoleMention[] = []
  for (const mention of mentions.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const overlaps = kept.some(({ from, to }) => mention.from <= to && from <= mention.to)
    if (!overlaps) kept.push(mention)
  }
  return kept
}

interface Parts {
  /** Word of a name → the roles that have it. */
  readonly rolesOf: ReadonlyMap<string, ReadonlySet<RoleId>>
  /** The noun a role's name ends in. */
  readonly heads: ReadonlyMap<RoleId, string>
  /** Words that stand for any role: "one", "job". */
  readonly generic: ReadonlySet<string>
  readonly isFunctionWord: Language['isFunctionWord']
}

function indexParts(roles: readonly Role[], generic: readonly string[], language: Language): Parts {
  const rolesOf = new Map<string, Set<RoleId>>()
  const heads = new Map<RoleId, string>()
  for (const role of roles.filter(({ kind }) => kind === 'advancement')) {
    const head = language.lemmasOf(role.name).at(-1) ?? ''
    heads.set(role.id, head)
    for (const lemma of language.lemmasOf(`${role.name} ${role.shortName}`)) {
      if (language.isFunctionWord(lemma) && lemma !== head) continue
      rolesOf.set(lemma, (rolesOf.get(lemma) ?? new Set()).add(role.id))
    }
  }
  return { rolesOf, heads, generic: new Set(generic), isFunctionWord: language.isFunctionWord }
}

/** Runs of words that all belong to one role's name and hold its head noun. */
function findParts(
  lemmas: readonly string[],
  parts: Parts,
  taken: ReadonlySet<number>,
): readonly RoleMention[] {
  const found: RoleMention[] = []
  let at = 0
  while (at < lemmas.length) {
    const run = taken.has(at) ? undefined : longestRun(lemmas, at, parts, taken)
    if (run === undefined) at++
    else {
      found.push({ role: run.role, from: at, to: run.to, how: 'part' })
      at = run.to + 1
    }
  }
  return found
}

function longestRun(
  lemmas: readonly string[],
  from: number,
  { rolesOf, heads, generic, isFunctionWord }: Parts,
  taken: ReadonlySet<number>,
): { readonly role: RoleId; readonly to: number } | undefined {
  let candidates: ReadonlySet<RoleId> | undefined
  let best: { readonly role: RoleId; readonly to: number } | undefined
  for (let to = from; to < lemmas.length && !taken.has(to); to++) {
    const having: ReadonlySet<RoleId> = rolesOf.get(lemmas[to] ?? '') ?? new Set<RoleId>()
    candidates = new Set([...(candidates ?? having)].filter((role) => having.has(role)))
    const [role, ...others] = candidates
    if (role === undefined) break
    const words = lemmas.slice(from, to + 1)
    const isHeadless = !words.includes(heads.get(role) ?? '')
    // "the expanded functions one"
    const standsForOne = words.length > 1 && generic.has(lemmas[to + 1] ?? '')
    // "specialist" alone is anybody; "inventory specialist" is one.
    const isTelling = words.some((word) => !isFunctionWord(word))
    if (others.length === 0 && isTelling && (!isHeadless || standsForOne)) best = { role, to }
  }
  return best
}
