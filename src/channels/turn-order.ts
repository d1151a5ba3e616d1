import { ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import type { Meter } from '../metrics/meter.ts'
import { activityName, type TurnOutcome, type Turns } from '../state/turns.ts'
import { memoryKeyOf } from '../turn/memory-key.ts'

/**
 * The order that the SDK leaves open: one turn at a time per conversation, as they came, and the
 * same activity once. Without it, turns that overlap lose each other's state without a word.
 * All adapters share one.
 */
export class TurnOrder {
  readonly #turns: Turns
  readonly #meter: Pick<Meter, 'turn'> | undefined

  constructor(turns: Turns, meter?: Pick<Meter, 'turn'>) {
    this.#turns = turns
    this.#meter = meter
  }

  /** Runs the turn in its order, or gives `context` what the first turn of its activity gave. */
  async run(context: TurnContext, turn: () => Promise<void>): Promise<void> {
    const { activity } = context
    const conversation = `${activity.channelId}/${activity.conversation.id}`
    const name = { conversation, activity: activityName(activity), reads: [memoryKeyOf(activity)] }
    const message: string = ActivityTypes.Message
    const isMessage = activity.type === message
    const meter = this.#meter?.turn({ channel: activity.channelId, isMessage })
    try {
      const outcome = await this.#turns.run(name, async () => {
        meter?.starts()
        await turn()
        return outcomeOf(context)
      })
      giveOutcome(context, outcome)
    } finally {
      meter?.ends()
    }
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
