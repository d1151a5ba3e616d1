import type { Activity } from 'botbuilder'
import { isGroup } from './is-group.ts'

/**
 * Under which key a storage keeps what was said with whom. In a group everybody has a memory of her
 * own: an answer to the question put to one person is not the answer of whoever speaks next.
 */
export function memoryKeyOf({ channelId, conversation, from }: Speaking): string {
  const key = `${channelId}/conversations/${conversation.id}/`
  return isGroup(conversation) ? `${key}users/${from.id}/` : key
}

type Speaking = Pick<Activity, 'channelId' | 'conversation' | 'from'>
