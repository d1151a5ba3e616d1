import type { TurnContext } from 'botbuilder'
import type { Memory } from '../../dialogs/memory.ts'
import type { Choice } from '../../dialogs/message.ts'
import type { Logger } from '../logger.ts'
import type { Payload } from '../replies/payload.ts'
import { drawSettled, hasButtonsOnCard } from '../replies/render/teams/render-teams.ts'
import { settledQuestion } from '../replies/render/settled-question.ts'

/** A message of a person, and what was asked before it. */
interface AnsweredTurn {
  readonly before: Pick<Memory, 'last' | 'lastId'>
  readonly after: Pick<Memory, 'lastId'>
  /** What the dialogs took it for; nothing where they were not asked. */
  readonly message?: Choice
}

/**
 * In Teams, the card of a dialog's question loses its buttons once something else was said, be it
 * that she chose, asked something else, or gave up: pressed next week, they would answer what nobody
 * asks any more. Other channels take their buttons away by themselves.
 */
export async function settleQuestion(
  context: TurnContext,
  { before: { last, lastId }, after, message }: AnsweredTurn,
  logger: Pick<Logger, 'warn'>,
): Promise<void> {
  if (context.activity.channelId !== 'msteams') return
  if (last === undefined || lastId === undefined || !hasButtonsOnCard(last)) return
  if (after.lastId === lastId) return
  const settled = settledQuestion(last, choiceOn(lastId, context, message))
  if (settled === undefined) return
  try {
    await context.updateActivity({ ...(await drawSettled(settled)), id: lastId })
  } catch (error) {
    // The answer is given; that the message is gone, as Teams sometimes says, hurts nobody.
    logger.warn({ err: error }, 'the channel did not update a card')
  }
}

/** What was chosen of the question, unless a button of another card was pressed. */
function choiceOn(
  cardId: string,
  { activity: { value, replyToId } }: TurnContext,
  message: Choice | undefined,
): Payload | undefined {
  const isOfOtherCard = value !== undefined && replyToId !== cardId
  return message?.kind === 'payload' && !isOfOtherCard ? message.payload : undefined
}
