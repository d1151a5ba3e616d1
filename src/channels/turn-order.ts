import { ActivityTypes, INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from 'botbuilder'
import { AnsweredActivities } from '../state/answered-activities.ts'
import { TurnQueue } from '../state/turn-queue.ts'

/** What a turn leaves for the response to its request. */
interface TurnOutcome {
  readonly replies: TurnContext['bufferedReplyActivities']
  readonly invokeResponse: unknown
}

/** These carry the id of the message they are about, not one of their own. */
const typesWithoutOwnId: readonly string[] = [
  ActivityTypes.MessageUpdate,
  ActivityTypes.MessageDelete,
  ActivityTypes.MessageReaction,
]

/**
 * The order that the SDK leaves open: one turn at a time per conversation, as they came, and the
 * same activity once. Without it, turns that overlap lose each other's state without a word.
 * All adapters of a process share one.
 */
export class TurnOrder {
  readonly #queue: TurnQueue
  readonly #answered: AnsweredActivities<TurnOutcome>

  constructor(
    queue: TurnQueue = new TurnQueue(),
    answered: AnsweredActivities<TurnOutcome> = new AnsweredActivities(),
  ) {
    this.#queue = queue
    this.#answered = answered
  }

  /** Runs the turn in its order, or gives `context` what the first turn of its activity gave. */
  async run(context: TurnContext, turn: () => Promise<void>): Promise<void> {
    const { activity } = context
    const conversation = `${activity.channelId}/${activity.conversation.id}`
    const runInOrder = async (): Promise<TurnOutcome> => {
      await this.#queue.run(conversation, turn)
      return outcomeOf(context)
    }
    const id = ownId(activity)
    const outcome =
      id === undefined
        ? await runInOrder()
        : await this.#answered.once(`${conversation}/${id}`, runInOrder)
    giveOutcome(context, outcome)
  }

  /** Resolves once every turn has ended. */
  async idle(): Promise<void> {
    await this.#queue.idle()
  }
}

function ownId({ id, type }: Activity): string | undefined {
  return id === undefined || typesWithoutOwnId.includes(type) ? undefined : `${type}/${id}`
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
