import type { Database, RootDatabase } from 'lmdb'
import {
  type Feedback,
  feedbackOf,
  type FeedbackStore,
  type Giver,
  type KeptFeedback,
  readableFeedback,
} from './feedback.ts'

type Key = [conversationId: string, answerId: string, personId: string]

/** {@link FeedbackStore} in an LMDB environment. */
export class LmdbFeedback implements FeedbackStore {
  readonly #feedback: Database<KeptFeedback, Key>

  constructor(root: RootDatabase) {
    this.#feedback = root.openDB({ name: 'feedback', encoding: 'json' })
  }

  async record(feedback: Feedback, at: number = Date.now()): Promise<void> {
    const { conversationId, answerId, personId } = feedback
    await this.#feedback.put([conversationId, answerId, personId], feedbackOf(feedback, at))
  }

  async list(): Promise<readonly KeptFeedback[]> {
    return readableFeedback([...this.#feedback.getRange()].map(({ value }) => value))
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

  async clear({ conversationId, personId }: Giver): Promise<void> {
    const range = { start: [conversationId], end: [conversationId, afterAll] }
    const keys = [...this.#feedback.getKeys(range)].filter(([, , giver]) => giver === personId)
    await Promise.all(keys.map(async (key) => this.#feedback.remove(key)))
  }
}

/** Sorts after every id. */
const afterAll = '\uFFFF'
