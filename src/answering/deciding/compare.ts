import { educationLevels, type RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, isRequirement, type TopicId, isOfSource } from '../../../knowledge/topics.ts'
import { bareOrder } from './bare-order.ts'
import { claimedEnd, withDescribed, withLastEnd } from './claimed-comparison.ts'
import { bothEnds, bySuperlative, wantsBothEnds } from './compare-by-end.ts'
import { byDifference, byRanking, byVersus } from './compare-in-order.ts'
import { comparableTopics } from './comparable-topics.ts'
import { comparedRoles, isOfLastGap, pointsToSome, saysGap } from './compared-roles.ts'
import { compareWithThreshold } from './compare-with-threshold.ts'
import { allRoles, type ComparisonAsk, leftOut } from './comparison-ask.ts'
import { askedLevel } from '../model/education-level.ts'
import { asksWho, filterByRequirement, requirementOf, withoutDegree } from './filter-roles.ts'
import { findFigures } from './figures.ts'
import { findForeignLimit, findUncoveredYear } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import { type Ask, type Reading, setsApart } from '../reading/reading.ts'
import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import { resolveRoles } from './resolve-roles.ts'
import type { Compared, Context, Silent, Verdict } from '../verdict.ts'
import { answerTopic, silent } from './answer-ask.ts'
import { toAsk } from '../reading/made-ask.ts'
import { thresholds } from '../thresholds.ts'

/** The verdicts of an ask that sets roles side by side; empty if it does not. */
export function compare(
  said: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): readonly Verdict[] {
  const goingOn = withLastEnd(goOnPicking(said, reading, context), context, model)
  const ask = withDescribed(goingOn, reading, context, model)
  const order = bareOrder(ask, context, model)
  const goesOn = order === undefined ? goesOnComparing(ask, reading, context, model) : [order]
  // "where do the percentages come from" is about the figures, not for them.
  const several = model.language.says(ask.tokens, 'severalFigures') && !ask.topics.some(isOfSource)
  const sets =
    ask.comparisons.length > 0 || ask.amounts.length > 0 || goesOn !== undefined || several
  if (!sets && !ask.topics.includes('roles')) return []
  if (isAmountOnBase(ask, model) || isOfSomethingElse(ask)) return []
  // "who published those job growth percentages"
  const isOfFigures = ask.topics.some(isOfSource) && ask.mentions.length === 0
  if (isOfFigures && ask.comparisons.length === 0) return []
  const isGap = isOfLastGap(ask, context) || saysGap(ask, model.language)
  const gap = isGap ? (['difference'] as const) : []
  const end = claimedEnd(ask, model)
  const kinds = new Set([
    ...(end ?? (order === undefined ? ask.comparisons.map(({ kind }) => kind) : [])),
    ...(goesOn ?? []),
    ...gap,
  ])
  const has = (...wanted: readonly ComparisonKind[]): boolean =>
    wanted.some((kind) => kinds.has(kind))
  const resolved = resolveRoles(ask, reading, context, model)
  const aside = leftOut(reading, context, model)
  const meant = goesOn === undefined ? comparedRoles(ask, reading, context, model) : context.listed
  const named = meant.filter((role) => !aside.includes(role))
  const topics = comparableTopics(ask, reading, { context, kinds, language: model.language })
  const comparing: ComparisonAsk = { ask, reading, context, model, named, has, topics, resolved }
  const pool = filteredPool(comparing)
  const filtered =
    goesOnAboutOne(comparing) || isOfDescribed(comparing)
      ? undefined
      : filterByRequirement(ask, { named, pool }, model)
  if (filtered !== undefined) return [filtered, ...instead(filtered, comparing)]
  // "2024 salaries" are none that the source could compare.
  const covered = topics.filter((topic) => findUncoveredYear(topic, ask, model) === undefined)
  return covered.flatMap((topic) => {
    const verdicts = wantsBothEnds(comparing)
      ? bothEnds(topic, comparing)
      : [compareBy(topic, comparing)].flatMap((verdict) => verdict ?? [])
    if (verdicts.length === 0) return []
    // "echo makes 62k in Houston too?"
    const isOfAll =
      named.length === 0 && verdicts.some(({ comparison }) => comparison.by === 'ranking')
    const limit = named.length === 1 || isOfAll ? findForeignLimit(ask, model) : undefined
    return limit === undefined
      ? [...verdicts, ...ownFigure(topic, verdicts, comparing), ...silentOnRest(topic, comparing)]
      : [silent(topic, named, model, limit, topic)]
  })
}

