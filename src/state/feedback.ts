import type { GivenAnswer } from '../replies/given-answers.ts'

/** Raised whenever a field changes meaning; other versions are left out of lists. */
const feedbackVersion = 1

/** What a person thinks of an answer. */
export interface Feedback {
  readonly channelId: string
  readonly conversationId: string
  /** Of the answer, as its channel names it. */
  readonly answerId: string
  readonly personId: string
  readonly isUp: boolean
  readonly comment?: string
  /** What was asked, and how the answer came out; nothing when that is long ago. */
  readonly answer?: GivenAnswer
}

/** A {@link Feedback} as it is kept. */
export interface KeptFeedback extends Feedback {
  readonly v: typeof feedbackVersion
  /** When it was given, in milliseconds since 1970. */
  readonly at: number
}

/** Who gave an opinion, and where. */
export type Giver = Pick<Feedback, 'conversationId' | 'personId'>

/** Keeps one opinion of each person on each answer: the last one counts. */
export interface FeedbackStore {
  /** Keeps an opinion; the same one again changes nothing, another one takes its place. */
  readonly record: (feedback: Feedback, at?: number) => Promise<void>
  /** Every opinion, oldest first. */
  readonly list: () => Promise<readonly KeptFeedback[]>
  /** Forgets the opinions that a person gave in a conversation. */
  readonly clear: (giver: Giver) => Promise<void>
}

/** Gives an opinion as it is kept. */
export function feedbackOf(feedback: Feedback, at: number): KeptFeedback {
  return { v: feedbackVersion, at, ...feedback }
}

/** Of what is kept, what this version can read, oldest first. */
export function readableFeedback(kept: readonly KeptFeedback[]): readonly KeptFeedback[] {
  return kept.filter(({ v }) => v === feedbackVersion).toSorted((a, b) => a.at - b.at)
}
