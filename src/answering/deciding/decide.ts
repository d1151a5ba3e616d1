import { isAboutAnswer, type SmallTalkKind } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import {
  figureTopics,
  type TopicId,
  isFigure,
  isRequirement,
  withParts,
  isOfSource,
} from '../../../knowledge/topics.ts'
import { answerContent, answerSource } from './answer-ask.ts'
import { offTopic } from './ask-back.ts'
import { isOnlyHinted, specificTopics, type Topical } from './choose-topics.ts'
import { compare } from './compare.ts'
import { compareAsWhole, compareOnTopics } from './compare-as-whole.ts'
import { decideFor, decideRoles } from './decide-for-roles.ts'
import { decideWish } from './decide-wish.ts'
import { askedOfDocument, isOfNothing } from './asked-of-document.ts'
import { isGuessOnGuess } from './guess-on-guess.ts'
import { goOn, goOnBeforeTalk } from './go-on.ts'
import { goOnWithRank } from './go-on-with-rank.ts'
import { findForeignLimit } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import type { Reading } from '../reading/reading.ts'
import { remember } from './remember.ts'
import { resolveRoles } from './resolve-roles.ts'
import { saysForAll } from './says-rest.ts'
import { thresholds, confidences } from '../thresholds.ts'
import { type Context, emptyContext, type Verdict } from '../verdict.ts'
import { type MadeAsk, readMade } from '../reading/made-ask.ts'
import { dropRepeated, joinSilent, leaveOpenOnce } from './tidy-verdicts.ts'
import { withSecondOpinion } from './second-opinion.ts'
import { withSuperlativeRole } from './superlative-role.ts'
import { isUndecided, withoutGuess, withoutHalfYes, withoutYes } from './without-guess.ts'

/** What a role may ask for, and all of it together. */
const demands: readonly TopicId[] = withParts('requirements')

/** Topics that no patient asks about. */
const figures: readonly TopicId[] = [...figureTopics, ...demands]

/** Decides what the bot makes of a message: one verdict per ask, at least one. */
export function decide(
  reading: Reading,
  context: Context,
  model: Model,
): readonly [Verdict, ...Verdict[]] {
  const before = goOnBeforeTalk(reading, context, model)
  if (before !== undefined) return decideMade(before, context, model)
  if (reading.command !== undefined) {
    return [
      {
        kind: 'command',
        command: reading.command,
        ...roleOf(reading),
        confidence: confidences.setWords,
      },
    ]
  }
  if (reading.term !== undefined) {
    const { term } = reading
    return [{ kind: 'smallTalk', talk: 'meaning', term, confidence: confidences.setWords }]
  }
  // "is that enough to live in New York?" asks of a place, and not how the figure stands.
  const isOfPlace =
    reading.talk === 'isThatALot' &&
    reading.asks.some((ask) => findForeignLimit(ask, model) !== undefined)
  const isTalk = !isOfPlace && !asksIfEnough(reading, context)
  if (reading.talk !== undefined && isTalk) return [decideTalk(reading.talk, context, model)]
  if (reading.otherLanguage) {
    return [{ kind: 'offTopic', about: 'otherLanguage', confidence: confidences.otherLanguage }]
  }
  if (reading.tokens.length === 0)
    return [{ kind: 'offTopic', about: 'unreadable', confidence: confidences.noWords }]
  if (isTask(reading, model)) return [offTopic(reading)]
  const wish = decideWish(reading, context, model)
  if (wish !== undefined) return [wish]
  const asksOfCareers = reading.asks.some(({ topics }) => topics.some((t) => figures.includes(t)))
  if (reading.medicalAdvice && !asksOfRoles(reading, context, asksOfCareers, model)) {
    return [{ kind: 'offTopic', about: 'medicalAdvice', confidence: confidences.medicalAdvice }]
  }
  const more = goOn(reading, context, model)
  if (more !== undefined) return decideMade(more, context, model)
  const [first = offTopic(reading), ...rest] = decideInTurn(reading, context, model)
  const verdicts = [first, ...rest.slice(0, thresholds.mostVerdicts - 1)] as const
  if (isOfNothing(verdicts, reading, model)) return [offTopic(reading)]
  const asked = askedOfDocument(verdicts, reading, context, model)
  if (asked !== undefined) return decideMade(asked, context, model)
  const opinion = withSecondOpinion(verdicts, reading, context, model)
  const rank = goOnWithRank(opinion, reading, context, model)
  if (rank !== undefined) return decideMade(rank, context, model)
  const [ask, ...others] = reading.asks
  // What likeness told is looked through like everything else.
  if (opinion === verdicts || ask === undefined || others.length > 0) return opinion
  const [opened, ...further] = opinion
  return [withoutGuess(opened, ask, reading, model), ...further]
}

