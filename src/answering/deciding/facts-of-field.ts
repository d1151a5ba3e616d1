import type { Fact } from '../../../knowledge/knowledge.ts'
import { isOfField } from '../../../knowledge/is-of-field.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'

/** What the document says of its field as a whole, and of no role: fees, aid, rules for everybody. */
export function factsOfField({ allFactsOf }: Pick<Model, 'allFactsOf'>): readonly Fact[] {
  return allFactsOf(undefined).filter(isOfField)
}

/** The same on one topic. */
export function factsOfFieldOn(topic: TopicId, model: Pick<Model, 'allFactsOf'>): readonly Fact[] {
  return factsOfField(model).filter((fact) => fact.topic === topic)
}
