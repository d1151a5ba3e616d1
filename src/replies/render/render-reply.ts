import type { Activity } from 'botbuilder'
import type { Source } from '../../../knowledge/knowledge.ts'
import { renderTeams } from './teams/render-teams.ts'
import { renderText } from './text/render-text.ts'
import { renderWebChat } from './web-chat/render-web-chat.ts'
import type { Reply } from '../reply.ts'

/** Where a reply goes. */
export interface Target {
  readonly channelId: string
  readonly source: Source
  /** Id of the person who is answered: in a group, buttons are hers alone. */
  readonly person?: string
  /** What thumbs on the reply are to name; nothing for no thumbs. */
  readonly answerId?: string
  /** Whether it goes to an emulator of the channel. */
  readonly isEmulated?: boolean
}

/** Draws a reply for a channel, in one message or more; it says the same everywhere. */
export async function renderReply(
  reply: Reply,
  { channelId, source, person, answerId, isEmulated = false }: Target,
): Promise<readonly Partial<Activity>[]> {
  switch (channelId) {
    case 'msteams':
      return renderTeams(reply, {
        asksBack: answerId !== undefined,
        isEmulated,
        ...(person === undefined ? {} : { person }),
      })
    case 'directline':
    case 'webchat':
      return [await renderWebChat(reply, answerId)]
    default:
      return [renderText(reply, source)]
  }
}
