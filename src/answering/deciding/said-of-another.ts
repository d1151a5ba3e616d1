import type { RoleId } from '../../../knowledge/knowledge.ts'
import { workTopics } from '../../../knowledge/topics.ts'
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
