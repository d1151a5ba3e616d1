import type { Fact, RoleId } from '../../../knowledge/knowledge.ts'
import {
  isOfSource,
  isRequirement,
  requirementTopics,
  type TopicId,
  topicMeanings,
  topicsWith,
  workTopics,
} from '../../../knowledge/topics.ts'
import { asksField, tellsField } from './asks-field.ts'
import { factsOrSubstitutes, figuresForBase, findFactsOn } from './facts-on.ts'
import { decideYesNo } from './decide-yes-no.ts'
import { findLimit, sayLeft } from './find-limit.ts'
import { factsOfField, factsOfFieldOn } from './facts-of-field.ts'
import type { Model } from '../model/model.ts'
import { byFit, wordsBesideNames } from './by-fit.ts'
import { meantOf } from './meant-of.ts'
import type { Ask } from '../reading/reading.ts'
import { thresholds, confidences } from '../thresholds.ts'
import { withoutYesNo } from './without-yes-no.ts'
import type { Answered, Silent, Verdict } from '../verdict.ts'

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
  const own = meantOf(factsOrSubstitutes(role, topic, model), topic, ask, model)
  const facts = own.length > 0 || role !== model.base?.id ? own : figuresForBase(topic, model)
  if (facts.length === 0) {
    const others = othersOn(topic, model.allFactsOf(role))
    return (
      answerInOtherWords(ask, others, confidence, model) ??
      answerAsDeed(role, topic, ask, confidence, model) ??
      withField(silent(topic, [role], model), topic, ask, model)
    )
  }
  const fitting = byFit(facts, topic, ask, model)
  const isWork = workTopics.includes(topic)
  const others =
    ask.wantsYesNo && isWork
      ? tellingOthers(wordsBesideNames(ask, model), fitting, model.allFactsOf(role), model)
      : []
  const ordered = [...fitting, ...others]
  return {
    kind: 'answered',
    role,
    topic,
    facts: ordered.map(({ id }) => id),
    ...decideYesNo(ask, topic, ordered, model),
    ...(asksField(ask, model) && !ordered.some((fact) => tellsField(fact, model))
      ? { isOpen: true as const }
      : {}),
    confidence,
  }
}

/** What is said of the field as a whole is nearest to what nothing is said on of a role. */
export function withField(verdict: Silent, topic: TopicId, ask: Ask, model: Model): Silent {
  const said =
    topic === 'otherSubject'
      ? findByContent(ask, factsOfField(model), model)?.facts[0]
      : byFit(factsOfFieldOn(topic, model), topic, ask, model)[0]?.id
  return said === undefined ? verdict : { ...verdict, nearest: [said] }
}

/**
 * "is a bachelor's enough", "can I skip the exam": whoever asks wants to know what else is asked for.
 */
