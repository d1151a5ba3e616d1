import type { RoleId } from '../../knowledge/knowledge.ts'
import { figureTopics, requirementTopics, type TopicId } from '../../knowledge/topics.ts'
import {
  answerContent,
  answerSource,
  answerTopic,
  findByContent,
  findFactsOn,
  silent,
} from './answer-ask.ts'
import { chooseTopics, specificTopics } from './choose-topics.ts'
import { compare, compareVersus } from './compare.ts'
import { decideWish } from './decide-wish.ts'
import { findForeignLimit, findUncoveredYear } from './find-limit.ts'
import type { Model } from './model.ts'
import type { Ask as AskReading, Reading } from './reading.ts'
import { remember } from './remember.ts'
import { namedRoles, type ResolvedRoles, resolveRoles } from './resolve-roles.ts'
import { thresholds } from './thresholds.ts'
import type { Ask, Context, Unclear, Verdict } from './verdict.ts'

/** What deciding one ask needs. */
interface Case {
  readonly ask: AskReading
  readonly reading: Reading
  readonly context: Context
  readonly model: Model
}

/** Topics that no patient asks about. */
const figures: readonly TopicId[] = [...figureTopics, ...requirementTopics, 'requirements']

/** The most verdicts one message gets: beyond, a reply is no answer but a lecture. */
const mostVerdicts = 6

/** Decides what the bot makes of a message: one verdict per ask, at least one. */
export function decide(
  reading: Reading,
  context: Context,
  model: Model,
): readonly [Verdict, ...Verdict[]] {
  if (reading.command !== undefined) {
    return [{ kind: 'command', command: reading.command, ...roleOf(reading), confidence: 0.95 }]
  }
  if (reading.talk !== undefined)
    return [{ kind: 'smallTalk', talk: reading.talk, confidence: 0.95 }]
  if (reading.otherLanguage) {
    return [{ kind: 'offTopic', about: 'otherLanguage', confidence: 0.85 }]
  }
  if (reading.tokens.length === 0)
    return [{ kind: 'offTopic', about: 'unreadable', confidence: 0.9 }]
  const wish = decideWish(reading, context, model)
  if (wish !== undefined) return [wish]
  const asksOfCareers = reading.asks.some(({ topics }) => topics.some((t) => figures.includes(t)))
  if (reading.medicalAdvice && reading.mentions.length === 0 && !asksOfCareers) {
    return [{ kind: 'offTopic', about: 'medicalAdvice', confidence: 0.9 }]
  }
  const verdicts = decideInTurn(reading, context, model)
  const [first, ...rest] = dropRepeated(verdicts)
  return first === undefined ? [offTopic(reading)] : [first, ...rest.slice(0, mostVerdicts - 1)]
}

/** "top paid job and what it requires": what one ask found, the next may point back to. */
function decideInTurn(reading: Reading, before: Context, model: Model): readonly Verdict[] {
  let context = before
  return reading.asks.flatMap((ask) => {
    const verdicts = decideAsk({ ask, reading, context, model })
    context = remember(verdicts, context, model)
    return verdicts
  })
}

function roleOf({ mentions }: Reading): { role?: RoleId } {
  const [first] = mentions
  return first === undefined ? {} : { role: first.role }
}

function decideAsk(of: Case): readonly Verdict[] {
  const { ask, reading, context, model } = of
  const comparisons = compare(ask, reading, context, model)
  if (comparisons.length > 0) return comparisons
  const asWhole = compareAsWhole(ask, model)
  if (asWhole.length > 0) return asWhole
  const aboutSource = ask.topics.flatMap((topic) => answerSource(topic, model) ?? [])
  const topics = ask.topics.filter((topic) => !topic.startsWith('source'))
  // "where are the growth figures from" is about the figures, not for them.
  if (aboutSource.length > 0 && ask.mentions.length === 0) return aboutSource
  const resolved = resolveRoles(ask, reading, context, model)
  const specific = specificTopics(topics, resolved)
  if (specific.includes('roles')) return [...aboutSource, decideRoles(of)]
  return [...aboutSource, ...decideFor(resolved, specific, of)]
}

/**
 * "PACS admin versus educator": nothing said in particular, so what it takes and what it gives;
 * where their difference is asked for, what each of them does instead of what it takes.
 */
function compareAsWhole(ask: AskReading, model: Model): readonly Verdict[] {
  const { roles } = namedRoles(ask, model)
  const sets = ask.comparisons.some(({ kind }) => kind === 'versus' || kind === 'difference')
  const hasTopic = ask.topics.some((topic) => topic !== 'roles' && topic !== 'overview')
  if (roles.length < 2 || !sets || hasTopic || ask.content.length > 0) return []
  const figures = figureTopics.flatMap((topic) => compareVersus(roles, topic, model) ?? [])
  const differ = ask.comparisons.some(({ kind }) => kind === 'difference')
  const tell = (topic: TopicId): readonly Verdict[] =>
    roles.map((role) => answerTopic(role, topic, ask, 0.9, model))
  return differ ? [...tell('duties'), ...figures] : [...figures, ...tell('requirements')]
}

/** Which roles there are. */
function decideRoles({ ask, model }: Case): Verdict {
  if (ask.foreign.length > 0 && ask.mentions.length === 0) {
    const share = ask.foreign.length / Math.max(1, ask.content.length)
    if (share > thresholds.foreignShare)
      return { kind: 'offTopic', about: 'other', confidence: 0.7 }
  }
  const facts = model.factsOf(model.base?.id, 'roles')
  return {
    kind: 'answered',
    ...(model.base === undefined ? {} : { role: model.base.id }),
    topic: 'roles',
    facts: facts.map(({ id }) => id),
    confidence: 0.9,
  }
}

