import { educationLevels, type RoleId } from '../../knowledge/knowledge.ts'
import { figureTopics, type TopicId } from '../../knowledge/topics.ts'
import { askedLevel } from './education-level.ts'
import { filterByRequirement } from './filter-roles.ts'
import { findFigures, type Figure } from './figures.ts'
import type { Model } from './model.ts'
import type { Ask, ComparisonKind, Reading } from './reading.ts'
import { exceptedRoles, namedRoles, type ResolvedRoles, resolveRoles } from './resolve-roles.ts'
import type { Compared, Comparison, Context } from './verdict.ts'

const levels: readonly string[] = educationLevels

/** What a comparison is decided from. */
interface Comparing {
  readonly ask: Ask
  readonly reading: Reading
  readonly context: Context
  readonly model: Model
  readonly named: readonly RoleId[]
  readonly has: (...kinds: readonly ComparisonKind[]) => boolean
  readonly topics: readonly TopicId[]
  readonly resolved: ResolvedRoles
}

/** The verdicts of an ask that sets roles side by side; empty if it does not. */
export function compare(
  ask: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): readonly Compared[] {
  const kinds = new Set(ask.comparisons.map(({ kind }) => kind))
  const has = (...wanted: readonly ComparisonKind[]): boolean =>
    wanted.some((kind) => kinds.has(kind))
  const resolved = resolveRoles(ask, reading, context, model)
  const named = comparedRoles(ask, reading, context, model)
  const topics = comparableTopics(ask, reading, context, kinds)
  const comparing: Comparing = { ask, reading, context, model, named, has, topics, resolved }
  const filtered = filterByRequirement(ask, named, model)
  if (filtered !== undefined) return [filtered]
  return topics.flatMap((topic) => compareBy(topic, comparing) ?? [])
}

/** The roles set side by side: those named, or those the words point back to. */
function comparedRoles(
  ask: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): readonly RoleId[] {
  const { roles } = namedRoles(ask, model)
  const words = ask.tokens.map(({ word }) => word).join(' ')
  if (roles.length === 0 && reading.reference.both) {
    return resolveRoles(ask, reading, context, model).roles
  }
  if (
    roles.length === 0 &&
    /\bof (?:them|those|these)\b/.test(words) &&
    context.listed.length > 1
  ) {
    return context.listed
  }
  // "is that more than the PACS admin?"
  const [last] = context.roles
  const [only] = roles
  const pointsBack = /\b(?:that|it|this|they|them)\b/.test(words)
  const isRival = roles.length === 1 && last !== undefined && last !== only
  const saysThan = ask.comparisons.some(({ kind }) => kind === 'above' || kind === 'below')
  return isRival && pointsBack && saysThan ? [last, ...roles] : roles
}

/** Topics with figures; "and the least?" takes the last comparison's. */
function comparableTopics(
  ask: Ask,
  { reference }: Reading,
  context: Context,
  kinds: ReadonlySet<ComparisonKind>,
): readonly TopicId[] {
  const comparable: readonly TopicId[] = [...figureTopics, 'education']
  const asked = ask.topics.map((topic) => (topic === 'hourlyPay' ? 'salary' : topic))
  const own = [...new Set(asked.filter((topic) => comparable.includes(topic)))]
  if (own.length > 0) return own
  const unit = ask.amounts[0]?.amount?.unit
  if (unit === 'money') return ['salary']
  if (unit === 'percent') return ['outlook']
  const turnsRound =
    kinds.has('highest') || kinds.has('lowest') || kinds.has('above') || kinds.has('below')
  const followsUp = reference.opener || reference.pronoun || ask.tokens.length <= 4
  const others = ask.topics.filter((topic) => topic !== 'roles' && topic !== 'overview')
  if (!turnsRound || !followsUp || others.length > 0) return []
  const last = context.comparison?.topic ?? context.topics[0]
  return last !== undefined && comparable.includes(last) ? [last] : []
}

