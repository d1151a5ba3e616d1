import type { Fact } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { wordsBesideNames } from './by-fit.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'

/** Of a role's facts on a topic those that are meant, where a topic is of several things. */
export function meantOf(
  facts: readonly Fact[],
  topic: TopicId,
  ask: Ask,
  model: Model,
): readonly Fact[] {
  if (topic === 'benefits') return ofBenefit(facts, ask, model)
  if (topic !== 'otherSubject') return facts
  // What is told on other subjects is told to those who name one of them: a code is no union.
  const found = model.descriptions.findFacts(wordsBesideNames(ask, model), facts)
  return facts.filter((fact) => found.some(({ id }) => id === fact.id))
}

/** An allowance for tools is no bonus: a benefit that is called by its name has to be told so. */
function ofBenefit(facts: readonly Fact[], { tokens }: Ask, { language }: Model): readonly Fact[] {
  const named = tokens.filter(({ word }) => language.isOf('oneBenefit', word))
  if (named.length === 0) return facts
  return facts.filter(({ text }) => {
    const lemmas = language.lemmasOfProse(text)
    return named.some(({ lemma }) => lemmas.includes(lemma))
  })
}
