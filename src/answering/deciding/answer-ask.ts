import type { Fact, RoleId } from '../../../knowledge/knowledge.ts'
import { givesByValue } from '../../../knowledge/gives-by-value.ts'
import {
  type Detail,
  isOfSource,
  isRequirement,
  requirementTopics,
  type TopicId,
  topicMeanings,
  withParts,
} from '../../../knowledge/topics.ts'
import { decideYesNo } from './decide-yes-no.ts'
import { findLimit } from './find-limit.ts'
import type { Language } from '../words/language.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { thresholds, confidences } from '../thresholds.ts'
import type { Answered, Silent, Verdict } from '../verdict.ts'

/** Whether a fact has the detail that a topic asks for: an hourly wage, or three years of law school. */
function gives(detail: Detail, fact: Fact, { language }: Pick<Model, 'language'>): boolean {
  switch (detail) {
    case 'time':
      return tellsTime(fact, language)
    case 'exam':
      return tellsOfExam(fact, language)
    case 'hourlyPay':
    case 'payRange':
    case 'years':
      return givesByValue(detail, fact.value)
  }
}

/** "Law school takes three years." */
function tellsTime({ text }: Fact, { lemmasOfProse, isOf }: Language): boolean {
  return lemmasOfProse(text).some((lemma) => isOf('timeUnit', lemma))
}

/** "The exam takes three hours." */
function tellsOfExam({ text }: Fact, { lemmasOfProse, isOf }: Language): boolean {
  const lemmas = lemmasOfProse(text)
  const exam = lemmas.findIndex((lemma) => isOf('examNoun', lemma))
  return exam >= 0 && lemmas.some((lemma, at) => at > exam && isOf('examDetail', lemma))
}

/** Facts of a role on a topic; `requirements` gathers all that is asked for. */
export function findFactsOn(
  role: RoleId | undefined,
  topic: TopicId,
  model: Pick<Model, 'factsOn' | 'language'>,
): readonly Fact[] {
  const { givenBy } = topicMeanings[topic]
  const own = withParts(topic).flatMap((part) => model.factsOn(role, part))
  if (givenBy === undefined || own.length > 0) return own
  const others = givenBy.topics.flatMap((other) => model.factsOn(role, other))
  return others.filter((fact) => gives(givenBy.detail, fact, model))
}

/** The verdict on one topic of one role: its facts, or that the source is silent. */
export function answerTopic(
  role: RoleId,
  topic: TopicId,
  ask: Ask,
  confidence: number,
  model: Model,
): Verdict {
  const limit = findLimit(role, topic, ask, model)
  if (limit !== undefined) return silent(limit.topic ?? topic, [role], model, limit.subject, topic)
  if (asksIfEnough(topic, ask, model) && asksForMore(role, topic, model)) {
    return answerTopic(role, 'requirements', ask, confidence, model)
  }
  const own = factsOrSubstitutes(role, topic, model)
  const facts = own.length > 0 || role !== model.base?.id ? own : figuresForBase(topic, model)
  if (facts.length === 0) {
    const others = othersOn(topic, model.allFactsOf(role))
    return answerInOtherWords(ask, others, confidence, model) ?? silent(topic, [role], model)
  }
  const ordered = byFit(facts, topic, ask, model)
  return {
    kind: 'answered',
    role,
    topic,
    facts: ordered.map(({ id }) => id),
    ...decideYesNo(ask, topic, ordered, model),
    confidence,
  }
}

/** "is a bachelor's enough": whoever asks wants to know what else is asked for. */
function asksIfEnough(topic: TopicId, ask: Ask, { language }: Model): boolean {
  return isRequirement(topic) && ask.wantsYesNo && language.says(ask.tokens, 'enough')
}

/** Whether a role asks for this and for something beside it. */
function asksForMore(role: RoleId, topic: TopicId, model: Model): boolean {
  const asked = requirementTopics.filter((part) => model.factsOn(role, part).length > 0)
  return asked.some((part) => part === topic) && asked.length > 1
}

/**
 * What may stand in for a topic. That educators plan experiences is no demand for experience, nor is
 * a degree in the column "Education or Experience".
 */
function othersOn(topic: TopicId, facts: readonly Fact[]): readonly Fact[] {
  const { wordedBy } = topicMeanings[topic]
  return wordedBy === undefined ? facts : facts.filter((fact) => wordedBy.includes(fact.topic))
}

/** "does a manager set schedules": a duty may speak of what is a topic elsewhere. */
function answerInOtherWords(
  ask: Ask,
  facts: readonly Fact[],
  confidence: number,
  model: Model,
): Verdict | undefined {
  if (!ask.wantsYesNo) return undefined
  const words = wordsBesideNames(ask, model).filter((terms) => terms.length > 0)
  const [best] = model.descriptions.findFacts(words, facts)
  const fact = facts.find(({ id }) => id === best?.id)
  if (best === undefined || fact === undefined || best.score < thresholds.wholeCoverage) {
    return undefined
  }
  const { role, topic } = fact
  const yesNo = decideYesNo(ask, topic, [fact], model)
  return {
    kind: 'answered',
    ...(role === undefined ? {} : { role }),
    topic,
    facts: [fact.id],
    ...yesNo,
    confidence,
  }
}

