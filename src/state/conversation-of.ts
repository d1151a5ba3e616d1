import { Channels } from 'botbuilder'

/**
 * The conversation that an item of the bot's memory is of, as turns name it; the key itself where it is
 * of none.
 */
export function conversationOf(key: string): string {
  const [, channel, id] = /^([^/]+)\/conversations\/(.+?)\/(?:users\/.*)?$/s.exec(key) ?? []
  return channel === undefined || id === undefined ? key : `${channel}/${id}`
}

/** What turns call a conversation of Direct Line. */
export function directLineConversation(conversationId: string): string {
  return `${Channels.Directline}/${conversationId}`
}
