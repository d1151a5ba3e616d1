import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder'
import { AnsweredActivities } from './answered-activities.ts'
import type { Commit } from './turn-changes.ts'
import { TurnQueue } from './turn-queue.ts'

/** What a turn leaves for the response to its request. */
export interface TurnOutcome {
  readonly replies: TurnContext['bufferedReplyActivities']
  readonly invokeResponse?: unknown
}

/** Which turn it is. */
export interface TurnName {
  readonly conversation: string
  /** What the activity is known by in its conversation; nothing when it has no id of its own. */
  readonly activity: string | undefined
  /** Keys of the storage that it will want to know, where asking for each takes time. */
  readonly reads?: readonly string[]
}

/**
 * One turn at a time per conversation, in the order of their arrival, and the same activity once: one
 * that comes again is given what its first turn gave. What a turn says on Direct Line and what it
 * remembers is kept in one step when it has ended, or nothing of it, and then the turn throws.
 */
export interface Turns {
  readonly run: (name: TurnName, turn: () => Promise<TurnOutcome>) => Promise<TurnOutcome>
  /** Resolves once every turn of this process has ended. */
  readonly idle: () => Promise<void>
}

/** These carry the id of the message they are about, not one of their own. */
const typesWithoutOwnId: readonly string[] = [
  ActivityTypes.MessageUpdate,
  ActivityTypes.MessageDelete,
  ActivityTypes.MessageReaction,
]

/** What an activity is known by in its conversation, if it has an id of its own. */
export function activityName({
  id,
  type,
}: Pick<Partial<Activity>, 'id' | 'type'>): TurnName['activity'] {
  return id === undefined || typesWithoutOwnId.includes(type ?? '') ? undefined : `${type}/${id}`
}

/** {@link Turns} of one process. */
export class LocalTurns implements Turns {
  readonly #queue: TurnQueue
  readonly #answered = new AnsweredActivities<TurnOutcome>()

  /** Keeps by `commit` what a turn says and remembers; without it, that is kept as it comes. */
  constructor(commit?: Commit) {
    this.#queue = new TurnQueue({ commit })
  }

  async run(
    { conversation, activity }: TurnName,
    turn: () => Promise<TurnOutcome>,
  ): Promise<TurnOutcome> {
    const runInOrder = async (): Promise<TurnOutcome> => this.#queue.run(conversation, turn)
    if (activity === undefined) return runInOrder()
    return this.#answered.once(`${conversation}/${activity}`, runInOrder)
  }

  async idle(): Promise<void> {
    await this.#queue.idle()
  }
}