function compareBy(topic: TopicId, comparing: Comparing): Compared | undefined {
  return (
    byAmount(topic, comparing) ??
    byLevel(topic, comparing) ??
    byRole(topic, comparing) ??
    byDifference(topic, comparing) ??
    bySuperlative(topic, comparing) ??
    byRanking(topic, comparing) ??
    byVersus(topic, comparing)
  )
}

/** "more than $73,000", "under 70k", "by more than 20 percent". */
function byAmount(topic: TopicId, { ask, named, has, model }: Comparing): Compared | undefined {
  const token = ask.amounts.find(({ amount }) => {
    if (amount === undefined) return false
    return topic === 'outlook'
      ? amount.unit !== 'money'
      : amount.unit === 'money' || amount.value >= 1000
  })
  const amount = token?.amount?.value
  if (amount === undefined || !has('above', 'below')) return undefined
  const by = has('below') && !has('above') ? 'below' : cueBefore(ask, token)
  const figures = findFigures(named.length > 0 ? named : allRoles(model), topic, model)
  const inclusive = ask.tokens.some(
    ({ word }, i) => word === 'at' && /^(?:least|most)$/.test(ask.tokens[i + 1]?.word ?? ''),
  )
  const passing = figures.filter(
    ({ value }) => passes(value, by, amount) || (inclusive && value === amount),
  )
  const yesNo =
    named.length === 1 && ask.wantsYesNo
      ? { yesNo: passing.length > 0 ? ('yes' as const) : ('no' as const) }
      : {}
  return compared(topic, { by, amount }, sortBy(passing, 'highest'), figures, yesNo)
}

/** "which want more than a high school diploma?" */
function byLevel(topic: TopicId, { ask, named, has, model }: Comparing): Compared | undefined {
  if (topic !== 'education' || named.length > 0 || !has('above', 'below')) return undefined
  const level = askedLevel(ask.tokens, model)
  if (level === undefined) return undefined
  const amount = levels.indexOf(level)
  const by = has('below') && !has('above') ? 'below' : 'above'
  const figures = findFigures(allRoles(model), topic, model)
  const passing = figures.filter(({ value }) => passes(value, by, amount))
  return compared(topic, { by, amount }, sortBy(passing, 'highest'), figures)
}

function passes(value: number, by: 'above' | 'below', amount: number): boolean {
  return by === 'above' ? value > amount : value < amount
}

/** The direction of the cue nearest before the amount. */
function cueBefore(ask: Ask, token: Ask['tokens'][number] | undefined): 'above' | 'below' {
  const position = ask.positions[ask.tokens.findIndex((other) => other === token)] ?? 0
  const cues = ask.comparisons.filter(({ kind }) => kind === 'above' || kind === 'below')
  const last = cues.findLast(({ at }) => at <= position) ?? cues[0]
  return last?.kind === 'below' ? 'below' : 'above'
}

/** "does anything grow faster than echocardiography", "which ones pay better?" */
function byRole(topic: TopicId, comparing: Comparing): Compared | undefined {
  const { ask, named, has, model, context } = comparing
  const saysMore = has('above', 'below') || (has('versus') && named.length === 0)
  if (!saysMore || has('difference')) return undefined
  const isOpen = ask.tokens.some(({ word }) =>
    /^(?:any|anything|anyone|which|what|who|other|others|something|else|ones|roles|jobs)$/.test(
      word,
    ),
  )
  const saysThan = ask.tokens.some(({ word }) => word === 'than')
  const rival =
    named.length === 1 && saysThan ? named[0] : named.length === 0 ? context.roles[0] : undefined
  if (!isOpen || rival === undefined) return undefined
  const [against] = findFigures([rival], topic, model)
  if (against === undefined) return undefined
  const by = has('below') && !has('above') ? 'below' : 'above'
  const figures = findFigures(allRoles(model), topic, model)
  const passing = figures.filter(({ value }) => passes(value, by, against.value))
  const comparison = { by, amount: against.value, role: rival } as const
  return compared(
    topic,
    comparison,
    sortBy(passing, by === 'above' ? 'highest' : 'lowest'),
    figures,
  )
}

