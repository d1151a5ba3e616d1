import { smallTalkKinds } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { ActId, Likely, WayLabel } from '../../../knowledge/learned/ways.ts'
import { type TopicId, topicIds } from '../../../knowledge/topics.ts'
import { answerSource, answerTopic, silent } from './answer-ask.ts'
import { offTopic } from './ask-back.ts'
import type { Model } from '../model/model.ts'
import { toAsk } from '../reading/made-ask.ts'
import type { Reading } from '../reading/reading.ts'
import { confidences, thresholds } from '../thresholds.ts'
import type { Context, Silent, Verdict } from '../verdict.ts'

type Verdicts = readonly [Verdict, ...Verdict[]]

/**
 * What the message as a whole is like to say, where words and cues came to nothing or to a guess:
 * a shrug becomes an answer, and a role that a stray word described becomes a refusal.
 */
export function withSecondOpinion(
  verdicts: Verdicts,
  reading: Reading,
  context: Context,
  model: Model,
): Verdicts {
  const [first] = reading.likely
  if (first === undefined) return verdicts
  const { likelihood } = first
  // Labels are what the classifier was trained on: topics and acts.
  const label = first.label as WayLabel
  if (label === 'offTopic') {
    return isStray(verdicts, reading, likelihood, model) ? [offTopic(reading)] : verdicts
  }
  const isFirst = context.roles.length === 0 && reading.reference.ordinal === undefined
  if (label === 'fitMe' && isFirst && isOneWord(verdicts, reading, likelihood, model)) {
    return opinionOnAct(label, reading, model) ?? verdicts
  }
  const isGuess = isAct(label) && verdicts.every((verdict) => isGuessed(verdict, first, model))
  if (!isGuess && !verdicts.every(isShrug)) return verdicts
  if (likelihood < thresholds.secondOpinion) {
    return opinionOfSearch(verdicts, reading, context, model) ?? verdicts
  }
  const talk = smallTalkKinds.find((kind) => kind === label)
  const isSaid = reading.tokens.some(({ word }) => /\p{L}/u.test(word))
  if (talk !== undefined && talk !== 'meaning' && isSaid && verdicts.every(isRefusal)) {
    return [{ kind: 'smallTalk', talk, confidence: confidences.learned }]
  }
  const topic = topicIds.find((id) => id === label)
  const [verdict] = verdicts
  if (topic !== undefined && verdict.kind === 'silent' && verdict.subject !== undefined) {
    return [withNearest(verdict, topic, model)]
  }
  const opinion =
    topic === undefined
      ? opinionOnAct(label as ActId, reading, model)
      : opinionOnTopic(topic, reading, context, model)
  return opinion ?? opinionOfSearch(verdicts, reading, context, model) ?? verdicts
}

function isAct(label: WayLabel): boolean {
  return !topicIds.some((id) => id === label)
}

/**
 * Whether a word was taken for a topic that nothing is said on, of no role: "new grad, what first",
 * "who makes the rota".
 */
function isGuessed(verdict: Verdict, { label, likelihood }: Likely, model: Model): boolean {
  if (verdict.kind !== 'silent' || verdict.roles.some(model.isAdvancement)) return false
  if (label === 'whoDoes') return likelihood >= thresholds.secondOpinion
  return verdict.subject === undefined && likelihood >= thresholds.talkOverTopic
}

/** Whether nothing was understood: outside of what is known, silent on nobody knows what, what now? */
function isShrug(verdict: Verdict): boolean {
  if (verdict.kind === 'offTopic')
    return verdict.about === 'other' || verdict.about === 'unreadable'
  if (verdict.kind === 'silent') return verdict.topic === undefined
  return verdict.kind === 'unclear' && verdict.open === 'topic'
}

/** "had to scan a demise, and i'm just so tired": whoever tells that is not told what is out of reach. */
function isRefusal(verdict: Verdict): boolean {
  return verdict.kind === 'offTopic' && verdict.about === 'other'
}

/** "my back is killing me, what desk job could I do": one word is too little to name a role by. */
function isOneWord(
  verdicts: Verdicts,
  { mentions, asks, wish }: Reading,
  likelihood: number,
  { isAdvancement }: Model,
): boolean {
  const isNamed = wish.isSaid || mentions.some(({ role }) => isAdvancement(role))
  const isAnswer = verdicts.every(({ kind }) => kind === 'answered')
  const isWeak = asks.every(
    ({ described: [best] }) =>
      best === undefined || (best.words === 1 && best.score < thresholds.tellingWord),
  )
  const isDescribed = asks.some(({ described }) => described.length > 0)
  return !isNamed && isAnswer && isDescribed && isWeak && likelihood >= thresholds.surelyOffTopic
}

/** "manage my money", "is my valve leaking": no role is named, one was only described by chance. */
function isStray(
  verdicts: Verdicts,
  { mentions, asks }: Reading,
  likelihood: number,
  { isAdvancement }: Model,
): boolean {
  const isNamed = mentions.some(({ role }) => isAdvancement(role))
  // A word that describes two roles is as much by chance as one that describes one.
  const isAnswer = verdicts.every(
    (verdict) =>
      verdict.kind === 'answered' ||
      (verdict.kind === 'unclear' && verdict.open === 'role' && verdict.topic === undefined),
  )
  const words = Math.max(0, ...asks.map(({ described: [best] }) => best?.words ?? 0))
  const least = words > 1 ? thresholds.surelyOffTopic : thresholds.likelyOffTopic
  return !isNamed && isAnswer && likelihood >= least
}

