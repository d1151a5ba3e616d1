import { type Meaning, nearness } from '../../../knowledge/learned/meanings.ts'
import { thresholds } from '../thresholds.ts'

/** How near two words are in meaning: 0 up to where likeness is chance, 1 for the same. */
export function wordNearness(one: Meaning, other: Meaning): number {
  const { leastNear } = thresholds
  return Math.max(0, nearness(one, other) - leastNear) / (1 - leastNear)
}
