import type { Activity } from 'botbuilder'

/** A conversation on Direct Line. */
export interface Conversation {
  readonly userId: string
  /** Whether the bot was told that the person is there; it is told once. */
  readonly isWelcomed: boolean
  /** The number of the last activity; 0 before the first. */
  readonly last: number
  /** When it was last visited or spoken in, in milliseconds since 1970; an older bot did not note it. */
  readonly changedAt?: number
  /** The number of the last activity whose turn was run again after a crash. */
  readonly rerun?: number
}

/** An activity with its place in the conversation, counted from 1. */
export interface Numbered {
  readonly number: number
  readonly activity: Partial<Activity>
}

/** Keeps what was said on Direct Line, so that it can be shown again, after a restart too. */
export interface Transcripts {
  /** Nothing for a conversation that was never opened, or was forgotten. */
  readonly find: (conversationId: string) => Conversation | undefined
  /** Creates the conversation unless it is there. */
  readonly open: (conversationId: string, userId: string) => Promise<Conversation>
  readonly markWelcomed: (conversationId: string) => Promise<void>
  /** Notes that the turn of an activity is run again; false when that was noted before. */
  readonly markRerun: (conversationId: string, number: number) => Promise<boolean>
  /**
   * Takes the next number of the conversation and stores the activity that `numbered` makes of it;
   * nothing is stored for nothing. Resolves when it is safe from a crash of the process.
   */
  readonly append: (
    conversationId: string,
    numbered: (number: number) => Partial<Activity> | undefined,
  ) => Promise<number>
  /** The activities after a number, oldest first; of more than `limit` only the last ones. */
  readonly readAfter: (conversationId: string, number: number, limit: number) => readonly Numbered[]
  readonly findActivity: (conversationId: string, activityId: string) => Numbered | undefined
  /** The activity that carries an id of the client's own making. */
  readonly findSent: (conversationId: string, clientActivityId: string) => Numbered | undefined
  /** Whether an activity replies to another one. */
  readonly hasReply: (conversationId: string, activityId: string) => boolean
  /** Forgets what was said; the conversation itself and its numbers go on. */
  readonly clear: (conversationId: string) => Promise<void>
  /**
   * Deletes conversations that were last visited before a time (milliseconds since 1970), at most
   * `limit` of them. Gives how many these were.
   */
  readonly deleteIdle: (before: number, limit: number) => Promise<number>
}
