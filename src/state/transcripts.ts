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

/** A part of what was said, and the number of the last activity there is. */
export interface Excerpt {
  readonly last: number
  /** Oldest first. */
  readonly said: readonly Numbered[]
}

/** How an activity is added. */
export interface AppendOptions {
  /** Whether it can be shown again; what cannot is given to those who listen, and counted. */
  readonly isKept: boolean
  /** Of what another activity showed last, and this one shows now; by default it is shown last. */
  readonly place?: unknown
}

/** How an activity is added that a client posts. */
export interface PostOptions extends AppendOptions {
  /** Keys of the storage that its turn will want to know. */
  readonly reads: readonly string[]
}

/** An activity as a client posts it. */
export type PostedActivity = Partial<Activity> & { readonly id: string; readonly type: string }

/** Who posts, and where. */
export interface Poster {
  readonly conversationId: string
  readonly userId: string
}

/** What became of an activity that was posted. */
export type PostOutcome =
  | { readonly kind: 'added'; readonly number: number }
  /** The same was posted before, and this was kept of it. */
  | {
      readonly kind: 'known'
      readonly activity: PostedActivity
      /** Whether the bot has replied to it. */
      readonly isAnswered: boolean
    }

/** Keeps what was said on Direct Line, so that it can be shown again, after a restart too. */
export interface Transcripts {
  /** Nothing for a conversation that was never opened, or was forgotten. */
  readonly find: (conversationId: string) => Promise<Conversation | undefined>
  /** Creates the conversation unless it is there. */
  readonly open: (conversationId: string, userId: string) => Promise<Conversation>
  readonly markWelcomed: (conversationId: string) => Promise<void>
  /** Notes that the turn of an activity is run again; false when that was noted before. */
  readonly markRerun: (conversationId: string, number: number) => Promise<boolean>
  /**
   * Adds an activity with the next number of the conversation, marked as {@link markActivity} does;
   * what it replies to is left out when that is not kept. Gives it to all who listen, and resolves
   * when it is safe from a crash of the process; in a turn, that is so when the turn has ended.
   */
  readonly append: (
    conversationId: string,
    activity: Partial<Activity>,
    options: AppendOptions,
  ) => Promise<void>
  /**
   * Adds an activity that a client sends as {@link append} does, and opens its conversation if need be.
   * One that carries an id of its client's own making is added once. What is added takes its place in
   * the order of turns with its number, so that answers come in the order of questions.
   */
  readonly post: (
    grant: Poster,
    activity: PostedActivity,
    options: PostOptions,
  ) => Promise<PostOutcome>
  /**
   * The activities after a number; of more than `limit` only the last ones. A number that is ahead
   * of the last comes from a time before the transcript was lost: then it is all.
   */
  readonly readAfter: (conversationId: string, number: number, limit: number) => Promise<Excerpt>
  /** Gives what is added from now on, in order; resolves, once it listens, with how to stop. */
  readonly listen: (conversationId: string, receive: Listener) => Promise<() => void>
  readonly findActivity: (
    conversationId: string,
    activityId: string,
  ) => Promise<Numbered | undefined>
  /** Forgets what was said; the conversation itself and its numbers go on. */
  readonly clear: (conversationId: string) => Promise<void>
}

/** Takes what is said in a conversation. */
export type Listener = (numbered: Numbered) => void
