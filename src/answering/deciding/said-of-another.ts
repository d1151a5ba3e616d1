import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isRequirement, workTopics } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { confidences, thresholds } from '../thresholds.ts'
import type { Answered } from '../verdict.ts'

/**
 * "is the PACS admin the one who ensures high-quality images?": the document says so, of another role
 * than the one that is named. Gives that fact; undefined where no other role's fact is clearly nearer.
 */
export function saidOfAnother(named: RoleId, ask: Ask, model: Model): Answered | undefined {
  if (!ask.wantsYesNo || ask.content.length < thresholds.leastOfAnother) return undefined
  const { terms, descriptions, advancement, allFactsOf } = model
  const words = terms.ofQuestion(ask.content.map(({ lemma }) => lemma))
  const bestOf = (role: RoleId): ReturnType<typeof descriptions.findFacts>[number] | undefined =>
    descriptions.findFacts(
      words,
      allFactsOf(role).filter(({ topic }) => workTopics.includes(topic)),
    )[0]
  const own = bestOf(named)?.score ?? 0
  const [best] = advancement
    .filter(({ id }) => id !== named)
    .flatMap(({ id }) => bestOf(id) ?? [])
    .toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.score < thresholds.ofAnother) return undefined
  if (best.score < own * thresholds.clearlyOfAnother) return undefined
  const [fact] = model.factsById([best.id])
  if (fact?.role === undefined) return undefined
  const { role, topic, id } = fact
  return { kind: 'answered', role, topic, facts: [id], confidence: confidences.ofAnother }
}

/**
 * "do managers sit those ARDMS exams": a name that the document has for what another role asks for.
 * Gives that fact; undefined where the named role's facts have the name, too, or several others do.
 */
export function namedByAnother(named: RoleId, ask: Ask, model: Model): Answered | undefined {
  const { terms, descriptions, advancement, allFactsOf, language } = model
  const names = ask.content.filter(({ word }) => !language.isEnglish(word))
  const words = terms.ofQuestion(names.map(({ lemma }) => lemma))
  const factsWith = (role: RoleId): ReturnType<typeof descriptions.findFacts> =>
    descriptions.findFacts(
      words,
      allFactsOf(role).filter(({ topic }) => isRequirement(topic)),
    )
  if (factsWith(named).length > 0) return undefined
  const [only, ...others] = advancement.flatMap(({ id }) => factsWith(id).slice(0, 1))
  const [fact] = only === undefined ? [] : model.factsById([only.id])
  if (fact?.role === undefined || others.length > 0) return undefined
  const { role, topic, id } = fact
  return { kind: 'answered', role, topic, facts: [id], confidence: confidences.ofAnother }
}