/**
 * Whether a message that speaks of pain asks of roles all the same: "my hands hurt, what does the
 * other one take", "wow, and what do they do for all that".
 */
function asksOfRoles(
  { mentions, reference, asks }: Reading,
  { roles }: Context,
  asksOfCareers: boolean,
  { isAdvancement }: Model,
): boolean {
  const asksForTopic = asks.some(({ topics }) => topics.length > 0)
  const isNamed = mentions.some(({ role }) => isAdvancement(role) || asksForTopic)
  return isNamed || reference.other || asksOfCareers || (roles.length > 0 && asksForTopic)
}

/** "write me a script", "reset my password": something to be done, and nothing to be told. */
function isTask({ tokens, mentions, cues }: Reading, { language, lexicon }: Model): boolean {
  const isBidden = tokens.some(
    ({ word, clause }, i) =>
      language.isOf('task', word) &&
      (clause !== tokens[i - 1]?.clause ||
        lexicon.politeWords.includes(tokens[i - 1]?.word ?? '')) &&
      language.isOf('taskObject', tokens[i + 1]?.word),
  )
  const asks = cues.some(({ label, weak }) => label.kind === 'topic' && !weak)
  return isBidden && mentions.length === 0 && !asks
}

/**
 * Decides asks that a button or a dialog made, like the same words said in full. What was said
 * before tells only whom an ask without a role is about; nothing else has to be guessed.
 */
export function decideMade(
  asks: readonly MadeAsk[],
  context: Context,
  model: Model,
): readonly [Verdict, ...Verdict[]] {
  const reading = readMade(asks)
  const [first, ...rest] = decideInTurn(
    reading,
    { ...emptyContext, roles: context.roles },
    model,
  ).map((verdict) => ({
    ...verdict,
    confidence: 1,
  }))
  return first === undefined ? [offTopic(reading)] : [first, ...rest]
}

/** "top paid job and what it requires": what one ask found, the next may point back to. */
function decideInTurn(reading: Reading, before: Context, model: Model): readonly Verdict[] {
  let context = before
  let isHalf = false
  const verdicts = reading.asks.flatMap((ask) => {
    const decided = decideAsk({ ask, reading, context, model }).map((verdict) =>
      withoutGuess(verdict, ask, reading, model),
    )
    isHalf ||= ask.wantsYesNo && decided.some(isUndecided)
    // 9. Remember
    context = remember(decided, context, model)
    return decided
  })
  const whole = isHalf ? verdicts.map(withoutYes) : withoutHalfYes(verdicts)
  return leaveOpenOnce(joinSilent(dropRepeated(whole)))
}

/** "is that enough on its own?" after a degree was told asks for what else is asked for. */
function asksIfEnough({ talk, asks }: Reading, { topics }: Context): boolean {
  const isOfDemand = topics.length > 0 && topics.every(isRequirement)
  return (
    talk === 'isThatALot' &&
    isOfDemand &&
    asks.some(
      (ask) => ask.topics.length > 0 && ask.topics.every((topic) => demands.includes(topic)),
    )
  )
}