function asksIfEnough(topic: TopicId, ask: Ask, { language }: Model): boolean {
  const asks = language.says(ask.tokens, 'enough') || language.says(ask.tokens, 'skipping')
  return isRequirement(topic) && ask.wantsYesNo && asks
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

/** "educators don't grade tests, right": where nothing is needed, a test is what somebody gives. */
function answerAsDeed(
  role: RoleId,
  topic: TopicId,
  ask: Ask,
  confidence: number,
  model: Model,
): Verdict | undefined {
  const { language, descriptions, factsOn, factsById } = model
  if (!isRequirement(topic) || language.says(ask.tokens, 'needing')) return undefined
  const facts = topicsWith('isDeed').flatMap((deed) => factsOn(role, deed))
  const [best] = descriptions.findFacts(wordsBesideNames(ask, model), facts)
  const [fact] = best === undefined ? [] : factsById([best.id])
  const isTold = ask.wantsYesNo || (best?.score ?? 0) >= thresholds.factCoverage
  if (fact === undefined || !isTold) return undefined
  return { kind: 'answered', role, topic: fact.topic, facts: [fact.id], confidence }
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
  const ofField = findByContent(ask, factsOfField(model), model, least)
  if (ofField !== undefined) return withoutYesNo(ofField)
  if (described) return answerTopic(role, 'overview', { ...ask, foreign: [] }, confidence, model)
  // "are regulations something she has to worry about, or is that legal": one word of it is told.
  const told = model.allFactsOf(role).filter(({ topic }) => workTopics.includes(topic))
  const near = findByContent(ask, told, model, thresholds.nearCoverage)
  if (near !== undefined && ask.wantsYesNo) {
    return { ...withoutYesNo(near), isOpen: true, confidence: confidences.near }
  }
  const [duty] = factsOrSubstitutes(role, 'duties', model)
  const nearest = near?.facts.slice(0, 1) ?? (duty === undefined ? [] : [duty.id])
  return { ...silent(undefined, [role], model, sayLeft(ask, model)), nearest }
}

/** The facts that cover what an ask says, if they cover enough of it. */
export function findByContent(
  ask: Ask,
  facts: readonly Fact[],
  model: Model,
  least: number = thresholds.factCoverage,
): Answered | undefined {
  const words = model.terms.ofQuestion(ask.content.map(({ lemma }) => lemma))
  const scored = byLikeness(model.descriptions.findFacts(words, facts), ask, model)
  const [best] = scored
  if (best === undefined || best.score < least) return undefined
  const fitting = scored
    .filter(({ score }) => score >= best.score * thresholds.fittingShare)
    .slice(0, thresholds.mostFitting)
  const chosen = model.factsById(fitting.map(({ id }) => id))
  const [first] = chosen
  if (first === undefined) return undefined
  const same = chosen.filter(({ topic }) => topic === first.topic)
  const others = ask.wantsYesNo ? tellingOthers(words, same, facts, model) : []
  return {
    kind: 'answered',
    ...(first.role === undefined ? {} : { role: first.role }),
    topic: first.topic,
    facts: [...same, ...others, ...restOf(same, facts)].map(({ id }) => id),
    ...decideYesNo(ask, first.topic, same, model),
    confidence: Math.min(1, best.score),
  }
}

/** Of facts that share as many words with an ask, first the one that means what the others say. */
function byLikeness(
  scored: ReturnType<Model['descriptions']['findFacts']>,
  { content }: Ask,
  { likeness, factsById }: Model,
): ReturnType<Model['descriptions']['findFacts']> {
  if (scored.length < 2) return scored
  const said = content.map(({ word }) => word)
  const ranks = new Map(
    factsById(scored.map(({ id }) => id)).map((fact) => [fact.id, likeness(said, fact)]),
  )
  const rank = ({ id, score }: (typeof scored)[number]): number =>
    score + thresholds.likenessWeight * (ranks.get(id) ?? 0)
  return scored.toSorted((a, b) => rank(b) - rank(a))
}

/** What else a role does: the one duty that shares a word need not be the one that was meant. */
function restOf(chosen: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const [first] = chosen
  if (first?.topic !== 'duties') return []
  return facts.filter(
    (fact) => fact.role === first.role && fact.topic === first.topic && !chosen.includes(fact),
  )
}

/** "can echo folks work on fetal hearts": facts on the words that the chosen ones pass over. */
function tellingOthers(
  words: ReturnType<Model['terms']['ofQuestion']>,
  chosen: readonly Fact[],
  facts: readonly Fact[],
  { descriptions, factsById }: Model,
): readonly Fact[] {
  const [role] = chosen
  const rest = facts.filter((fact) => !chosen.includes(fact) && fact.role === role?.role)
  const open = words.filter((word) => descriptions.findFacts([word], chosen).length === 0)
  const ids = open.flatMap((word) => descriptions.findFacts([word], rest).slice(0, 1))
  return factsById([...new Set(ids.map(({ id }) => id))]).slice(0, 1)
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
    roles.flatMap((role) => {
      const own = findFactsOn(role, other, model)
      return (
        own.length === 0 && role === model.base?.id ? figuresForBase(other, model) : own
      ).slice(0, 1)
    }),
  )
  // "do managers sit an exam": whoever asks wants to know what is asked for instead, in full.
  const isDemand = topic !== undefined && isRequirement(topic) && roles.length === 1
  const nearest = isDemand ? facts.filter((fact) => isRequirement(fact.topic)) : []
  return {
    kind: 'silent',
    ...(topic === undefined ? {} : { topic }),
    ...(subject === undefined || subject === '' ? {} : { subject }),
    roles,
    nearest: (nearest.length > 0 ? nearest : facts.slice(0, 1)).map(({ id }) => id),
    confidence: confidences.silent,
  }
}
