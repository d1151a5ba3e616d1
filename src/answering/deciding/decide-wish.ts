import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import {
  isFigure,
  isRequirement,
  type TopicId,
  topicMeanings,
  workTopics,
} from '../../../knowledge/topics.ts'
import { answerTopic } from './answer-ask.ts'
import type { Described } from '../model/descriptions.ts'
import type { Model } from '../model/model.ts'
import { type Ask, type Reading, setsApart } from '../reading/reading.ts'
import { roleByLevel } from './resolve-roles.ts'
import { thresholds, confidences } from '../thresholds.ts'
import type { Context, Verdict } from '../verdict.ts'
import { withoutYesNo } from './without-yes-no.ts'

/** Comparisons that ask which of several, whatever is wished beside. */
const ranking: readonly ComparisonKind[] = ['highest', 'lowest', 'ranking', 'versus']

/**
 * "I love teaching, hate computers": names no role and asks for no fact, but one role comes closest.
 * Gives that role, the close ones to choose from, or all that are not ruled out; undefined where
 * the message is no wish.
 */
export function decideWish(reading: Reading, context: Context, model: Model): Verdict | undefined {
  const { asks, wish, tokens } = reading
  const isWish = wish.isSaid || onlyLeavesOut(reading)
  if (!isWish || asksForFacts(reading, context, model)) return undefined
  const left = poolOf(reading, context, model).filter((id) => !wish.ruledOut.has(id))
  const close = findClose(asks, left)
  const [ask] = asks
  const byLevel = asks.some(({ topics }) => topics.includes('duties'))
    ? undefined
    : roleByLevel(tokens, model)
  if (byLevel !== undefined && ask !== undefined && !isTelling(asks)) {
    return answerTopic(
      byLevel,
      'requirements',
      { ...ask, foreign: [] },
      confidences.byDegree,
      model,
    )
  }
  const [only, ...others] = close
  if (only !== undefined && others.length === 0 && ask !== undefined) {
    return tellOf(only, { ...ask, tokens, foreign: [] }, model)
  }
  // What nobody here does is no wish the document could meet.
  if (close.length === 0 && reading.occupation !== undefined) return undefined
  const namesNobody = close.length === 0 && wish.ruledOut.size === 0
  const wantsOther = asks.some((each) => wantsTopic(each, reading))
  if (namesNobody && (!wish.isPersonal || wantsOther)) return undefined
  const options = (close.length > 0 ? close : left).map((role) => ({ role }))
  return { kind: 'unclear', open: 'role', isWish: true, options, confidence: confidences.openWish }
}

/** "remove the manager" after all of them were listed asks for those that are left. */
function onlyLeavesOut({ asks, wish }: Reading): boolean {
  return (
    wish.ruledOut.size > 0 &&
    asks.every(
      ({ topics, comparisons, content, amounts }) =>
        topics.length + content.length + amounts.length === 0 &&
        comparisons.length > 0 &&
        comparisons.every(({ kind }) => kind === 'except'),
    )
  )
}

/** "no bossing people around either" leaves out one more of those that were left. */
function poolOf(
  { tokens }: Reading,
  { listed }: Context,
  { advancement, language }: Model,
): readonly RoleId[] {
  const goesOn = language.says(tokens, 'goingOn')
  return goesOn && listed.length > 1 ? listed : advancement.map(({ id }) => id)
}

