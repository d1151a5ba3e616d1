import type { Fact, FactId, RoleId } from '../../../knowledge/knowledge.ts'
import { findFigures } from '../deciding/figures.ts'
import type { Model } from '../model/model.ts'
import { comparePaths, type PathToRole, pathToRole, reaches, schoolingOf } from './path-to-role.ts'
import type { Liking, Preferences, Priority, Schooling } from './preferences.ts'

/** Why a role is where it is, and the facts that say so. */
export type Reason =
  | { readonly kind: 'liking'; readonly liking: Liking; readonly facts: readonly FactId[] }
  /** It asks for no more education than she named. */
  | { readonly kind: 'schooling'; readonly asked: Schooling; readonly facts: readonly FactId[] }
  /** No role is better at what matters to her. */
  | { readonly kind: 'priority'; readonly priority: Priority; readonly facts: readonly FactId[] }

/** A role with all that speaks for it, and what it still takes. */
export interface RankedRole {
  readonly role: RoleId
  /** From 1; roles that come out even have the same. */
  readonly place: number
  readonly reasons: readonly Reason[]
  /** Requirements that her education meets. */
  readonly met: readonly FactId[]
  /** Requirements that nothing she said meets. */
  readonly missing: readonly FactId[]
}

/** What ranking needs to know of the document. */
export type Ranking = Pick<Model, 'advancement' | 'factsOn'>

/**
 * Puts the roles in the order in which they fit a person. What she enjoys comes first and what she
 * would rather not do last; in between decides how much else speaks for a role, then the figures of
 * what matters to her. Beyond that they are even.
 */
export function rankRoles(
  preferences: Preferences,
  { advancement, factsOn }: Ranking,
): readonly RankedRole[] {
  const paths = new Map(advancement.map(({ id }) => [id, pathToRole(id, factsOn)]))
  const measures = (preferences.priorities ?? []).map((priority) =>
    measure(priority, paths, factsOn),
  )
  const candidates = [...paths].map(([role, path]): Candidate => {
    const reasons = [
      ...likingOf(role, preferences, factsOn),
      ...schoolingReason(path, preferences),
      ...measures.flatMap((one) => (one.best.has(role) ? one.reasonFor(role) : [])),
    ]
    return { role, path, reasons }
  })
  const isAvoided = ({ role }: Candidate): boolean => preferences.avoided?.includes(role) ?? false
  const compare = (a: Candidate, b: Candidate): number =>
    Number(isAvoided(a)) - Number(isAvoided(b)) ||
    Number(isLiked(b)) - Number(isLiked(a)) ||
    b.reasons.length - a.reasons.length ||
    (measures.map((one) => one.compare(a.role, b.role)).find((order) => order !== 0) ?? 0)
  const ordered = candidates.toSorted(compare)
  return ordered.map(({ role, path, reasons }, i) => ({
    role,
    place: 1 + ordered.findIndex((other) => compare(other, ordered[i] ?? other) === 0),
    reasons,
    ...split(path, preferences.schooling),
  }))
}

/** Whether more than one role is best at what a reason is about. */
export function isShared(reason: Reason, ranked: readonly RankedRole[]): boolean {
  if (reason.kind !== 'priority') return false
  const alike = ranked.filter(({ reasons }) =>
    reasons.some((one) => one.kind === 'priority' && one.priority === reason.priority),
  )
  return alike.length > 1
}

interface Candidate {
  readonly role: RoleId
  readonly path: PathToRole
  readonly reasons: readonly Reason[]
}

function isLiked({ reasons }: Candidate): boolean {
  return reasons.some(({ kind }) => kind === 'liking')
}

/** The fact her words met, else what the document says that people in the role do. */
function likingOf(
  role: RoleId,
  { likings = [] }: Preferences,
  factsOn: Model['factsOn'],
): readonly Reason[] {
  const liking = likings.find((one) => one.role === role)
  if (liking === undefined) return []
  const [typical] = [...factsOn(role, 'duties'), ...factsOn(role, 'overview')]
  const facts = [liking.fact ?? typical?.id].flatMap((id) => id ?? [])
  return [{ kind: 'liking', liking, facts }]
}