/** The terms of an ask's words; the names of roles are left out, and what else is passed over. */
function wordsBesideNames(
  ask: Ask,
  { terms }: Model,
  passedOver: readonly string[] = [],
): ReturnType<Model['terms']['ofQuestion']> {
  const isName = (at: number | undefined): boolean =>
    ask.mentions.some(({ from, to }) => at !== undefined && from <= at && at <= to)
  const said = ask.tokens.filter(
    ({ lemma }, i) => !isName(ask.positions[i]) && !passedOver.includes(lemma),
  )
  return terms.ofQuestion(said.map(({ lemma }) => lemma))
}

/**
 * Growth that is given with a role and is for the people it starts from: "23% (diagnostic medical
 * sonographers)".
 */
function figuresForBase(topic: TopicId, { base, knowledge, language }: Model): readonly Fact[] {
  if (base === undefined) return []
  const name = language.lemmasOf(base.name)
  return knowledge.facts.filter(({ topic: own, value }) => {
    if (own !== topic || value?.kind !== 'growth' || value.occupation === undefined) return false
    const occupation = language.lemmasOf(value.occupation)
    return name.every((lemma) => occupation.includes(lemma))
  })
}

function factsOrSubstitutes(role: RoleId, topic: TopicId, model: Model): readonly Fact[] {
  const own = findFactsOn(role, topic, model)
  if (own.length > 0) return own
  for (const other of topicMeanings[topic].substitutes ?? []) {
    const facts = model.factsOn(role, other)
    if (facts.length > 0) return facts
  }
  return []
}

/**
 * Facts that share more words with the ask come first; otherwise the document's order stands, also
 * where "education" is only the name of what is asked for.
 */
function byFit(facts: readonly Fact[], topic: TopicId, ask: Ask, model: Model): readonly Fact[] {
  if (facts.length < 2) return facts
  const name = model.language.lemmasOf(model.lexicon.topics[topic].label)
  const words = wordsBesideNames(ask, model, name)
  const scores = new Map(
    model.descriptions.findFacts(words, facts).map(({ id, score }) => [id, score]),
  )
  return facts.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0))
}

/** The verdict when no topic was recognized: facts that cover the words, else overview or silence. */
export function answerContent(
  role: RoleId,
  ask: Ask,
  how: { readonly described: boolean; readonly confidence: number },
  model: Model,
): Verdict {
  const { described, confidence } = how
  if (ask.content.length === 0) return answerTopic(role, 'overview', ask, confidence, model)
  // Words that described the role have done their work: facts need not cover them again.
  const least = described ? thresholds.factCoverageOfDescribed : thresholds.factCoverage
  const found = findByContent(ask, model.allFactsOf(role), model, least)
  if (found !== undefined) {
    const { yesNo, claim, ...rest } = found
    // "can I teach" asks for more than that somebody does.
    const decided = described ? {} : { ...(yesNo && { yesNo }), ...(claim && { claim }) }
    return { ...rest, ...decided, confidence: confidence * found.confidence }
  }
  if (described) return answerTopic(role, 'overview', { ...ask, foreign: [] }, confidence, model)
  return silent(undefined, [role], model, ask.content.map(({ raw }) => raw).join(' '))
}

/** The facts that cover what an ask says, if they cover enough of it. */
export function findByContent(
  ask: Ask,
  facts: readonly Fact[],
  model: Model,
  least: number = thresholds.factCoverage,
): Answered | undefined {
  const words = model.terms.ofQuestion(ask.content.map(({ lemma }) => lemma))
  const scored = model.descriptions.findFacts(words, facts)
  const [best] = scored
  if (best === undefined || best.score < least) return undefined
  const fitting = scored
    .filter(({ score }) => score >= best.score * thresholds.fittingShare)
    .slice(0, thresholds.mostFitting)
  const chosen = model.factsById(fitting.map(({ id }) => id))
  const [first] = chosen
  if (first === undefined) return undefined
  const same = chosen.filter(({ topic }) => topic === first.topic)
  return {
    kind: 'answered',
    ...(first.role === undefined ? {} : { role: first.role }),
    topic: first.topic,
    facts: same.map(({ id }) => id),
    ...decideYesNo(ask, first.topic, same, model),
    confidence: Math.min(1, best.score),
  }
}

/** The verdict on a topic about the source itself. */
export function answerSource(topic: TopicId, model: Model): Verdict | undefined {
  if (!isOfSource(topic)) return undefined
  const facts = model.factsOn(undefined, topic)
  if (facts.length === 0) return silent(topic, [], model)
  return {
    kind: 'answered',
    topic,
    facts: facts.map(({ id }) => id),
    confidence: confidences.source,
  }
}

/** The source does not say it; `nearest` are facts on the neighboring topic. */
export function silent(
  topic: TopicId | undefined,
  roles: readonly RoleId[],
  model: Model,
  ...[subject, asked]: [string?, TopicId?]
): Silent {
  const topics = [
    ...(asked === undefined ? [] : [asked]),
    ...(topic === undefined ? [] : (topicMeanings[topic].nearest ?? [])),
  ]
  const facts = topics.flatMap((other) =>
    roles.flatMap((role) => findFactsOn(role, other, model).slice(0, 1)),
  )
  return {
    kind: 'silent',
    ...(topic === undefined ? {} : { topic }),
    ...(subject === undefined || subject === '' ? {} : { subject }),
    roles,
    nearest: facts.slice(0, 1).map(({ id }) => id),
    confidence: confidences.silent,
  }
}