function decideFor(
  resolved: ResolvedRoles,
  topics: readonly TopicId[],
  of: Case,
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
      const asksNothing = resolved.how === 'context' && ask.content.length === 0
      if (asked.length === 0 && asksNothing) return [whichTopic(resolved.roles[0])]
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

/** A described role is no answer to a question about another occupation. */
function isAnotherSubject({ how }: ResolvedRoles, { reading }: Case): boolean {
  return (
    reading.occupation !== undefined && (how === 'described' || how === 'context' || how === 'base')
  )
}

function decideWithoutRole(topics: readonly TopicId[], of: Case): readonly Verdict[] {
  const topic = topics.find((candidate) => candidate !== 'overview')
  const forAll = topic !== undefined && of.ask.comparisons.some(({ kind }) => kind === 'ranking')
  if (!forAll || of.ask.foreign.length > 0) return [decideWithNobody(topics, of)]
  const roles = of.model.advancement.slice(0, mostVerdicts)
  return roles.map(({ id }) => answerTopic(id, topic, of.ask, 0.85, of.model))
}

function decideWithNobody(topics: readonly TopicId[], of: Case): Verdict {
  const { ask, reading, model } = of
  const asked = topics.filter((candidate) => candidate !== 'overview')
  const topic = asked.find((candidate) => isSilentForAll(candidate, model)) ?? asked[0]
  const knownWords = ask.content.length - ask.foreign.length
  if (reading.occupation !== undefined) return offTopic(reading)
  if (topic === undefined) return decideByWords(of)
  const isRequirement = [...requirementTopics].some((requirement) => requirement === topic)
  // "salary in euros" is about pay, "how much is an iPhone" is not.
  const limit = findForeignLimit(ask, model)
  const isFigure = figureTopics.some((figure) => figure === topic) && limit !== undefined
  if (ask.foreign.length > 0 && knownWords === 0 && !isRequirement && !isFigure) {
    return offTopic(reading)
  }
  const year = findUncoveredYear(topic, ask, model)
  if (year !== undefined) return silent('payByYear', [], model, String(year))
  if (ask.foreign.length > 0) {
    return silent(topic, [], model, ask.foreign.map(({ raw }) => raw).join(' '))
  }
  if (isSilentForAll(topic, model)) return silent(topic, [], model)
  return whichRole(
    topic,
    model.advancement.map(({ id }) => id),
    0.6,
  )
}

function isSilentForAll(topic: TopicId, model: Model): boolean {
  return model.advancement.every(({ id }) => isSilentOn(id, topic, model))
}

function isSilentOn(role: RoleId, topic: TopicId, model: Model): boolean {
  if (topic === 'requirements' || topic === 'overview' || topic === 'duties') return false
  return findFactsOn(role, topic, model).length === 0
}

/** Neither role nor topic: perhaps the words are those of a fact. */
function decideByWords({ ask, reading, model }: Case): Verdict {
  const foreignShare = ask.foreign.length / Math.max(1, ask.content.length)
  if (ask.content.length === 0) return ask.amounts.length > 0 ? offTopic(reading) : whichTopic()
  if (ask.content.every(({ word }) => !model.language.isEnglish(word))) {
    return { kind: 'offTopic', about: 'unreadable', confidence: 0.8 }
  }
  if (foreignShare >= thresholds.foreignShare) return offTopic(reading)
  const found = findByContent(ask, model.knowledge.facts, model)
  if (found !== undefined) return found
  // "I hate my job" asks nothing the document could be silent on.
  if (!reading.asksSomething) return whichTopic()
  return silent(undefined, [], model, ask.content.map(({ raw }) => raw).join(' '))
}

function whichRole(
  topic: TopicId | undefined,
  roles: readonly RoleId[],
  confidence: number,
): Unclear {
  const options: readonly Ask[] = roles.map((role) => ({
    role,
    ...(topic === undefined ? {} : { topic }),
  }))
  return {
    kind: 'unclear',
    open: 'role',
    ...(topic === undefined ? {} : { topic }),
    options,
    confidence,
  }
}

function whichTopic(role?: RoleId): Unclear {
  const topics = ['overview', 'requirements', 'salary', 'outlook'] as const
  const about = role === undefined ? {} : { role }
  return {
    kind: 'unclear',
    open: 'topic',
    ...about,
    options: topics.map((topic) => ({ ...about, topic })),
    confidence: 0.4,
  }
}

function offTopic({ occupation }: Reading): Verdict {
  if (occupation !== undefined) {
    return { kind: 'offTopic', about: 'occupation', subject: occupation, confidence: 0.9 }
  }
  return { kind: 'offTopic', about: 'other', confidence: 0.8 }
}

/** The same ask said twice is answered once; an unclear ask yields to a clear one. */
function dropRepeated(verdicts: readonly Verdict[]): readonly Verdict[] {
  const clear = verdicts.filter(({ kind }) => kind !== 'unclear' && kind !== 'offTopic')
  const kept = clear.length > 0 ? clear : verdicts.slice(0, 1)
  const seen = new Set<string>()
  return kept.filter((verdict) => {
    const key = JSON.stringify({ ...verdict, confidence: 0 })
    return !seen.has(key) && seen.add(key)
  })
}