function schoolingReason(
  { schooling, requirements, said }: PathToRole,
  { schooling: hers }: Preferences,
): readonly Reason[] {
  if (hers === undefined || said.length === 0 || !reaches(hers, schooling)) return []
  const onEducation = said.filter(({ topic }) => topic === 'education')
  const facts = onEducation.length > 0 ? onEducation : requirements
  return [{ kind: 'schooling', asked: schooling, facts: idsOf(facts) }]
}

/** How the roles stand on something that matters: who is best, and who is before whom. */
interface Standing {
  readonly best: ReadonlySet<RoleId>
  readonly compare: (a: RoleId, b: RoleId) => number
  readonly reasonFor: (role: RoleId) => readonly Reason[]
}

function measure(
  priority: Priority,
  paths: ReadonlyMap<RoleId, PathToRole>,
  factsOn: Model['factsOn'],
): Standing {
  return priority === 'shortPath'
    ? measurePaths(paths)
    : measureFigures(priority, findFigures([...paths.keys()], priority, { factsOn }))
}

function measureFigures(
  priority: Exclude<Priority, 'shortPath'>,
  figures: ReturnType<typeof findFigures>,
): Standing {
  const values = new Map(figures.map(({ role, value }) => [role, value]))
  const facts = new Map(figures.map(({ role, fact }) => [role, fact]))
  // A role without a figure comes after all that have one.
  const valueOf = (role: RoleId): number => values.get(role) ?? Number.NEGATIVE_INFINITY
  const compare = (a: RoleId, b: RoleId): number =>
    valueOf(a) === valueOf(b) ? 0 : valueOf(b) - valueOf(a)
  return {
    best: bestOf([...values.keys()], compare),
    compare,
    reasonFor: (role) => [
      { kind: 'priority', priority, facts: idsOf([facts.get(role)].flatMap((fact) => fact ?? [])) },
    ],
  }
}

function measurePaths(paths: ReadonlyMap<RoleId, PathToRole>): Standing {
  const known = [...paths].filter(([, { said }]) => said.length > 0).map(([role]) => role)
  const compare = (a: RoleId, b: RoleId): number => {
    const [one, other] = [paths.get(a), paths.get(b)]
    if (one === undefined || other === undefined) return 0
    const [isKnown, isOtherKnown] = [one.said.length > 0, other.said.length > 0]
    return Number(isOtherKnown) - Number(isKnown) || comparePaths(one, other)
  }
  return {
    best: bestOf(known, compare),
    compare,
    reasonFor: (role) => [
      {
        kind: 'priority',
        priority: 'shortPath',
        facts: idsOf(paths.get(role)?.said ?? []),
      },
    ],
  }
}

/** Where all are the same, being the best says nothing. */
function bestOf(
  roles: readonly RoleId[],
  compare: (a: RoleId, b: RoleId) => number,
): ReadonlySet<RoleId> {
  const ordered = roles.toSorted(compare)
  const best = ordered.filter((role) => compare(role, ordered[0] ?? role) === 0)
  return new Set(best.length === roles.length ? [] : best)
}

/** Only education can be met by what she said; whether she has the rest, nobody asked her. */
function split(
  { requirements }: PathToRole,
  hers: Schooling | undefined,
): Pick<RankedRole, 'met' | 'missing'> {
  const isMet = (fact: Fact): boolean =>
    fact.topic === 'education' && hers !== undefined && reaches(hers, schoolingOf(fact))
  return {
    met: idsOf(requirements.filter(isMet)),
    missing: idsOf(requirements.filter((fact) => !isMet(fact))),
  }
}

function idsOf(facts: readonly Fact[]): readonly FactId[] {
  return facts.map(({ id }) => id)
}
