import type { Knowledge, RoleId } from '../../knowledge/knowledge.ts'
import { type TopicId, topicIds } from '../../knowledge/topics.ts'

/** Raised whenever a field changes meaning; what an older bot stored is then forgotten. */
const exploreStateVersion = 1

/** Where a person is in exploring a role. JSON-safe. */
export interface ExploreState {
  readonly v: typeof exploreStateVersion
  /** Absent until one is chosen. */
  readonly role?: RoleId
  /** Topics of the role that were shown. */
  readonly seen: readonly TopicId[]
  /** Wrong tries at the open prompt. */
  readonly misses: number
}

/** Where exploring begins. */
export const firstExploreState: ExploreState = { v: exploreStateVersion, seen: [], misses: 0 }

/** Reads a stored state; undefined when it is of another version or its role is gone. */
export function parseExploreState(
  stored: unknown,
  { roles }: Pick<Knowledge, 'roles'>,
): ExploreState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { v, role, seen, misses }: Readonly<Record<string, unknown>> = { ...stored }
  if (v !== exploreStateVersion || typeof misses !== 'number' || !Array.isArray(seen)) {
    return undefined
  }
  const known = roles.find(({ id }) => id === role)
  if (role !== undefined && known === undefined) return undefined
  return {
    v,
    ...(known === undefined ? {} : { role: known.id }),
    seen: topicIds.filter((topic) => seen.includes(topic)),
    misses,
  }
}
