import type { Database, RootDatabase } from 'lmdb'
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

type Giver = Pick<Feedback, 'conversationId' | 'personId'>

type Key = [conversationId: string, answerId: string, personId: string]

/** Keeps one opinion of each person on each answer in an LMDB environment: the last one counts. */
export class LmdbFeedback {
  readonly #feedback: Database<KeptFeedback, Key>

  constructor(root: RootDatabase) {
    this.#feedback = root.openDB({ name: 'feedback', encoding: 'json' })
  }

  /** Keeps an opinion; the same one again changes nothing, another one takes its place. */
  async record(feedback: Feedback, at: number = Date.now()): Promise<void> {
    const { conversationId, answerId, personId } = feedback
    const kept: KeptFeedback = { v: feedbackVersion, at, ...feedback }
    await this.#feedback.put([conversationId, answerId, personId], kept)
  }

  /** Every opinion, oldest first. */
  list(): readonly KeptFeedback[] {
    return [...this.#feedback.getRange()]
      .map(({ value }) => value)
      .filter(({ v }) => v === feedbackVersion)
      .toSorted((a, b) => a.at - b.at)
  }

  /**
   * Deletes opinions that were given before a time (milliseconds since 1970), at most `limit` of
   * them. Gives how many these were.
   */
  async deleteIdle(before: number, limit: number): Promise<number> {
    const old: Key[] = []
    for (const { key, value } of this.#feedback.getRange()) {
      if (value.at < before) old.push(key)
      if (old.length === limit) break
    }
    await Promise.all(old.map(async (key) => this.#feedback.remove(key)))
    return old.length
  }

  /** Forgets the opinions that a person gave in a conversation. */
  async clear({ conversationId, personId }: Giver): Promise<void> {
    const range = { start: [conversationId], end: [conversationId, afterAll] }
    const keys = [...this.#feedback.getKeys(range)].filter(([, , giver]) => giver === personId)
    await Promise.all(keys.map(async (key) => this.#feedback.remove(key)))
  }
}

/** Sorts after every id. */
const afterAll = '\uFFFF'
