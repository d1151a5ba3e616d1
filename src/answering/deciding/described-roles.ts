import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import { confidences, thresholds } from '../thresholds.ts'

/** The roles an ask is about, and how we know. */
export interface ResolvedRoles {
  readonly roles: readonly RoleId[]
  readonly how: 'named' | 'described' | 'context' | 'base' | 'close' | 'none'
  /** 0 to 1. */
  readonly confidence: number
}

/** Where nothing tells whom an ask is about. */
export const noRoles: ResolvedRoles = { roles: [], how: 'none', confidence: 0 }

/** The role that the words of an ask describe, or those that are close, from a score on. */
export function describedRoles(
  { described, content, foreign, topics, tokens, comparisons }: Ask,
  threshold: number,
  { isOf, says }: Model['language'],
): ResolvedRoles {
  // "I have three kids. Which of the four gives the most vacation?" is of all, whatever else is said.
  const isOfAll =
    topics.includes('roles') &&
    says(tokens, 'choosing') &&
    comparisons.some(({ kind }) => kind === 'highest' || kind === 'lowest')
  if (isOfAll) return noRoles
  // Where most words are foreign, the few known ones are there by accident; not where somebody is
  // sought who does it: "who answers for whether regulations are obeyed".
  const seeks = isOf('asksWho', tokens[0]?.word)
  const isForeign =
    !seeks && foreign.length > 0 && foreign.length >= content.length - foreign.length
  const least = isForeign ? thresholds.amongForeign * threshold : threshold
  const [best, next] = described
  if (best === undefined || best.score < least) return noRoles
  // One word among several others is chance: "reset my team's password".
  const isTelling = topics.length > 0 && best.score >= thresholds.tellingWord
  if (best.words < 2 && content.length > 2 && !isTelling) return noRoles
  const lead = next === undefined ? Number.POSITIVE_INFINITY : best.score / next.score
  const confidence = confidenceOf(best.score)
  if (lead >= thresholds.descriptionLead) return { roles: [best.id], how: 'described', confidence }
  const close = described.filter(({ score }) => best.score / score < thresholds.descriptionLead)
  return {
    roles: close.slice(0, thresholds.mostClose).map(({ id }) => id),
    how: 'close',
    confidence: confidence * confidences.close,
  }
}

/** The better the description, the surer; never as sure as a name. */
function confidenceOf(score: number): number {
  const { least, most, scale } = confidences.described
  return Math.min(most, least + score / scale)
}
