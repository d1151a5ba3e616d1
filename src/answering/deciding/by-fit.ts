import type { Fact } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'

/** The terms of an ask's words; the names of roles are left out, and what else is passed over. */
export function wordsBesideNames(
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
 * Facts that share more words with the ask come first; otherwise the document's order stands, also
 * where "education" is only the name of what is asked for.
 */
export function byFit(
  facts: readonly Fact[],
  topic: TopicId,
  ask: Ask,
  model: Model,
): readonly Fact[] {
  if (facts.length < 2) return facts
  const name = model.language.lemmasOf(model.lexicon.topics[topic].label)
  const words = wordsBesideNames(ask, model, name)
  const scores = new Map(
    model.descriptions.findFacts(words, facts).map(({ id, score }) => [id, score]),
  )
  return facts.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0))
}
