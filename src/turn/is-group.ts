import type { ConversationAccount } from 'botbuilder'

/** Whether more than one person may speak in a conversation. */
export function isGroup(conversation: Partial<ConversationAccount> | undefined): boolean {
  return conversation?.isGroup === true || groupTypes.includes(conversation?.conversationType ?? '')
}

/** What Teams calls them; not every client says `isGroup` as well. */
const groupTypes: readonly string[] = ['groupChat', 'channel']
