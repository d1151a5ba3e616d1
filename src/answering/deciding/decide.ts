import { isAboutAnswer, type SmallTalkKind } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import {
  figureTopics,
  type TopicId,
  isFigure,
  topicMeanings,
  withParts,
  isOfSource,
} from '../../../knowledge/topics.ts'
import { answerContent, answerSource, answerTopic, silent } from './answer-ask.ts'
import { offTopic, whichRole, whichTopic } from './ask-back.ts'
import { chooseTopics, specificTopics, type Topical } from './choose-topics.ts'
import { comparedRoles } from './compared-roles.ts'
import { compare, compareVersus } from './compare.ts'
import { decideWish } from './decide-wish.ts'
import { decideWithoutRole } from './decide-without-role.ts'
import { isGuessOnGuess } from './guess-on-guess.ts'
import { goOnWithSet } from './go-on-with-set.ts'
import { sayWords } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import type { Ask, Reading } from '../reading/reading.ts'
import { remember } from './remember.ts'
import { namedRoles, type ResolvedRoles, resolveRoles } from './resolve-roles.ts'
import { thresholds, confidences } from '../thresholds.ts'
import { type Context, emptyContext, type Verdict } from '../verdict.ts'
import { type MadeAsk, readMade } from '../reading/made-ask.ts'
import { dropRepeated, joinSilent } from './tidy-verdicts.ts'
import { withSecondOpinion } from './second-opinion.ts'
import { withSuperlativeRole } from './superlative-role.ts'
import { withoutGuess, withoutHalfYes } from './without-guess.ts'

/** Topics that no patient asks about. */
const figures: readonly TopicId[] = [...figureTopics, ...withParts('requirements')]

