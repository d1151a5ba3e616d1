import { INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import { activityName, type TurnOutcome, type Turns } from '../state/turns.ts'
import { memoryKeyOf } from '../turn/memory-key.ts'

/**
 * The order that the SDK leaves open: one turn at a time per conversation, as they came, and the
 * same activity once. Without it, turns that overlap lose each other's state without a word.
 * All adapters share one.
 */
export class TurnOrder {
  readonly #turns: Turns

  constructor(turns: Turns) {
    this.#turns = turns
  }

  /** Runs the turn in its order, or gives `context` what the first turn of its activity gave. */
  async run(context: TurnContext, turn: () => Promise<void>): Promise<void> {
    const { activity } = context
    const conversation = `${activity.channelId}/${activity.conversation.id}`
    const outcome = await this.#turns.run(
      { conversation, activity: activityName(activity), reads: [memoryKeyOf(activity)] },
      async () => {
        await turn()
        return outcomeOf(context)
      },
    )
    giveOutcome(context, outcome)
  }

  /** Resolves once every turn has ended. */
  async idle(): Promise<void> {
    await this.#turns.idle()
  }
}

function outcomeOf(context: TurnContext): TurnOutcome {
  return {
    replies: context.bufferedReplyActivities,
    invokeResponse: context.turnState.get(INVOKE_RESPONSE_KEY),
  }
}

function giveOutcome(context: TurnContext, { replies, invokeResponse }: TurnOutcome): void {
  if (context.bufferedReplyActivities === replies) return
  context.bufferedReplyActivities.push(...replies)
  if (invokeResponse !== undefined) context.turnState.set(INVOKE_RESPONSE_KEY, invokeResponse)
}
