import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { Likely } from '../../../knowledge/learned/ways.ts'
import {
  isRequirement,
  type TopicId,
  topicIds,
  topicMeanings,
  withParts,
} from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import { type Ask, setsApart } from './reading.ts'
import type { Token } from '../words/token.ts'
import { thresholds } from '../thresholds.ts'

/** Comparisons that small words look like by chance: "with ten years under my belt". */
const chance: readonly ComparisonKind[] = ['having', 'lacking', 'above', 'below', 'except']

/** Figures that are for somebody or somewhere in particular, where the source gives one for all. */
const narrower: readonly TopicId[] = ['payByPlace', 'payByYear', 'payRange', 'hourlyPay']

/**
 * An ask with what it is a way to ask for, where cues leave that open: they know no topic in it, or
 * only one that no document fact is on. A figure may be asked for in particular: "senior", "after
 * ten years".
 */
export function withLearnedTopic(ask: Ask, likely: readonly Likely[], model: Model): Ask {
  const [first] = likely
  if (first?.label === 'profile' && tellsOfHerself(ask, first.likelihood, model)) {
    // What somebody has picks the roles that ask for it; that she is a sonographer picks none.
    return { ...ask, topics: [...new Set([...ask.topics, 'roles' as const])], mentions: [] }
  }
  const topic = topicIds.find((id) => id === first?.label)
  if (topic === undefined || first === undefined) return ask
  // "in Texas" is a limit, which is said back in her own words.
  if (ask.years.length > 0 || ask.foreign.some((token) => isNamed(token, ask, model))) return ask
  if (isDetail(topic, likely, ask, model)) return { ...ask, topics: [topic] }
  const isOpen = ask.topics.every((id) => id === 'overview')
  if (isOpen && isSurelyAsked(topic, first.likelihood, ask, model)) {
    return { ...ask, topics: [topic] }
  }
  if (isOpen && ask.comparisons.length === 0) {
    return withMissing(ask, topic, first.likelihood, model)
  }
  if (narrower.includes(topic) && isPlainPay(ask, model)) {
    const isRank = ask.comparisons.some(({ kind }) => !chance.includes(kind))
    if (isRank) return ask
    const least =
      ask.comparisons.length > 0 ? thresholds.narrowerThanCompared : thresholds.narrowerTopic
    return first.likelihood < least ? ask : { ...ask, topics: [topic], comparisons: [] }
  }
  if (ask.comparisons.length > 0) return ask
  // Known by name or not, the source is silent on both: which one is said depends on the whole.
  const isSilent = ask.topics.every((id) => isMute(id, model)) && isMute(topic, model)
  // A topic that nobody was taught is not told from others.
  const isTaught = ask.topics.every((id) => likely.some(({ label }) => label === id))
  // "will AI replace them" names its subject.
  const saysMore = topic !== 'otherSubject'
  const isSure = isTaught && saysMore && first.likelihood >= thresholds.otherMuteTopic
  return isSilent && isSure && !ask.topics.includes(topic) ? { ...ask, topics: [topic] } : ask
}

/** "can I do both exams on the same day": a detail of what was understood, that no fact is on. */
function isDetail(
  topic: TopicId,
  likely: readonly Likely[],
  { topics: [only, ...others], comparisons }: Ask,
  model: Model,
): boolean {
  // "how far apart are the top and the bottom salary" ranks, whatever it is like.
  const ranks = comparisons.some(({ kind }) => !chance.includes(kind) && kind !== 'versus')
  if (only === undefined || ranks || others.length > 0) return false
  const isOfIt = (id: TopicId): boolean =>
    topicMeanings[id].nearest?.includes(only) === true && isMute(id, model)
  // "what's the flunk rate": how many pass, or what the exam is like, and surely one of the two.
  const details = topicIds.filter(isOfIt)
  const share = likely.reduce(
    (sum, { label, likelihood }) => (details.some((id) => id === label) ? sum + likelihood : sum),
    0,
  )
  return isOfIt(topic) && share >= thresholds.surelyDetail
}

/** "do pacs admins have to have worked as sonographers first": no word asks for it, but the whole does. */
function isSurelyAsked(topic: TopicId, likelihood: number, ask: Ask, model: Model): boolean {
  if (topicMeanings[topic].isOfSource || topic === 'overview' || topic === 'roles') return false
  const isNamed = ask.mentions.some(({ role }) => model.isAdvancement(role))
  const isPlain = ask.comparisons.every(({ kind }) => chance.includes(kind))
  return isNamed && isPlain && ask.wantsYesNo && likelihood >= thresholds.surelyMeant
}

/** "I only have an associate degree": what roles ask for, and no role it is asked of. */
function tellsOfHerself(ask: Ask, likelihood: number, model: Model): boolean {
  return (
    likelihood >= thresholds.secondOpinion &&
    !ask.wantsYesNo &&
    ask.topics.length > 0 &&
    ask.topics.every((topic) => isRequirement(topic) || topic === 'roles') &&
    ask.comparisons.some(setsApart) &&
    !ask.mentions.some(({ role }) => model.isAdvancement(role))
  )
}

/** "what's the wonga like for a manager": the one word that nobody knows is what it asks for. */
function withMissing(ask: Ask, topic: TopicId, likelihood: number, model: Model): Ask {
  if (topicMeanings[topic].isOfSource || topic === 'overview' || topic === 'roles') return ask
  const unread = ask.content.length
  // A claim says what it is about: "isn't it the echo tech who trains the students".
  const most = ask.wantsYesNo ? 1 : thresholds.mostUnread
  if (unread === 0 || unread > most) return ask
  if (isTold(ask, model)) return ask
  const named = ask.mentions.some(({ role }) => model.isAdvancement(role))
  const least = named ? thresholds.missingTopic : thresholds.missingTopicOfNobody
  if (likelihood < least) return ask
  return { ...ask, topics: [topic], content: [], foreign: [] }
}

/** "the manager's job when it comes to regulations": the facts of the role have the very words. */
function isTold({ mentions, content }: Ask, { terms, descriptions, allFactsOf }: Model): boolean {
  const facts = mentions.flatMap(({ role }) => allFactsOf(role))
  const words = terms.ofQuestion(content.map(({ lemma }) => lemma))
  const [best] = descriptions.findFacts(words, facts)
  return (best?.score ?? 0) >= thresholds.factCoverage
}

/** A name, or what stands behind a preposition. */
function isNamed(token: Token, { tokens }: Ask, { lexicon }: Model): boolean {
  const at = tokens.indexOf(token)
  const before = tokens.slice(Math.max(0, at - thresholds.limitReach), at)
  return token.capital || before.some(({ word }) => lexicon.prepositions.includes(word))
}

/** Pay is asked for, and something beside it that no cue explains. */
function isPlainPay(
  { topics, tokens, content, amounts, mentions }: Ask,
  { language }: Model,
): boolean {
  const [only, ...others] = topics
  const isPay = only === 'salary' && others.length === 0
  const qualifies = tokens.some(({ word }) => language.isOf('seniority', word))
  const isOfOne = new Set(mentions.map(({ role }) => role)).size < 2
  return isPay && isOfOne && (content.length > 0 || amounts.length > 0 || qualifies)
}

/** Whether no role has a fact on a topic, or on any of its parts. */
function isMute(topic: TopicId, model: Model): boolean {
  if (topicMeanings[topic].isOfSource) return false
  const topics = [...withParts(topic), ...(topicMeanings[topic].substitutes ?? [])]
  return topics.every((part) =>
    model.advancement.every(({ id }) => model.factsOn(id, part).length === 0),
  )
}
