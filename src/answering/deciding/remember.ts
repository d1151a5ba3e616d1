import type { FactId, RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { inOrderSaid } from './in-order-said.ts'
import type { Model } from '../model/model.ts'
import type { Compared, Context, Verdict } from '../verdict.ts'
import { thresholds } from '../thresholds.ts'

/** What the next turn has to know of this one. Talk and commands change nothing. */
export function remember(
  verdicts: readonly Verdict[],
  context: Context,
  { base, knowledge }: Pick<Model, 'base' | 'knowledge'>,
): Context {
  const spoken = verdicts.flatMap(rolesOf).filter((role) => role !== base?.id)
  const topics = [...new Set(verdicts.flatMap(topicOf))]
  const listed = [...new Set(verdicts.flatMap((verdict) => listedBy(verdict, knowledge)))]
  const comparison = verdicts.findLast(
    (verdict): verdict is Compared => verdict.kind === 'compared',
  )
  // Last spoken of comes first.
  const roles = [...new Set([...spoken.toReversed(), ...context.roles])].slice(
    0,
    thresholds.mostRemembered,
  )
  return {
    roles,
    topics: topics.length > 0 ? topics : context.topics,
    ...earlierOf(topics, context),
    ...toldOf(verdicts, context),
    ...listOf(listed, spoken, context, groupOf(verdicts, base?.id)),
    ...comparisonOf(comparison, topics, context),
  }
}

function earlierOf(
  topics: readonly TopicId[],
  { topics: before, earlier }: Context,
): Pick<Context, 'earlier'> {
  const isSame = topics.every((topic) => before.includes(topic))
  const kept = isSame ? earlier : before
  return kept?.[0] === undefined ? {} : { earlier: kept }
}

/** Talk leaves in mind what was told before it; a question that found nothing does not. */
function toldOf(verdicts: readonly Verdict[], { told = [] }: Context): Pick<Context, 'told'> {
  const now = verdicts.flatMap((verdict): readonly FactId[] => {
    if (verdict.kind === 'silent') return verdict.nearest
    return verdict.kind === 'answered' || verdict.kind === 'compared' ? verdict.facts : []
  })
  const talk: readonly string[] = ['smallTalk', 'command', 'offTopic']
  const isTalk = verdicts.every(({ kind }) => talk.includes(kind))
  const kept = isTalk ? told : now.slice(0, thresholds.mostTold)
  return kept.length === 0 ? {} : { told: kept }
}

/** A list stays in mind while its roles are spoken of: "the first", "and the second?". */
function listOf(
  listed: readonly RoleId[],
  spoken: readonly RoleId[],
  context: Context,
  group: readonly RoleId[],
): Pick<Context, 'listed' | 'isPast' | 'isGroup'> {
  if (listed.length > 0) return { listed }
  if (group.length > 1) return { listed: group, isGroup: true }
  const { isPast = false } = context
  if (spoken.length === 0) return { listed: context.listed, ...(isPast ? { isPast } : {}) }
  return spoken.every((role) => context.listed.includes(role))
    ? { listed: context.listed, isPast: true }
    : { listed: [] }
}

/** Roles that were told of side by side, in order. */
function groupOf(verdicts: readonly Verdict[], base: RoleId | undefined): readonly RoleId[] {
  const told = verdicts.flatMap((verdict) =>
    verdict.kind === 'answered' ? (verdict.role ?? []) : [],
  )
  return [...new Set(told)].filter((role) => role !== base)
}

/** The roles that a verdict lists, for "the second one" and "not that either". */
function listedBy(verdict: Verdict, { facts, roles }: Model['knowledge']): readonly RoleId[] {
  if (verdict.kind === 'answered' && verdict.topic === 'roles') {
    const said = facts.filter(({ id }) => verdict.facts.includes(id))
    const others = roles.filter(({ kind }) => kind === 'advancement')
    return inOrderSaid(others, said).map(({ id }) => id)
  }
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
function isFilter({ comparison: { by }, roles, considered }: Compared): boolean {
  const picking: readonly string[] = ['above', 'below', 'about', 'between', 'having', 'lacking']
  // "the top two"
  const isCut = by === 'ranking' && roles.length < considered.length
  return picking.includes(by) || isCut
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