/** Whether a message that sounds like a wish is a question after all. */
function asksForFacts(reading: Reading, context: Context, { isAdvancement }: Model): boolean {
  const { asks, reference, wish } = reading
  // "without the manager" after all were set in order
  const leavesOut = asks.some(({ comparisons }) =>
    comparisons.some(({ kind }) => kind === 'except'),
  )
  if (leavesOut && context.comparison !== undefined && context.listed.length > 1) return true
  // "and if I'd rather manage?" asks what was asked before.
  const isSame = reading.tokens.some(({ word }) => word === 'same')
  const goesOn = reference.opener && (reading.asksSomething || isSame)
  if (context.topics.length > 0 && goesOn) return true
  if (asks.some(({ amounts, years }) => amounts.length + years.length > 0)) {
    return asks.some(({ comparisons }) => comparisons.length > 0)
  }
  // "anything but management" names only what it rules out.
  const names = asks
    .flatMap(({ mentions }) => mentions)
    .filter(({ role }) => !wish.ruledOut.has(role))
  if (names.some(({ role }) => isAdvancement(role))) return true
  // "what do sonographers do all day" asks, whatever was wished before.
  const isOnBase = asks.some(
    ({ mentions, topics }) => mentions.length > 0 && topics.includes('duties'),
  )
  if (reading.asksSomething && isOnBase && names.length > 0) return true
  const topical = asks.filter((ask) => wantsTopic(ask, reading))
  const compares = topical.some(
    ({ topics, comparisons }) =>
      (topics.some(isFigure) || !isTelling(asks)) &&
      comparisons.some(({ kind }) => ranking.includes(kind)),
  )
  return (topical.length > 0 && (reading.asksSomething || compares)) || filters(reading)
}

/** "I want to work from home": what the document says of that, if anything, is the answer. */
function wantsTopic({ topics }: Ask, reading: Reading): boolean {
  return topics.some(
    (topic) => topicMeanings[topic].isIncidental !== true && isWanted(topic, reading),
  )
}

/** "I hate paperwork" asks for no papers, "what would suit me" for no skills. */
function isWanted(topic: TopicId, { cues, wish }: Reading): boolean {
  const wishes = new Set(cues.flatMap(({ label, at }) => (label.kind === 'wish' ? at : [])))
  return cues.some(
    ({ label, at }) =>
      label.kind === 'topic' &&
      label.id === topic &&
      !at.every((i) => wish.unwanted.has(i) || wishes.has(i)),
  )
}

/** "no degree, just a certificate" picks roles by what they ask for. */
function filters({ asks, cues }: Reading): boolean {
  const demanded = cues.flatMap(({ label, at }) =>
    label.kind === 'topic' && isRequirement(label.id) ? at : [],
  )
  return asks.some(({ topics, comparisons }) => {
    const first = comparisons.find(setsApart)
    // "hands on with patients" demands nothing.
    return first !== undefined && topics.some(isRequirement) && demanded.some((i) => i >= first.at)
  })
}

/** The roles that a wish describes best; the last one that is left where it describes none. */
function findClose(asks: readonly Ask[], left: readonly RoleId[]): readonly RoleId[] {
  const described = asks.map((ask) => ask.described).reduce(better, [])
  const [best] = described
  if (best === undefined || best.score < thresholds.wish) return left.length === 1 ? left : []
  return described
    .filter(({ score }) => best.score / score < thresholds.descriptionLead)
    .map(({ id }) => id)
}

/** Whether some ask describes a role so well that nothing else need be looked at. */
function isTelling(asks: readonly Ask[]): boolean {
  return asks.some(({ described: [best] }) => (best?.score ?? 0) >= thresholds.description)
}

function better(a: readonly Described[], b: readonly Described[]): readonly Described[] {
  return (b[0]?.score ?? 0) > (a[0]?.score ?? 0) ? b : a
}

/** What the role is like, the fact that fits the wish first. */
function tellOf(role: RoleId, ask: Ask, model: Model): Verdict {
  const verdict = answerTopic(role, 'duties', ask, confidences.wish, model)
  if (verdict.kind !== 'answered') return verdict
  const facts = workTopics.flatMap((topic) => model.factsOn(role, topic))
  const words = model.terms.ofQuestion(ask.tokens.map(({ lemma }) => lemma))
  const [best] = model.descriptions.findFacts(words, facts)
  const special = model.factsOn(role, 'specialties').map(({ id }) => id)
  const ids = [...(best === undefined ? [] : [best.id]), ...verdict.facts, ...special]
  return { ...withoutYesNo(verdict), facts: [...new Set(ids)].slice(0, thresholds.mostOfWish) }
}
