import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Figure } from './figures.ts'
import { keepWished } from './filter-roles.ts'
import { saysRest } from './says-rest.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { ResolvedRoles } from './described-roles.ts'
import { roleByLevel } from './resolve-roles.ts'
import type { Compared, Comparison, Context } from '../verdict.ts'
import { confidences } from '../thresholds.ts'

/** What a comparison is decided from. */
export interface ComparisonAsk {
  readonly ask: Ask
  readonly reading: Reading
  readonly context: Context
  readonly model: Model
  readonly named: readonly RoleId[]
  readonly has: (...kinds: readonly ComparisonKind[]) => boolean
  readonly topics: readonly TopicId[]
  readonly resolved: ResolvedRoles
}

/** The roles a comparison ranges over: all but those that the ask or a dislike rules out. */
export function poolOf(
  { ask, reading, context, model }: Pick<ComparisonAsk, 'ask' | 'reading' | 'context' | 'model'>,
  topic?: TopicId,
): readonly RoleId[] {
  // "which of the other ones pays the most?"
  const spoken = saysRest(ask.tokens, model) ? context.roles.slice(0, 1) : []
  const except = [...leftOut(reading, context, model), ...spoken]
  // "remove the manager", "which of the rest pays most"
  const isLeft = saysRest(ask.tokens, model) && context.roles.length === 0
  const all = isLeft && context.listed.length > 1 ? context.listed : allRoles(model)
  const rest = all.filter((role) => !except.includes(role))
  // "needs the least education" demands none: it ranks by it.
  if (topic === 'education') return rest
  return keepWished(rest, ask, model)
}

/** The roles that a message leaves out: "besides the manager", "leaving that one out". */
export function leftOut(
  { wish, tokens }: Reading,
  { roles }: Context,
  model: Model,
): readonly RoleId[] {
  if (!wish.rulesOutLast) return [...wish.ruledOut]
  // "I refuse to do a master's, so scratch that role"
  const last = roles[0] ?? roleByLevel(tokens, model)
  return [...wish.ruledOut, ...(last === undefined ? [] : [last])]
}

/** Every role one can advance to. */
export function allRoles(model: Model): readonly RoleId[] {
  return model.advancement.map(({ id }) => id)
}

/** Figures in order; equal ones keep the order of the document. */
export function sortBy(figures: readonly Figure[], order: 'highest' | 'lowest'): readonly Figure[] {
  return figures.toSorted((a, b) => (order === 'highest' ? b.value - a.value : a.value - b.value))
}

/** A comparison's verdict: the figures that answer it, of those that were looked at. */
export function compared(
  topic: TopicId,
  comparison: Comparison,
  winners: readonly Figure[],
  ...[considered, extra]: [readonly Figure[], Pick<Compared, 'yesNo'>?]
): Compared {
  return {
    kind: 'compared',
    topic,
    comparison,
    roles: winners.map(({ role }) => role),
    considered: considered.map(({ role }) => role),
    // A plain "no" still shows the figures it rests on.
    facts: (winners.length > 0 ? winners : considered).map(({ fact }) => fact.id),
    ...extra,
    confidence: confidences.compared,
  }
}
