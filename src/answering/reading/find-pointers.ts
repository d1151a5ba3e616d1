import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { Model } from '../model/model.ts'
import type { Term } from '../model/terms.ts'
import { thresholds } from '../thresholds.ts'

/** A word that by itself points to one role without naming it: "teaching", "hearts". */
export interface Pointer {
  readonly role: RoleId
  readonly at: number
}

/** The words that point to a role, in order. */
export function findPointers(
  termsAt: readonly (readonly Term[])[],
  isFree: (position: number) => boolean,
  { descriptions }: Pick<Model, 'descriptions'>,
): readonly Pointer[] {
  return termsAt.flatMap((terms, at) => {
    if (terms.length === 0 || !isFree(at)) return []
    const [best, next] = descriptions.findRoles([terms])
    if (best === undefined || best.score < thresholds.pointer) return []
    const lead = best.score / (next?.score ?? 0)
    return lead < thresholds.pointerLead ? [] : [{ role: best.id, at }]
  })
}