/** "who keeps the inspectors happy": the roles that the words come nearest to, to choose from. */
function whoeverDoes({ tokens }: Reading, model: Model): Verdict {
  const near = model.findNearRoles(tokens.map(({ word }) => word))
  const options = model.advancement
    .map(({ id }) => ({ role: id, nearness: near.get(id) ?? 0 }))
    .toSorted((a, b) => b.nearness - a.nearness)
    .map(({ role }) => ({ role }))
  return { kind: 'unclear', open: 'role', isWish: true, options, confidence: confidences.openWish }
}

/** "must they know SQL": the source is silent on that, and what it does say is on the same topic. */
function withNearest(verdict: Silent, topic: TopicId, model: Model): Silent {
  const facts = verdict.roles.flatMap((role) => model.factsOn(role, topic))
  return { ...verdict, nearest: facts.slice(0, 1).map(({ id }) => id) }
}

function opinionOnAct(act: ActId, reading: Reading, model: Model): Verdicts | undefined {
  if (act === 'whoDoes') return [whoeverDoes(reading, model)]
  if (act === 'fitMe') {
    return [{ kind: 'command', command: 'findRole', confidence: confidences.learned }]
  }
  if (act !== 'profile' && act !== 'pickRoles') return undefined
  // "6 years and the RVT, what else for educator"
  const named = reading.mentions.flatMap(({ role }) => (model.isAdvancement(role) ? [role] : []))
  const all = model.advancement.map(({ id }) => id)
  return inTurn(named.length > 0 ? [...new Set(named)] : all, 'requirements', model)
}

function opinionOnTopic(
  topic: TopicId,
  { asks, mentions, reference, tokens }: Reading,
  context: Context,
  model: Model,
): Verdicts | undefined {
  const source = answerSource(topic, model)
  if (source !== undefined) return [source]
  // "what is it" says nothing that could be like anything.
  if (asks.every(({ content, amounts }) => content.length + amounts.length === 0)) return undefined
  if (topic === 'roles') {
    const facts = model.factsOn(model.base?.id, 'roles').map(({ id }) => id)
    return facts.length === 0
      ? undefined
      : [{ kind: 'answered', topic, facts, confidence: confidences.learned, ...baseOf(model) }]
  }
  const named = mentions.flatMap(({ role }) => (model.isAdvancement(role) ? [role] : []))
  const goesOn = reference.pronoun || reference.opener || tokens.length <= thresholds.shortFollowUp
  const roles = named.length > 0 ? named : goesOn ? context.roles.slice(0, 1) : []
  const isMute = model.advancement.every(({ id }) => model.factsOn(id, topic).length === 0)
  if (roles.length === 0) return isMute ? [silent(topic, [], model)] : undefined
  return inTurn(roles, topic, model)
}

/**
 * The third witness: a written way to ask for an entry that is nearly what was said, typing errors
 * and all. Only of the role that is spoken of, or where one entry is ahead of all others.
 */
function opinionOfSearch(
  verdicts: Verdicts,
  { asks, tokens, mentions }: Reading,
  { roles }: Context,
  model: Model,
): Verdicts | undefined {
  // "barista salary", "which NHS band": a good word that nothing explains is what was meant, however
  // near a phrasing is. Words that are none are typing errors.
  const isOpen = mentions.length === 0 || verdicts.some(({ kind }) => kind === 'silent')
  const said = asks.flatMap(({ content }) => content)
  const isWorded = said.some(
    ({ word, raw }) => model.language.isEnglish(word) || /^\p{Lu}/u.test(raw),
  )
  if (isOpen && isWorded) return undefined
  const [best, next] = model.searchEntries(tokens.map(({ word }) => word).join(' '))
  if (best === undefined || best.score < thresholds.nearPhrasing) return undefined
  const entry = model.knowledge.entries.find(({ id }) => id === best.entry)
  if (entry?.role === undefined) return undefined
  const isNamed = mentions.some(({ role }) => role === entry.role)
  const isMeant = isNamed || (mentions.length === 0 && roles[0] === entry.role)
  const isAhead = best.score - (next?.score ?? 0) >= thresholds.phrasingLead
  const isSure = isAhead && best.score >= thresholds.surePhrasing
  return isMeant || (mentions.length === 0 && isSure)
    ? inTurn([entry.role], entry.topic, model)
    : undefined
}

function baseOf({ base }: Model): { role?: RoleId } {
  return base === undefined ? {} : { role: base.id }
}

function inTurn(roles: readonly RoleId[], topic: TopicId, model: Model): Verdicts | undefined {
  const [first, ...rest] = roles
    .slice(0, thresholds.mostRolesAtOnce)
    .map((role) =>
      answerTopic(
        role,
        topic,
        toAsk({ roles: [role], topics: [topic] }),
        confidences.learned,
        model,
      ),
    )
  return first === undefined ? undefined : [first, ...rest]
}
