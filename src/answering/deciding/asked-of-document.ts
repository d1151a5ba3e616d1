import type { RoleId } from '../../../knowledge/knowledge.ts'
import {
  ends,
  type Likely,
  likelihoodOf,
  nothing,
  rankingOf,
} from '../../../knowledge/learned/ways.ts'
import {
  isFigure,
  type TopicId,
  topicIds,
  topicMeanings,
  withParts,
} from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { MadeAsk } from '../reading/made-ask.ts'
import type { Reading } from '../reading/reading.ts'
import { thresholds } from '../thresholds.ts'
import type { Context, Silent, Verdict } from '../verdict.ts'

type Verdicts = readonly [Verdict, ...Verdict[]]

/**
 * The third witness: what messages like this one ask of the document, learned from those that its
 * wording has. It speaks where cues came to nothing, to a topic that nothing is said on or to a role
 * as a whole, and it outweighs a cue that it is nearly sure was not meant. Undefined where it agrees,
 * or does not know.
 */
export function askedOfDocument(
  verdicts: Verdicts,
  reading: Reading,
  context: Context,
  model: Model,
): readonly MadeAsk[] | undefined {
  const [first, ...others] = together(reading)
  if (first === undefined || first.label === nothing) return undefined
  const said = readLabel(first)
  const asked = said === undefined ? undefined : (atEnd(said, reading, model) ?? said)
  const least = leastFor(verdicts, reading, model)
  // Whoever asks which role is ahead may have asked for the figure in other words.
  const alike = asked?.by === undefined ? [] : others.filter((one) => isOn(one, asked.topic))
  if (alike.reduce((sum, { likelihood }) => sum + likelihood, first.likelihood) < least)
    return undefined
  const isAnswer = verdicts.some(({ kind }) => kind === 'answered')
  if (asked?.topic === 'roles' && isAnswer) return undefined
  if (asked === undefined || verdicts.some((verdict) => tells(verdict, asked.topic, model)))
    return undefined
  if (asked.by !== undefined) return [{ roles: [], ...asked, topics: [asked.topic] }]
  // "echo or pacs, cant decide", "what does it pay?": of which, is asked back.
  const isOpen = verdicts.some((verdict) => verdict.kind === 'unclear' && verdict.open === 'role')
  const roles = whose(asked.topic, isOpen, reading, context, model)
  return roles.length === 0 ? undefined : [{ roles, topics: [asked.topic] }]
}

/** Ways to ask of this document, and of any: what both say together, the likeliest first. */
function together({ askedFor, likely }: Reading): readonly Likely[] {
  return askedFor
    .map(({ label, likelihood }) => ({
      label,
      likelihood: (likelihood + likelihoodOf(label, likely)) / 2,
    }))
    .toSorted((a, b) => b.likelihood - a.likelihood)
}

/**
 * Whether a role that only a short name says is named by chance, in a message about something else:
 * "my echo dot keeps dropping the wifi".
 */
export function isOfNothing(verdicts: Verdicts, reading: Reading, model: Model): boolean {
  const { askedFor, likely, mentions } = reading
  const [first] = askedFor
  if (first?.label !== nothing || first.likelihood < thresholds.surelyOfNothing) return false
  const isShort = mentions.every(({ from, to, role }) => from === to && model.isAdvancement(role))
  if (!isShort) return false
  const isOverview = verdicts.every(
    (verdict) => verdict.kind === 'answered' && verdict.topic === 'overview',
  )
  const isSilent = verdicts.every(({ kind }) => kind === 'silent')
  if (!isOverview && !isSilent) return false
  const elsewhere = likelihoodOf('offTopic', likely)
  const share = isOverview ? elsewhere + likelihoodOf('otherSubject', likely) : elsewhere
  return share >= thresholds.surelyOffTopicName
}

interface Asked {
  readonly topic: TopicId
  /** Set where all roles are ranked by it. */
  readonly by?: (typeof ends)[number]
}

function readLabel({ label }: Likely): Asked | undefined {
  for (const topic of topicIds) {
    if (label === topic) return { topic }
    const by = ends.find((end) => rankingOf(end, topic) === label)
    if (by !== undefined) return { topic, by }
  }
  return undefined
}

/** "where will they need people the most": the figure at an end, where no role is spoken of. */
function atEnd({ topic, by }: Asked, { asks, mentions }: Reading, model: Model): Asked | undefined {
  if (by !== undefined || !isFigure(topic)) return undefined
  if (mentions.some(({ role }) => model.isAdvancement(role))) return undefined
  const end = ends.find((kind) =>
    asks.some(({ comparisons }) => comparisons.some((cue) => cue.kind === kind)),
  )
  return end === undefined ? undefined : { topic, by: end }
}

