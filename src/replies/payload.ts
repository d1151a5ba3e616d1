import type { RoleId } from '../../knowledge/knowledge.ts'
import { type TopicId, topicIds } from '../../knowledge/topics.ts'
import { type CommandId, commandIds } from '../../knowledge/cue-groups.ts'

/** Raised when a payload changes meaning, so that a click on an old card is noticed. */
export const payloadVersion = 1

/** What a button carries: a reading or a command, never text to be matched again. */
export type Payload =
  | { readonly v: number; readonly do: 'ask'; readonly role?: RoleId; readonly topic?: TopicId }
  | {
      readonly v: number
      readonly do: 'command'
      readonly command: CommandId
      readonly role?: RoleId
    }
  /** An answer to what a dialog asks; only that dialog knows what it stands for. */
  | {
      readonly v: number
      readonly do: 'choose'
      readonly dialog: string
      readonly choice: string
      readonly role?: RoleId
    }

/**
 * Reads what a button sent back; undefined when it is not ours or of an older version, which a
 * click on an old message may well be.
 */
export function parsePayload(value: unknown): Payload | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const read: Readonly<Record<string, unknown>> = { ...value }
  const role = parseRole(read.role)
  if (read.v !== payloadVersion || role === undefined) return undefined
  switch (read.do) {
    case 'ask':
      return parseAsk(read.topic, role)
    case 'command':
      return isCommandId(read.command)
        ? { v: payloadVersion, do: 'command', command: read.command, ...role }
        : undefined
    case 'choose':
      return parseChoose(read.dialog, read.choice, role)
    default:
      return undefined
  }
}

/** Whether the role still exists is for the reader of the payload to find out. */
function parseRole(value: unknown): { readonly role?: RoleId } | undefined {
  if (value === undefined) return {}
  // A role's id is any text; it is looked up before it is used.
  return typeof value === 'string' ? { role: value as RoleId } : undefined
}

function parseAsk(topic: unknown, role: { readonly role?: RoleId }): Payload | undefined {
  if (topic === undefined) return { v: payloadVersion, do: 'ask', ...role }
  return isTopicId(topic) ? { v: payloadVersion, do: 'ask', topic, ...role } : undefined
}

/** Whether the dialog is open, and knows the choice, is for that dialog to find out. */
function parseChoose(
  dialog: unknown,
  choice: unknown,
  role: { readonly role?: RoleId },
): Payload | undefined {
  if (typeof dialog !== 'string' || typeof choice !== 'string') return undefined
  return { v: payloadVersion, do: 'choose', dialog, choice, ...role }
}

function isTopicId(value: unknown): value is TopicId {
  return topicIds.some((topic) => topic === value)
}

function isCommandId(value: unknown): value is CommandId {
  return commandIds.some((command) => command === value)
}
