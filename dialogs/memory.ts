import { isRecord } from '../knowledge/is-record.ts'
import type { Knowledge, RoleId } from '../knowledge/knowledge.ts'
import { topicIds } from '../knowledge/topics.ts'
import { type Context, emptyContext } from '../src/answering/verdict.ts'
import type { GivenAnswer } from '../src/replies/given-answers.ts'
import type { Reply } from '../src/replies/reply.ts'

/** Raised whenever a field changes meaning; what an older bot stored is then forgotten. */
const memoryVersion = 1

/** What is kept of a conversation from turn to turn. JSON-safe. */
export interface Memory {
  readonly v: typeof memoryVersion
  readonly context: Context
  /** The last reply, for "repeat", and to know what a number or a label stands for. */
  readonly last?: Reply
  /** How the channel names the message that said it, where it names any. */
  readonly lastId?: string | undefined
  readonly isWelcomed: boolean
  /** What was asked last, for a person who may know more. */
  readonly asked?: string
  /** How many questions in a row came to nothing. */
  readonly misses?: number
  /** The remark that was made already, and is not made again. */
  readonly caveat?: string
  /** The last answers, for what the person may think of them. */
  readonly answers?: readonly GivenAnswer[]
}

/** Nothing was said yet. */
export const emptyMemory: Memory = { v: memoryVersion, context: emptyContext, isWelcomed: false }

/** A memory as it was stored, or an empty one and why the stored one is of no use. */
export type ReadMemory =
  | { readonly kind: 'kept'; readonly memory: Memory }
  | { readonly kind: 'forgotten'; readonly memory: Memory; readonly reason: string }

/** Reads a stored memory; one of another version or with a role that is gone is forgotten. */
export function parseMemory(stored: unknown, { roles }: Pick<Knowledge, 'roles'>): ReadMemory {
  if (stored === undefined) return { kind: 'kept', memory: emptyMemory }
  const reason = findFault(stored, new Set(roles.map(({ id }) => id)))
  // Without a fault, every field that is read by name was looked at.
  if (reason === undefined) return { kind: 'kept', memory: stored as Memory }
  return { kind: 'forgotten', memory: { ...emptyMemory, isWelcomed: true }, reason }
}

function findFault(stored: unknown, roles: ReadonlySet<RoleId>): string | undefined {
  if (!isRecord(stored)) return `expected an object, got "${typeof stored}"`
  if (stored.v !== memoryVersion) {
    return `expected memory version ${memoryVersion}, got "${String(stored.v)}"`
  }
  const { context } = stored
  if (!isRecord(context) || !hasLists(context)) return 'expected a context with lists, got none'
  const gone = rolesOf(stored, context).find((role) => !roles.has(role as RoleId))
  if (gone !== undefined) return `expected roles of the knowledge, got "${gone}"`
  const { told = [] } = context
  if (!Array.isArray(told) || told.some((fact) => typeof fact !== 'string')) {
    return 'expected a list of facts told, got something else'
  }
  const topics: readonly string[] = topicIds
  const topic = context.topics.find((stored) => !topics.includes(stored))
  return topic === undefined ? undefined : `expected known topics, got "${topic}"`
}

interface Lists {
  readonly roles: readonly string[]
  readonly listed: readonly string[]
  readonly topics: readonly string[]
}

function hasLists(context: Readonly<Record<string, unknown>>): context is Lists & typeof context {
  return [context.roles, context.listed, context.topics].every(
    (list) => Array.isArray(list) && list.every((item) => typeof item === 'string'),
  )
}

/** Every role a memory names, in its context and in the last reply. */
function rolesOf(stored: Readonly<Record<string, unknown>>, context: Lists): readonly string[] {
  const { last } = stored
  // Written by this version of the bot, as its number says.
  const reply = isRecord(last) ? (last as unknown as Reply) : undefined
  return [
    ...context.roles,
    ...context.listed,
    ...(reply?.about.roles ?? []),
    ...(reply?.suggestions.flatMap(({ payload }) => payload.role ?? []) ?? []),
  ]
}