/** "which crypto would you put $500 in": an amount of what nothing here is said on. */
function isOfSomethingElse({ topics, mentions, foreign, content }: Ask): boolean {
  const known = content.length - foreign.length
  return topics.length + mentions.length === 0 && foreign.length > 0 && known <= foreign.length
}

/** "will demand for sonographers be more than 23%": a claim on the base role, and on no other. */
function isAmountOnBase({ mentions, amounts, tokens, wantsYesNo }: Ask, model: Model): boolean {
  const { language, lexicon } = model
  const isOfRoles = tokens.some(
    ({ lemma, word }) => lexicon.genericRoles.includes(lemma) || language.isOf('openChoice', word),
  )
  const isOnBase = mentions.length > 0 && mentions.every(({ role }) => role === model.base?.id)
  return wantsYesNo && amounts.length > 0 && isOnBase && !isOfRoles
}

/** "educators grow slowest, no?": who does, and beside it how they grow themselves. */
function ownFigure(
  topic: TopicId,
  verdicts: readonly Compared[],
  { named, model }: ComparisonAsk,
): readonly Verdict[] {
  const [role] = named
  const [verdict] = verdicts
  const by = verdict?.comparison.by
  const isRefuted = verdict?.yesNo === 'no' && (by === 'highest' || by === 'lowest')
  if (role === undefined || !isRefuted) return []
  return [answerTopic(role, topic, toAsk({ roles: [role], topics: [topic] }), 1, model)]
}

/** Of several roles set side by side, those without the figure are not passed over in silence. */
function silentOnRest(topic: TopicId, { named, model }: ComparisonAsk): readonly Silent[] {
  const missing = named.filter((role) => findFigures([role], topic, model).length === 0)
  return named.length < 2 || missing.length === 0 ? [] : [silent(topic, missing, model)]
}

/** "and a master's?" after "which one needs a bachelor's" picks once more. */
function goOnPicking(ask: Ask, { reference }: Reading, { comparison, topics }: Context): Ask {
  // "which ones don't need one?" after a degree was spoken of
  const demands = topics.filter(isRequirement)
  const [last] = ask.tokens.slice(-1)
  const isAnaphoric =
    ask.comparisons.some(setsApart) &&
    !ask.topics.some(isRequirement) &&
    ask.content.length === 0 &&
    ask.mentions.length === 0 &&
    (last?.word === 'one' || last?.word === 'it' || last?.word === 'that')
  if (isAnaphoric && demands.length > 0) return { ...ask, topics: [...ask.topics, ...demands] }
  const kind = comparison?.comparison.by
  const isBare =
    ask.mentions.length === 0 && ask.comparisons.length === 0 && ask.content.length === 0
  const asksFor = ask.topics.length > 0 && ask.topics.every(isRequirement)
  if (kind !== 'having' && kind !== 'lacking') return ask
  if (!reference.opener || !isBare || !asksFor) return ask
  return {
    ...ask,
    topics: [...ask.topics, 'roles'],
    comparisons: [{ kind, at: -1, end: -1 }],
  }
}

/** Whoever has less than the degrees that are asked for wants to hear of roles that ask for none. */
function instead(
  { comparison, roles, considered }: Compared,
  { ask, model }: ComparisonAsk,
): readonly Compared[] {
  const level = askedLevel(ask.tokens, model)
  if (roles.length > 0 || comparison.by !== 'having' || level === undefined) return []
  const levels: readonly string[] = educationLevels
  const isLess = findFigures(considered, 'education', model).every(
    ({ value }) => levels.indexOf(level) < value,
  )
  const other = isLess ? withoutDegree(considered, model) : undefined
  return other === undefined ? [] : [other]
}

/** "and which needs no degree?" after two roles were compared asks about these. */
function filteredPool({ ask, reading, context, model }: ComparisonAsk): readonly RoleId[] {
  const all = allRoles(model)
  const { listed, comparison, isGroup, roles } = context
  const isPart = listed.length > 1 && listed.length < all.length
  const pointsToThem = pointsToSome(ask, reading)
  const pointsBack = model.language.says(ask.tokens, 'pluralPronoun')
  const goesOn = reading.reference.opener || pointsBack || pointsToThem
  if (goesOn && isPart && (comparison !== undefined || isGroup === true)) return listed
  // "which of these takes a bachelor's" after one was told of, and then another
  return pointsToThem && listed.length < 2 && roles.length > 1 ? roles.slice(0, 2) : all
}

