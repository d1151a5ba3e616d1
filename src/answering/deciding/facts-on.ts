import type { Fact, RoleId } from '../../../knowledge/knowledge.ts'
import { givesByValue } from '../../../knowledge/gives-by-value.ts'
import { type Detail, type TopicId, topicMeanings, withParts } from '../../../knowledge/topics.ts'
import type { Language } from '../words/language.ts'
import type { Model } from '../model/model.ts'

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

export function factsOrSubstitutes(role: RoleId, topic: TopicId, model: Model): readonly Fact[] {
  const own = findFactsOn(role, topic, model)
  if (own.length > 0) return own
  for (const other of topicMeanings[topic].substitutes ?? []) {
    const facts = model.factsOn(role, other)
    if (facts.length > 0) return facts
  }
  return []
}

/**
 * Growth that is given with a role and is for the people it starts from: "23% (diagnostic medical
 * sonographers)".
 */
export function figuresForBase(
  topic: TopicId,
  { base, knowledge, language }: Model,
): readonly Fact[] {
  if (base === undefined) return []
  const name = language.lemmasOf(base.name)
  return knowledge.facts.filter(({ topic: own, value }) => {
    if (own !== topic || value?.kind !== 'growth' || value.occupation === undefined) return false
    const occupation = language.lemmasOf(value.occupation)
    return name.every((lemma) => occupation.includes(lemma))
  })
}

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
