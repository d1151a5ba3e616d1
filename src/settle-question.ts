import type { TurnContext } from 'botbuilder'
import type { Memory } from '../dialogs/memory.ts'
import type { Choice } from '../dialogs/message.ts'
import type { Logger } from './logger.ts'
import { drawQuestion, hasButtonsOnCard } from './replies/render-teams.ts'
import { settleChoice } from './replies/settle-choice.ts'

/**
 * In Teams, a card whose question was answered shows the choice in place of its buttons: pressed
 * again next week, they would answer what nobody asks any more. Other channels take their buttons
 * away by themselves.
 */
export async function settleQuestion(
  context: TurnContext,
  { last, lastId }: Pick<Memory, 'last' | 'lastId'>,
  message: Choice,
  logger: Pick<Logger, 'warn'>,
): Promise<void> {
  const { channelId, value, replyToId } = context.activity
  if (channelId !== 'msteams' || message.kind !== 'payload') return
  if (last === undefined || lastId === undefined || !hasButtonsOnCard(last)) return
  const isOfOtherCard = value !== undefined && replyToId !== lastId
  const settled = isOfOtherCard ? undefined : settleChoice(last, message.payload)
  if (settled === undefined) return
  try {
    await context.updateActivity({ ...drawQuestion(settled), id: lastId })
  } catch (error) {
    // The answer is given; that the message is gone, as Teams sometimes says, hurts nobody.
    logger.warn({ err: error }, 'the channel did not update a card')
  }
}
