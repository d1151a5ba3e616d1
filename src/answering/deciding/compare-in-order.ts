import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import type { Compared } from '../verdict.ts'
import { severalAsked } from './compare-by-end.ts'
import { allRoles, compared, type ComparisonAsk, poolOf, sortBy } from './comparison-ask.ts'
import { findFigures } from './figures.ts'

/** How far roles are apart: "what's the gap between …". */
export function byDifference(
  topic: TopicId,
  { named, has, model }: ComparisonAsk,
): Compared | undefined {
  // Degrees are no amounts that could be apart.
  if (!has('difference') || topic === 'education') return undefined
  const isExtremes = named.length < 2 && has('highest') && has('lowest')
  const all = sortBy(findFigures(allRoles(model), topic, model), 'highest')
  const extremes = [all[0], all.at(-1)].flatMap((figure) => figure ?? [])
  if (named.length < 2 && !isExtremes) return undefined
  const figures = isExtremes ? extremes : findFigures(named, topic, model)
  return figures.length < 2
    ? undefined
    : compared(topic, { by: 'difference' }, sortBy(figures, 'highest'), figures)
}

/** "lowest first", "from worst to best": the cue for ranking has swallowed the word. */
function startsLow({ tokens }: Ask, { language: { isOf } }: Model): boolean {
  const first = tokens.find(({ word }) => isOf('lowFirst', word) || isOf('highFirst', word))
  return isOf('lowFirst', first?.word)
}

/** All roles in order: "rank them", "which pays better" when nobody was named. */
export function byRanking(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { ask, named, has, model, resolved, context } = comparing
  const isOpen = named.length === 0 && (resolved.how === 'none' || resolved.how === 'base')
  // "which pays better", "I want more money": than what, nobody has said yet.
  const asksWhich = isOpen && has('versus', 'above') && context.roles.length === 0
  const several = severalAsked(ask, model)
  const setsAgainstAll =
    named.length === 1 && has('versus') && model.language.says(ask.tokens, 'theRest')
  const asksForAll =
    setsAgainstAll ||
    (has('ranking') && named.length !== 1 && resolved.how !== 'described') ||
    asksWhich ||
    several !== undefined ||
    (isOpen && model.language.says(ask.tokens, 'severalFigures')) ||
    (isOpen && (ask.topics.includes('roles') || has('except')))
  if (!asksForAll || topic === 'education') return undefined
  const isFromLow = startsLow(ask, model) || (several !== undefined && !has('highest'))
  const order = isFromLow ? 'lowest' : 'highest'
  const pool = named.length > 1 ? named : poolOf(comparing)
  const figures = sortBy(findFigures(pool, topic, model), order)
  return figures.length === 0
    ? undefined
    : compared(topic, { by: 'ranking', order }, figures.slice(0, several), figures)
}

/** Several that are named, side by side: "the educator or the manager". */
export function byVersus(
  topic: TopicId,
  { ask, named, has, model }: ComparisonAsk,
): Compared | undefined {
  const isVersus = has('versus', 'above', 'below')
  if (named.length < 2 || !isVersus || topic === 'education') return undefined
  const figures = findFigures(named, topic, model)
  if (figures.length < 2) return undefined
  const sorted = sortBy(figures, has('below') ? 'lowest' : 'highest')
  const claims = ask.wantsYesNo && has('above', 'below')
  const holds = sorted[0]?.role === named[0]
  return compared(
    topic,
    { by: 'versus' },
    sorted,
    figures,
    claims ? { yesNo: holds ? 'yes' : 'no' } : {},
  )
}

/** Two or more roles side by side on one figure; undefined where fewer than two have it. */
export function compareVersus(
  roles: readonly RoleId[],
  topic: TopicId,
  model: Model,
): Compared | undefined {
  const figures = findFigures(roles, topic, model)
  return figures.length < 2
    ? undefined
    : compared(topic, { by: 'versus' }, sortBy(figures, 'highest'), figures)
}
