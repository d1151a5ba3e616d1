import type { RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import type { CommandId } from '../answering/verdict.ts'

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
