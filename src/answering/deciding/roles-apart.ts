import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context } from '../verdict.ts'
import { allRoles, sortBy } from './comparison-ask.ts'
import { findFigures } from './figures.ts'

/**
 * Whose figures "and by how much?", "what's the difference?", "how much more than the lowest" hold
 * against each other, where nobody is named: those that were told of before. Empty where a message
 * asks anything else, or where fewer than two were told of.
 */
export function rolesApart(ask: Ask, context: Context, model: Model): readonly RoleId[] {
  const has = (kind: string): boolean => ask.comparisons.some((cue) => cue.kind === kind)
  const saysLittle = ask.content.length <= thresholds.mostBesideGap && ask.foreign.length === 0
  if (!has('difference') || !ask.topics.every(isFigure) || !saysLittle) return []
  if (ask.described.length > 0 || (has('highest') && has('lowest'))) return []
  const [last] = context.roles
  const end = has('lowest') ? 'lowest' : has('highest') ? 'highest' : undefined
  if (end === undefined) return toldBefore(context)
  const topic = ask.topics[0] ?? context.comparison?.topic ?? context.topics[0]
  if (last === undefined || topic === undefined) return []
  const first = sortBy(findFigures(allRoles(model), topic, model), end)[0]?.role
  return first === undefined || first === last ? [] : [last, first]
}

/** The two that were told of last; of a list, its first and its last. */
function toldBefore({ comparison, listed, roles, isPast = false }: Context): readonly RoleId[] {
  const by = comparison?.comparison
  // "who has more?": than the one that was spoken of before.
  if (by?.by === 'above' || by?.by === 'below') {
    return by.role === undefined ? [] : [...listed.slice(0, 1), by.role]
  }
  // "which pays the most?", "and the least?": the winners of both, or else the first and the next.
  const isOfEnd = by?.by === 'highest' || by?.by === 'lowest'
  if (isOfEnd) return roles.length > 1 ? roles.slice(0, 2) : listed.slice(0, 2)
  const [first, second, ...more] = isPast ? [] : listed
  if (first === undefined || second === undefined) return roles.length > 1 ? roles.slice(0, 2) : []
  return [first, more.at(-1) ?? second]
}
