import { isFigure } from '../../../knowledge/topics.ts'
import type { Described } from '../model/descriptions.ts'
import type { Model } from '../model/model.ts'
import type { Term } from '../model/terms.ts'
import { thresholds } from '../thresholds.ts'

/**
 * Where a description fits several roles about as well, the one of which a single sentence says most
 * of it: "rules kept, pictures good" are words of many, but said together only of the manager.
 */
export function settleByFact(
  described: readonly Described[],
  words: readonly (readonly Term[])[],
  { descriptions, allFactsOf }: Model,
): readonly Described[] {
  const [best] = described
  const telling = words.filter((terms) => terms.length > 0)
  if (best === undefined || best.score < thresholds.description) return described
  if (telling.length < thresholds.leastTogether) return described
  const close = described.filter(({ score }) => best.score / score < thresholds.descriptionLead)
  if (close.length < 2) return described
  const told = close
    .map((role) => {
      const facts = allFactsOf(role.id).filter(({ topic }) => !isFigure(topic))
      return { role, share: descriptions.findFacts(words, facts)[0]?.score ?? 0 }
    })
    .toSorted((a, b) => b.share - a.share)
  const [first, second] = told
  if (first === undefined || first.share < thresholds.toldTogether) return described
  if (first.share < (second?.share ?? 0) * thresholds.toldTogetherLead) return described
  const winner = { ...first.role, score: best.score * thresholds.descriptionLead }
  return [winner, ...described.filter(({ id }) => id !== winner.id)]
}
