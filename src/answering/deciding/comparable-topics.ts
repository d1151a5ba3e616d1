import { type TopicId, topicMeanings } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { Context } from '../verdict.ts'
import { leadWord } from '../words/lead-word.ts'
import { thresholds } from '../thresholds.ts'

/** What a comparison may go on from. */
interface Before {
  readonly context: Context
  readonly kinds: ReadonlySet<ComparisonKind>
  readonly language: Model['language']
}

/** Topics with figures; "and the least?" takes the last comparison's. */
export function comparableTopics(
  ask: Ask,
  { reference, wish }: Reading,
  { context, kinds, language }: Before,
): readonly TopicId[] {
  const asked = ask.topics.map((topic) => (topic === 'hourlyPay' ? 'salary' : topic))
  const all = [...new Set(asked.filter((topic) => topicMeanings[topic].compares))]
  // "highest paid without a degree": the degree picks the roles, the pay ranks them.
  const picks = kinds.has('lacking') || kinds.has('having')
  const own = picks && all.length > 1 ? all.filter((topic) => topic !== 'education') : all
  if (own.length > 0) return own
  // "the top ten percent of earners" asks for no figure of ours.
  const isOther = asked.some((topic) => topic !== 'roles' && topic !== 'overview')
  if (isOther) return []
  const unit = ask.amounts[0]?.amount?.unit
  if (unit === 'money') return ['salary']
  if (unit === 'percent') return ['outlook']
  const value = ask.amounts[0]?.amount?.value ?? 0
  if (unit === 'none' && value >= thresholds.leastSalary) return ['salary']
  const leavesOut = wish.ruledOut.size > 0 || wish.rulesOutLast
  const turnsRound =
    kinds.has('highest') ||
    kinds.has('lowest') ||
    kinds.has('above') ||
    kinds.has('below') ||
    (kinds.has('ranking') &&
      (leavesOut || (context.listed.length > 1 && ask.mentions.length === 0)))
  // "compared to educators?", "so which is better", but two roles are compared all over again.
  const goesOn = reference.opener || ask.mentions.length < 2
  const sets = goesOn && (kinds.has('versus') || kinds.has('difference'))
  const first = leadWord(ask.tokens, language)
  const opens = language.isOf('comparative', first) || language.isOf('against', first)
  // "what's the second best?" says nothing but how to go on.
  const isOfSeveral = context.comparison !== undefined || context.listed.length > 1
  const saysNothing = isOfSeveral && ask.content.length === 0 && ask.topics.length === 0
  const isShort = saysNothing || ask.tokens.length <= thresholds.shortComparison
  // "is the educator any better?" after what another earns
  const isRival = ask.wantsYesNo && ask.mentions.length === 1 && ask.content.length === 0
  // "so PACS is roughly ten thousand more" after the pay of both, "how big is the gap"
  const isOfGap = ask.mentions.length === 0 && ask.content.length <= thresholds.mostBesideGap
  const isGap =
    kinds.has('difference') && (isOfGap || (ask.amounts.length > 0 && ask.mentions.length === 1))
  const followsUp =
    reference.opener || reference.pronoun || opens || isShort || isRival || isGap || leavesOut
  if (!(turnsRound || sets) || !followsUp) return []
  // "what about the second fastest?", whatever was told of in between
  const isSpeed = ask.comparisons.length > 0 && language.says(ask.tokens, 'speed')
  const last = isSpeed ? 'outlook' : (context.comparison?.topic ?? context.topics[0])
  return last !== undefined && topicMeanings[last].compares ? [last] : []
}
