import type { Activity, TurnContext } from 'botbuilder'
import type { Memory } from '../dialogs/memory.ts'
import type { Choice } from '../dialogs/message.ts'
import type { Logger } from './logger.ts'
import { hasButtonsOnCard } from './replies/render-teams.ts'
import type { Reply } from './replies/reply.ts'
import { settleChoice } from './replies/settle-choice.ts'

/** What {@link settleQuestion} needs beside the turn. */
export interface Settling {
  readonly render: (reply: Reply) => Promise<Partial<Activity>>
  readonly logger: Pick<Logger, 'warn'>
}

/**
 * In Teams, a card whose question was answered shows the choice in place of its buttons: pressed
 * again next week, they would answer what nobody asks any more. Other channels take their buttons
 * away by themselves.
 */
export async function settleQuestion(
  context: TurnContext,
  { last, lastId }: Pick<Memory, 'last' | 'lastId'>,
  message: Choice,
  { render, logger }: Settling,
): Promise<void> {
  const { channelId, value, replyToId } = context.activity
  if (channelId !== 'msteams' || message.kind !== 'payload') return
  if (last === undefined || lastId === undefined || !hasButtonsOnCard(last)) return
  const isOfOtherCard = value !== undefined && replyToId !== lastId
  const settled = isOfOtherCard ? undefined : settleChoice(last, message.payload)
  if (settled === undefined) return
  try {
    await context.updateActivity({ ...(await render(settled)), id: lastId })
  } catch (error) {
    // The answer is given; that the message is gone, as Teams sometimes says, hurts nobody.
    logger.warn({ err: error }, 'the channel did not update a card')
  }
}