function byDifference(topic: TopicId, { named, has, model }: Comparing): Compared | undefined {
  if (!has('difference')) return undefined
  const isExtremes = named.length < 2 && has('highest') && has('lowest')
  const all = sortBy(findFigures(allRoles(model), topic, model), 'highest')
  const extremes = [all[0], all.at(-1)].flatMap((figure) => figure ?? [])
  if (named.length < 2 && !isExtremes) return undefined
  const figures = isExtremes ? extremes : findFigures(named, topic, model)
  return figures.length < 2
    ? undefined
    : compared(topic, { by: 'difference' }, sortBy(figures, 'highest'), figures)
}

/** "which pays the most", "the second highest", "besides the manager, who earns the most". */
function bySuperlative(
  topic: TopicId,
  { ask, named, has, model }: Comparing,
): Compared | undefined {
  if (!has('highest', 'lowest') || has('ranking')) return undefined
  if (named.length === 1 && !ask.wantsYesNo) return undefined
  const by = has('highest') ? 'highest' : 'lowest'
  const except = exceptedRoles(ask)
  const considered = (named.length > 1 ? named : allRoles(model)).filter(
    (role) => !except.includes(role),
  )
  const figures = sortBy(findFigures(considered, topic, model), by)
  const rank = rankOf(ask, model)
  const value = [...new Set(figures.map((figure) => figure.value))][rank - 1]
  const winners = figures.filter((figure) => figure.value === value)
  if (winners.length === 0) return undefined
  const isNamed = winners.some(({ role }) => role === named[0])
  const yesNo = named.length === 1 ? { yesNo: isNamed ? ('yes' as const) : ('no' as const) } : {}
  return compared(topic, { by, rank }, winners, figures, yesNo)
}

/** 1 for "the highest", 2 for "the second highest". */
function rankOf(ask: Ask, { lexicon }: Model): number {
  const at = ask.tokens.findIndex(({ word }) => Object.hasOwn(lexicon.ordinals, word))
  const ordinal = lexicon.ordinals[ask.tokens[at]?.word ?? ''] ?? 1
  const next = ask.tokens[at + 1]?.word ?? ''
  return ordinal > 1 && /(?:est|most|best|least|worst|place)$/.test(next) ? ordinal : 1
}

function byRanking(
  topic: TopicId,
  { ask, named, has, model, resolved }: Comparing,
): Compared | undefined {
  const isOpen = named.length === 0 && (resolved.how === 'none' || resolved.how === 'base')
  const except = exceptedRoles(ask)
  const asksForAll =
    has('ranking') || (isOpen && (ask.topics.includes('roles') || except.length > 0))
  if (!asksForAll || topic === 'education') return undefined
  const lowestAt = ask.comparisons.find(({ kind }) => kind === 'lowest')?.at
  const highestAt = ask.comparisons.find(({ kind }) => kind === 'highest')?.at
  const order =
    lowestAt !== undefined && lowestAt < (highestAt ?? Number.POSITIVE_INFINITY)
      ? 'lowest'
      : 'highest'
  const pool = (named.length > 1 ? named : allRoles(model)).filter((role) => !except.includes(role))
  const figures = sortBy(findFigures(pool, topic, model), order)
  return figures.length === 0
    ? undefined
    : compared(topic, { by: 'ranking', order }, figures, figures)
}

function byVersus(topic: TopicId, { ask, named, has, model }: Comparing): Compared | undefined {
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

function allRoles(model: Model): readonly RoleId[] {
  return model.advancement.map(({ id }) => id)
}

function sortBy(figures: readonly Figure[], order: 'highest' | 'lowest'): readonly Figure[] {
  return figures.toSorted((a, b) => (order === 'highest' ? b.value - a.value : a.value - b.value))
}

function compared(
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
    confidence: 0.95,
  }
}
