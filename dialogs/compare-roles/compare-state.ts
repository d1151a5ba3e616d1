import type { Knowledge, RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'

/** What roles are compared by, in the order it is offered. */
export const comparableTopics = [
  'salary',
  'outlook',
  'education',
  'certification',
] as const satisfies readonly TopicId[]

/** One of {@link comparableTopics}. */
export type ComparableTopic = (typeof comparableTopics)[number]

/** Raised whenever a field changes meaning; what an older bot stored is then forgotten. */
const compareStateVersion = 1

/** Where a person is in comparing roles. JSON-safe. */
export interface CompareState {
  readonly v: typeof compareStateVersion
  /** In the order they were named. */
  readonly roles: readonly RoleId[]
  readonly topics: readonly ComparableTopic[]
  /** What is asked for; `result` when the roles stand side by side. */
  readonly open: 'roles' | 'topics' | 'result'
  /** Wrong tries at the open prompt. */
  readonly misses: number
}

/** Where comparing begins. */
export const firstCompareState: CompareState = {
  v: compareStateVersion,
  roles: [],
  topics: [],
  open: 'roles',
  misses: 0,
}

/** Reads a stored state; undefined when it is of another version or one of its roles is gone. */
export function parseCompareState(
  stored: unknown,
  { roles }: Pick<Knowledge, 'roles'>,
): CompareState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const read: Readonly<Record<string, unknown>> = { ...stored }
  const { v, misses, topics } = read
  const open = (['roles', 'topics', 'result'] as const).find((one) => one === read.open)
  if (v !== compareStateVersion || open === undefined || typeof misses !== 'number') {
    return undefined
  }
  if (!Array.isArray(read.roles) || !Array.isArray(topics)) return undefined
  const named: readonly unknown[] = read.roles
  const known = named.flatMap((role) => roles.find(({ id }) => id === role)?.id ?? [])
  if (known.length < named.length) return undefined
  const by = comparableTopics.filter((topic) => topics.includes(topic))
  return { v, roles: known, topics: by, open, misses }
}