/** "so no degree then?" after one role was spoken of is about that role. */
function goesOnAboutOne({ ask, resolved, context, model }: ComparisonAsk): boolean {
  const { says } = model.language
  // "without any certificate even?" picks no roles.
  const isOfDemand = (at: number): boolean =>
    (ask.tokens[at]?.word === 'any' &&
      requirementOf(ask.tokens[at + 1]?.lemma ?? '', model) !== undefined) ||
    // "no tests or anything?"
    ask.tokens[at - 1]?.word === 'or'
  const choosing = ask.tokens.filter((_, at) => !isOfDemand(at))
  const picks = says(choosing, 'openChoice') || says(choosing, 'everyOne')
  // "she has a bachelor's. that's already enough?" is of the role that was spoken of.
  const isEnough = ask.tokens.some(({ word }) => word === 'enough') && !asksWho(ask, model)
  if (isEnough && resolved.how === 'context' && context.comparison === undefined) return true
  return (
    resolved.how === 'context' &&
    context.comparison === undefined &&
    !picks &&
    !ask.topics.includes('roles')
  )
}

/** "you can't run a department without a master's, right?": about the one role that is described. */
function isOfDescribed({ ask, resolved, model }: ComparisonAsk): boolean {
  const { says } = model.language
  const picks = says(ask.tokens, 'openChoice') && !ask.wantsYesNo && asksWho(ask, model)
  const isSure = (ask.described[0]?.score ?? 0) >= thresholds.tellingWord
  const isOne = resolved.how === 'described' && resolved.roles.length === 1
  return isOne && isSure && !picks && !ask.topics.includes('roles')
}

/** "compare the two on pay", "and growth?": the roles stay, and how they are compared. */
function goesOnComparing(
  { topics, mentions, comparisons, content }: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): readonly ComparisonKind[] | undefined {
  const { reference } = reading
  const { comparison, listed } = context
  const asksFigure = topics.length > 0 && topics.every(isFigure)
  // "now the same for growth", "do the same with growth"
  const setsAnew = comparisons.some(
    (cue) => cue.kind !== 'versus' && !(asksFigure && setsApart(cue)),
  )
  const isBare = mentions.length === 0 && !setsAnew && content.length === 0
  const by = comparison?.comparison.by
  // "and without the manager?" after an order, or after who came first
  const isWithout =
    leftOut(reading, context, model).length > 0 &&
    mentions.length + content.length === 0 &&
    topics.every((topic) => topic === 'overview' || topic === 'roles')
  const isOrder = by === 'ranking' || by === 'highest' || by === 'lowest'
  const isPlain = comparisons.every(({ kind }) => kind === 'except' || setsApart({ kind }))
  if (isWithout && isOrder && isPlain && listed.length > 2) return [by]
  if (!isBare || listed.length < 2) return undefined
  // "and the second?" after "who earns the most"
  const goesDown = topics.length === 0 && (reference.ordinal ?? 0) > 1
  if (goesDown && (by === 'highest' || by === 'lowest')) return [by]
  if (!asksFigure || (reference.pronoun && comparisons.length === 0)) return undefined
  // "and by growth?" after those that need no master's
  const isPicked = by === 'having' || by === 'lacking'
  if (by === 'ranking' || (isPicked && listed.length > 2)) return ['ranking']
  if (isPicked) return ['versus']
  return by === 'versus' || by === 'difference' ? ['versus'] : undefined
}

/** The ways to compare, in the order they are tried: the first that fits answers. */
const waysToCompare: readonly WayToCompare[] = [
  // A mark is set, which whatever else is said only narrows: "the best paid below 75k".
  compareWithThreshold,
  // "the gap between the highest and the lowest" names both ends, and wants neither.
  byDifference,
  // "which pays the most": one role, or several that share the first place.
  bySuperlative,
  // "rank them", "which pays better" when nobody was named: all of them in order.
  byRanking,
  // What is left of naming several: "the educator or the manager".
  byVersus,
]

/** Gives the verdict if the ask compares this way. */
type WayToCompare = (topic: TopicId, comparing: ComparisonAsk) => Compared | undefined

function compareBy(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  for (const way of waysToCompare) {
    const verdict = way(topic, comparing)
    if (verdict !== undefined) return verdict
  }
  return undefined
}
