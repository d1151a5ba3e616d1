import type { Fact } from './knowledge.ts'
import { isOfSource } from './topics.ts'

/**
 * Whether a fact is of the document's field as a whole: of no role, and not of the document itself.
 * It is told where nothing is said of a role.
 */
export function isOfField({ role, topic }: Pick<Fact, 'role' | 'topic'>): boolean {
  return role === undefined && !isOfSource(topic)
}
