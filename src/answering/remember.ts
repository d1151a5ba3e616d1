import type { RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import type { Model } from './model.ts'
import type { Compared, Context, Verdict } from './verdict.ts'

/** Roles kept in mind: "the other one" reaches back one, "those two" two. */
const mostRoles = 4

/** What the next turn has to know of this one. Talk and commands change nothing. */
export function remember(
  verdicts: readonly Verdict[],
  context: Context,
  { base }: Pick<Model, 'base'>,
): Context {
  const spoken = verdicts.flatMap(rolesOf).filter((role) => role !== base?.id)
  const topics = [...new Set(verdicts.flatMap(topicOf))]
  const listed = verdicts.flatMap(listedBy)
  const comparison = verdicts.findLast(
    (verdict): verdict is Compared => verdict.kind === 'compared',
  )
  // Last spoken of comes first.
  const roles = [...new Set([...spoken.toReversed(), ...context.roles])].slice(0, mostRoles)
  return {
    roles,
    topics: topics.length > 0 ? topics : context.topics,
    listed: spoken.length > 0 || listed.length > 0 ? [...new Set(listed)] : context.listed,
    ...comparisonOf(comparison, topics, context),
  }
}

/** The roles that a verdict lists, for "the second one" and "not that either". */
function listedBy(verdict: Verdict): readonly RoleId[] {
  if (verdict.kind === 'compared') return isFilter(verdict) ? verdict.roles : verdict.considered
  if (verdict.kind !== 'unclear' || verdict.isWish !== true) return []
  return verdict.options.flatMap(({ role }) => role ?? [])
}

function comparisonOf(
  last: Compared | undefined,
  topics: readonly TopicId[],
  context: Context,
): Pick<Context, 'comparison'> {
  if (last !== undefined) return { comparison: { topic: last.topic, comparison: last.comparison } }
  if (topics.length > 0 || context.comparison === undefined) return {}
  return { comparison: context.comparison }
}

/** Whether a comparison picks out some roles, so that "those two" means just them. */
function isFilter({ comparison: { by } }: Compared): boolean {
  return by === 'above' || by === 'below' || by === 'between' || by === 'having' || by === 'lacking'
}

function rolesOf(verdict: Verdict): readonly RoleId[] {
  switch (verdict.kind) {
    case 'answered':
      return verdict.role === undefined ? [] : [verdict.role]
    case 'compared':
      return verdict.comparison.by === 'versus' || verdict.comparison.by === 'difference'
        ? verdict.roles.toReversed()
        : isFilter(verdict)
          ? verdict.roles
          : verdict.roles.slice(0, 1)
    case 'silent':
      return verdict.roles
    case 'unclear':
    case 'offTopic':
    case 'smallTalk':
    case 'command':
      return []
  }
}

function topicOf(verdict: Verdict): readonly TopicId[] {
  switch (verdict.kind) {
    case 'answered':
    case 'compared':
      return [verdict.topic]
    case 'unclear':
    case 'silent':
      return verdict.topic === undefined ? [] : [verdict.topic]
    case 'offTopic':
    case 'smallTalk':
    case 'command':
      return []
  }
}