/** Talk about the last answer takes up what that one told. */
function decideTalk(talk: SmallTalkKind, context: Context, model: Model): Verdict {
  const { told = [] } = context
  const confidence = confidences.setWords
  if (!isAboutAnswer(talk) || told.length === 0) return { kind: 'smallTalk', talk, confidence }
  if (talk === 'isThatALot')
    return rankTold(context, model) ?? { kind: 'smallTalk', talk, confidence }
  return { kind: 'smallTalk', talk, told, confidence }
}

/** "is that a lot?": where the figure that was told stands among those of all roles. */
function rankTold({ told = [] }: Context, model: Model): Verdict | undefined {
  const figure = model.factsById(told).find(({ topic }) => isFigure(topic))
  if (figure === undefined) return undefined
  return decideMade([{ roles: [], topics: [figure.topic], by: 'ranking' }], emptyContext, model)[0]
}

function roleOf({ mentions }: Reading): { role?: RoleId } {
  const [first] = mentions
  return first === undefined ? {} : { role: first.role }
}

function decideAsk(said: Topical): readonly Verdict[] {
  const { reading, context, model } = said
  const ask = withSuperlativeRole(said.ask, reading, context, model) ?? said.ask
  const of = { ...said, ask }
  if (comparesWithOther(of)) return [offTopic(reading)]
  const comparisons = compare(ask, reading, context, model)
  if (comparisons.length > 0) return comparisons
  if (isClaimOnBase(of)) {
    const how = { described: false, confidence: confidences.base }
    return ask.mentions.map(({ role }) => answerContent(role, ask, how, model))
  }
  const told = compareOnTopics(of)
  if (told.length > 0) return told
  const asWhole = compareAsWhole(ask, model)
  if (asWhole.length > 0) return asWhole
  const aboutSource = ask.topics.flatMap((topic) => answerSource(topic, model) ?? [])
  const topics = ask.topics.filter((topic) => !isOfSource(topic))
  // "where are the growth figures from" is about the figures, not for them.
  const isAboutSource = ask.mentions.length === 0 || topics.every((topic) => topic === 'overview')
  if (aboutSource.length > 0 && isAboutSource) return aboutSource
  // 7. Resolve roles; what follows is 8. Decide.
  const resolved = resolveRoles(ask, reading, context, model)
  const forAll = saysForAll(ask.tokens, model.language)
  if (isGuessOnGuess(resolved, topics, of)) return [offTopic(reading)]
  const specific = specificTopics(topics, resolved, forAll)
  if (specific.includes('roles')) return [...aboutSource, decideRoles(of)]
  return [...aboutSource, ...decideFor(resolved, specific, of)]
}

/** "paid more than a software engineer": half an answer would be none. */
function comparesWithOther({ ask, reading }: Topical): boolean {
  const kinds: readonly string[] = ['above', 'below', 'versus', 'difference']
  const compares = ask.comparisons.some(({ kind }) => kinds.includes(kind))
  return reading.occupation !== undefined && compares && ask.mentions.length === 1
}

/** "sonographers use x-rays, right?": of whom it names, whoever else its words may describe. */
function isClaimOnBase({ ask, reading, model }: Topical): boolean {
  const [first, ...others] = ask.mentions
  const isBase = first !== undefined && others.length === 0 && first.role === model.base?.id
  const isSubject = isBase && (first.from === ask.positions[0] || first.from === ask.positions[1])
  // "sonographers can become managers, right?" is of managers.
  const behind = ask.tokens.slice(ask.positions.indexOf(first?.to ?? 0) + 1)
  const verb = behind.find(({ word }) => !model.language.isOf('emphasis', word))
  return (
    isSubject &&
    ask.wantsYesNo &&
    isOnlyHinted(ask.topics, reading) &&
    !model.language.isOf('becoming', verb?.word)
  )
}