/** Decides what the bot makes of a message: one verdict per ask, at least one. */
export function decide(
  reading: Reading,
  context: Context,
  model: Model,
): readonly [Verdict, ...Verdict[]] {
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
  if (reading.talk !== undefined) return [decideTalk(reading.talk, context, model)]
  if (reading.otherLanguage) {
    return [{ kind: 'offTopic', about: 'otherLanguage', confidence: confidences.otherLanguage }]
  }
  if (reading.tokens.length === 0)
    return [{ kind: 'offTopic', about: 'unreadable', confidence: confidences.noWords }]
  const wish = decideWish(reading, context, model)
  if (wish !== undefined) return [wish]
  const asksOfCareers = reading.asks.some(({ topics }) => topics.some((t) => figures.includes(t)))
  if (reading.medicalAdvice && reading.mentions.length === 0 && !asksOfCareers) {
    return [{ kind: 'offTopic', about: 'medicalAdvice', confidence: confidences.medicalAdvice }]
  }
  const more = goOnWithSet(reading, context, model)
  if (more !== undefined) return decideMade(more, context, model)
  const [first = offTopic(reading), ...rest] = decideInTurn(reading, context, model)
  const verdicts = [first, ...rest.slice(0, thresholds.mostVerdicts - 1)] as const
  return withSecondOpinion(verdicts, reading, context, model)
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
  const verdicts = reading.asks.flatMap((ask) => {
    const decided = decideAsk({ ask, reading, context, model }).map((verdict) =>
      withoutGuess(verdict, ask, reading, model),
    )
    // 9. Remember
    context = remember(decided, context, model)
    return decided
  })
  return joinSilent(withoutHalfYes(dropRepeated(verdicts)))
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
  const ask = withSuperlativeRole(said.ask, reading, model) ?? said.ask
  const of = { ...said, ask }
  if (comparesWithOther(of)) return [offTopic(reading)]
  const comparisons = compare(ask, reading, context, model)
  if (comparisons.length > 0) return comparisons
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
  const forAll = model.language.says(ask.tokens, 'forAll')
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

/** "compare the manager with those three": on what was asked before, one after the other. */
function compareOnTopics({ ask, reading, context, model }: Topical): readonly Verdict[] {
  const sets = ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  const topics = context.topics.filter((topic) => topic !== 'roles')
  if (!sets || ask.topics.length > 0 || ask.content.length > 0) return []
  const named = new Set(namedRoles(ask, model).roles)
  const roles = comparedRoles(ask, reading, context, model)
  // Two that are both named are set side by side as a whole.
  const pointsBack = roles.some((role) => !named.has(role))
  if (roles.length < 2 || !pointsBack) return []
  return topics.flatMap((topic) =>
    roles.map((role) => answerTopic(role, topic, ask, confidences.asWhole, model)),
  )
}

/**
 * "PACS admin versus educator": nothing said in particular, so what it takes and what it gives;
 * where their difference is asked for, what each of them does instead of what it takes.
 */
function compareAsWhole(ask: Ask, model: Model): readonly Verdict[] {
  const roles = comparedAsWhole(ask, model)
  const sets = ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  // "should I become an educator or a manager" asks which, not how.
  const advises = model.language.says(ask.tokens, 'advising')
  const hasTopic = ask.topics.some(
    (topic) => !topicMeanings[topic].isOpen && !(advises && topic === 'requirements'),
  )
  if (roles.length < 2 || !sets || hasTopic || ask.content.length > 0) return []
  const figures = figureTopics.flatMap((topic) => compareVersus(roles, topic, model) ?? [])
  const differ = ask.comparisons.some(({ kind }) => kind === 'difference')
  const tell = (topic: TopicId): readonly Verdict[] =>
    roles.map((role) => answerTopic(role, topic, ask, confidences.asWhole, model))
  const isWithBase = roles.some((role) => role === model.base?.id)
  if (differ || isWithBase) return [...tell('duties'), ...figures]
  return [...figures, ...tell('requirements')]
}

/** The roles named; the base one too where it is what another is compared to. */
function comparedAsWhole(ask: Ask, model: Model): readonly RoleId[] {
  const { roles } = namedRoles(ask, model)
  const base = ask.mentions.find(({ role }) => role === model.base?.id)
  return base === undefined || roles.length !== 1 ? roles : [base.role, ...roles]
}

/** Which roles there are. */
function decideRoles({ ask, model }: Topical): Verdict {
  if (ask.foreign.length > 0 && ask.mentions.length === 0) {
    // "the most people-oriented role" is about ours, whatever that may be.
    const asksWhichRole = ask.tokens.some(({ lemma }) => model.lexicon.genericRoles.includes(lemma))
    const share = ask.foreign.length / Math.max(1, ask.content.length)
    if (share > thresholds.foreignShare) {
      return asksWhichRole
        ? silent(undefined, [], model, sayWords(ask.foreign, ask, model))
        : { kind: 'offTopic', about: 'other', confidence: confidences.mostlyForeign }
    }
  }
  const facts = model.factsOn(model.base?.id, 'roles')
  return {
    kind: 'answered',
    ...(model.base === undefined ? {} : { role: model.base.id }),
    topic: 'roles',
    facts: facts.map(({ id }) => id),
    confidence: confidences.whichRoles,
  }
}

function decideFor(
  resolved: ResolvedRoles,
  topics: readonly TopicId[],
  of: Topical,
): readonly Verdict[] {
  const { ask, reading, model } = of
  switch (resolved.how) {
    case 'close':
      return [whichRole(topics[0], resolved.roles, resolved.confidence)]
    case 'none':
      return decideWithoutRole(topics, of)
    case 'named':
    case 'described':
    case 'context':
    case 'base': {
      if (isAnotherSubject(resolved, of)) return [offTopic(reading)]
      const asked = chooseTopics(topics, resolved, of)
      // "why?", "is that a lot?": an overview would be no answer.
      // "the third one" of the roles that were listed wants to hear of it.
      const isPicked =
        reading.reference.ordinal !== undefined && of.context.topics.includes('roles')
      const asksNothing = resolved.how === 'context' && ask.content.length === 0 && !isPicked
      if (asked.length === 0 && asksNothing) return [whichTopic(resolved.roles[0])]
      const [from, to] = resolved.roles
      if (from !== undefined && to !== undefined && asked.includes('furtherAdvancement'))
        return leadOn(from, to, of)
      return resolved.roles.flatMap((role): readonly Verdict[] =>
        asked.length > 0
          ? asked.map((topic) => answerTopic(role, topic, ask, resolved.confidence, model))
          : [
              answerContent(
                role,
                ask,
                { described: resolved.how === 'described', confidence: resolved.confidence },
                model,
              ),
            ],
      )
    }
  }
}

/** "can an educator become a manager": whether the one leads there, and what the other asks for. */
function leadOn(from: RoleId, to: RoleId, { ask, model }: Topical): readonly Verdict[] {
  return [
    answerTopic(from, 'furtherAdvancement', ask, confidences.leadOn, model),
    answerTopic(to, 'requirements', ask, confidences.leadOn, model),
  ]
}

/** A described role is no answer to a question about another occupation. */
function isAnotherSubject({ how }: ResolvedRoles, { reading }: Topical): boolean {
  return (
    reading.occupation !== undefined && (how === 'described' || how === 'context' || how === 'base')
  )
}