function isOn({ label }: Likely, topic: TopicId): boolean {
  return label === topic || ends.some((end) => rankingOf(end, topic) === label)
}

/** How sure it has to be: the surer the other witnesses are, the surer. */
function leastFor(verdicts: Verdicts, reading: Reading, model: Model): number {
  const { asks, tokens } = reading
  const isLimited = tokens.some(
    ({ lemma, amount }) => amount !== undefined || model.isElsewhere(lemma),
  )
  if (isLimited) return Number.POSITIVE_INFINITY
  const isOne = verdicts.length === 1 && asks.length < 2
  return Math.max(...verdicts.map((verdict) => leastOver(verdict, isOne, reading, model)))
}

function leastOver(verdict: Verdict, isOne: boolean, reading: Reading, model: Model): number {
  const never = Number.POSITIVE_INFINITY
  const { askedOfDocument: least, surelyAskedOfDocument: surely } = thresholds
  // What nothing decides of a role stays undecided: "does pacs need you to know SQL".
  const isClaim = reading.asks.some(({ wantsYesNo }) => wantsYesNo)
  if (verdict.kind === 'unclear') return verdict.isWish === true ? never : least
  if (verdict.kind === 'offTopic') return verdict.about === 'other' ? least : never
  if (verdict.kind === 'silent') {
    if (isSilent(verdict, reading, model) || (isClaim && verdict.roles.length > 0)) return never
    return verdict.topic === undefined ? least : surely
  }
  if (verdict.kind !== 'answered' || isClaim || isFigure(verdict.topic)) return never
  if (verdict.topic === 'overview') return least
  return !isOne || isMeant(verdict.topic, reading) || isCued(verdict.topic, reading)
    ? never
    : surely
}

/** Whether the source is silent on what was surely asked: a topic, a place, the base role. */
function isSilent({ topic, roles, subject }: Silent, reading: Reading, { base }: Model): boolean {
  const isOfBase = roles.length === 1 && roles[0] === base?.id
  return isOfBase || isMeant(topic, reading) || /^\p{Lu}/u.test(subject ?? '')
}

/** Whether a word surely asks for a topic. */
function isCued(topic: TopicId, { cues }: Reading): boolean {
  return cues.some(({ label, weak }) => label.kind === 'topic' && label.id === topic && !weak)
}

/** Whether the message is a way to ask for a topic in any trade. */
function isMeant(topic: TopicId | undefined, { likely }: Reading): boolean {
  return topic !== undefined && likelihoodOf(topic, likely) >= thresholds.askedByWhole
}

/** Whether a verdict tells the topic, one of its parts, or what it is part of. */
function tells(verdict: Verdict, topic: TopicId, model: Model): boolean {
  if (verdict.kind === 'silent') {
    return model.factsById(verdict.nearest).some((fact) => fact.topic === topic)
  }
  if (verdict.kind !== 'answered' && verdict.kind !== 'compared') return false
  return withParts(verdict.topic).includes(topic) || withParts(topic).includes(verdict.topic)
}

/** Whose the topic is: of whoever is named, or surely spoken of, or was spoken of last. */
function whose(
  topic: TopicId,
  isOpen: boolean,
  { mentions, spokenOf, reference, tokens }: Reading,
  context: Context,
  model: Model,
): readonly RoleId[] {
  const { base } = model
  if (topicMeanings[topic].isOfSource === true) return base === undefined ? [] : [base.id]
  const has = (role: RoleId): boolean => model.factsOn(role, topic).length > 0
  if (topic === 'roles') return base === undefined ? [] : [base.id]
  const named = [
    ...new Set(mentions.flatMap(({ role }) => (model.isAdvancement(role) ? role : []))),
  ]
  if (named.length > 0) return named.length > 2 ? [] : named.filter(has)
  const [best] = spokenOf
  if (topic === 'overview') {
    const isBase = best?.label === base?.id || mentions.some(({ role }) => role === base?.id)
    return isBase && base !== undefined ? [base.id] : []
  }
  const spoken = model.advancement.find(({ id }) => id === best?.label)?.id
  if (spoken !== undefined && best !== undefined && best.likelihood >= thresholds.surelySpokenOf) {
    return [spoken].filter(has)
  }
  if (isOpen) return []
  const goesOn = reference.pronoun || reference.opener || tokens.length <= thresholds.shortFollowUp
  return goesOn ? context.roles.slice(0, 1).filter(has) : []
}
