import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, isRequirement, type TopicId } from '../../../knowledge/topics.ts'
import { answerTopic, findByContent, silent, withField } from './answer-ask.ts'
import type { Ask } from '../reading/reading.ts'
import { byFit } from './by-fit.ts'
import { decideYesNo } from './decide-yes-no.ts'
import { factsOfFieldOn } from './facts-of-field.ts'
import { findFactsOn } from './facts-on.ts'
import { offTopic, whichRole, whichTopic } from './ask-back.ts'
import type { Topical } from './choose-topics.ts'
import { findForeignLimit, findUncoveredYear, sayWords, sayYear } from './find-limit.ts'
import type { Model } from '../model/model.ts'
import { saysForAll } from './says-rest.ts'
import { thresholds, confidences } from '../thresholds.ts'
import type { Token } from '../words/token.ts'
import type { Verdict } from '../verdict.ts'

/** What the bot makes of an ask that names and describes no role. */
export function decideWithoutRole(topics: readonly TopicId[], of: Topical): readonly Verdict[] {
  const demands = topics.filter(isRequirement)
  const topic =
    demands.length > 1 ? 'requirements' : topics.find((candidate) => candidate !== 'overview')
  const forAll =
    topic !== undefined &&
    (of.ask.comparisons.some(({ kind }) => kind === 'ranking') ||
      saysForAll(of.ask.tokens, of.model.language))
  const isUncovered =
    topic !== undefined && findUncoveredYear(topic, of.ask, of.model) !== undefined
  const isMute = topic !== undefined && isSilentForAll(topic, of.model)
  if (!forAll || isUncovered || isMute || of.ask.foreign.length > 0) {
    return [decideWithNobody(topics, of)]
  }
  const roles = of.model.advancement.slice(0, thresholds.mostRolesAtOnce)
  return roles.map(({ id }) => answerTopic(id, topic, of.ask, confidences.everyRole, of.model))
}

function decideWithNobody(topics: readonly TopicId[], of: Topical): Verdict {
  const { ask, reading, model } = of
  const asked = topics.filter((candidate) => candidate !== 'overview')
  const topic = asked.find((candidate) => isSilentForAll(candidate, model)) ?? asked[0]
  const knownWords = ask.content.length - ask.foreign.length
  if (reading.occupation !== undefined) return offTopic(reading)
  if (topic === undefined) return decideByWords(of)
  // "salary in euros" is about pay, "how much is an iPhone" is not.
  const limit = findForeignLimit(ask, model)
  const narrowsFigure = isFigure(topic) && limit !== undefined
  const isOurs =
    isRequirement(topic) || narrowsFigure || model.language.says(ask.tokens, 'ofCareers')
  const isOther = ask.foreign.length > 0 && knownWords === 0 && !isOurs
  if (isOther && !ask.foreign.every(isName)) return offTopic(reading)
  const year = findUncoveredYear(topic, ask, model)
  if (year !== undefined) return silent('payByYear', [], model, sayYear(year, ask))
  if (ask.foreign.length > 0) {
    return silent(topic, [], model, sayWords(ask.foreign, ask, model))
  }
  // "who handles the budget": one fact has the very words, whoever it is about.
  const said = findByContent(ask, model.knowledge.facts, model)
  if (said !== undefined && isOn(topic, said.topic)) return said
  if (isSilentForAll(topic, model)) return withField(silent(topic, [], model), topic, ask, model)
  return (
    sayOfAll(topic, ask, model) ??
    whichRole(
      topic,
      model.advancement.map(({ id }) => id),
      confidences.askRole,
    )
  )
}

/** "Do divers need a degree?": what is said of them all, where few roles say anything themselves. */
function sayOfAll(topic: TopicId, ask: Ask, model: Model): Verdict | undefined {
  const facts = byFit(factsOfFieldOn(topic, model), topic, ask, model)
  const own = model.advancement.filter(({ id }) => !isSilentOn(id, topic, model))
  const isFew = own.length * 2 <= model.advancement.length
  if (!isRequirement(topic) || facts.length === 0 || !isFew) return undefined
  return {
    kind: 'answered',
    topic,
    facts: facts.map(({ id }) => id),
    ...decideYesNo(ask, topic, facts, model),
    confidence: confidences.everyRole,
  }
}

/** Whether a fact on one topic may answer an ask for the other: "how many years of critical care". */
function isOn(asked: TopicId, told: TopicId): boolean {
  return asked === told || (asked === 'duration' && told === 'experience')
}

function isSilentForAll(topic: TopicId, model: Model): boolean {
  return model.advancement.every(({ id }) => isSilentOn(id, topic, model))
}

/** Whether the source says nothing of a role on a topic; a piece of work it may always say. */
export function isSilentOn(role: RoleId, topic: TopicId, model: Model): boolean {
  if (topic === 'requirements' || topic === 'overview' || topic === 'duties') return false
  return findFactsOn(role, topic, model).length === 0
}

/** "CCI" is an abbreviation that the document may not have, "asdf" is none. */
function isName({ raw }: Token): boolean {
  return /^\p{Lu}{2,6}$/u.test(raw)
}

/** Neither role nor topic: perhaps the words are those of a fact. */
function decideByWords({ ask, reading, model }: Topical): Verdict {
  const foreignShare = ask.foreign.length / Math.max(1, ask.content.length)
  if (ask.content.length === 0) return ask.amounts.length > 0 ? offTopic(reading) : whichTopic()
  // "which crypto would you buy" can be read, though nobody here knows of it.
  const isSentence = reading.asksSomething && ask.tokens.length > 2 * ask.content.length
  if (
    isSentence &&
    ask.content.every(({ word, raw }) => word === raw && !model.language.isEnglish(word))
  ) {
    return offTopic(reading)
  }
  if (ask.content.every(({ word }) => !model.language.isEnglish(word))) {
    return reading.asksSomething && ask.content.every(isName)
      ? silent(undefined, [], model, sayWords(ask.content, ask, model))
      : { kind: 'offTopic', about: 'unreadable', confidence: confidences.noEnglish }
  }
  if (foreignShare >= thresholds.foreignShare) {
    // "does the document mention Texas?"
    const isAboutSource =
      model.language.says(ask.tokens, 'sourceNoun') && model.language.says(ask.tokens, 'mentioning')
    return isAboutSource
      ? silent(undefined, [], model, sayWords(ask.foreign, ask, model))
      : offTopic(reading)
  }
  const found = findByContent(ask, model.knowledge.facts, model)
  if (found !== undefined) return found
  // "I hate my job" asks nothing the document could be silent on.
  if (!reading.asksSomething) return whichTopic()
  return silent(undefined, [], model, ask.content.map(({ raw }) => raw).join(' '))
}
