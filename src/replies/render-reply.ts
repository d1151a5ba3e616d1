import type { Activity } from 'botbuilder'
import type { Source } from '../../knowledge/knowledge.ts'
import { renderTeams } from './render-teams.ts'
import { renderText } from './render-text.ts'
import { renderWebChat } from './render-web-chat.ts'
import type { Reply } from './reply.ts'

/** Draws a reply for a channel; the same reply says the same everywhere. */
export function renderReply(reply: Reply, channelId: string, source: Source): Partial<Activity> {
  switch (channelId) {
    case 'msteams':
      return renderTeams(reply)
    case 'directline':
    case 'webchat':
      return renderWebChat(reply)
    default:
      return renderText(reply, source)
  }
}
