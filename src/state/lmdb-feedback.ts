import {
  type Feedback,
  feedbackOf,
  type FeedbackStore,
  type Giver,
  type KeptFeedback,
  readableFeedback,
} from './feedback.ts'
import type { LmdbRoot } from './lmdb-root.ts'
import type { LmdbTable } from './lmdb-table.ts'

type Key = [conversationId: string, answerId: string, personId: string]

/** {@link FeedbackStore} in an LMDB environment. */
export class LmdbFeedback implements FeedbackStore {
  readonly #root: LmdbRoot
  readonly #feedback: LmdbTable<KeptFeedback, Key>

  constructor(root: LmdbRoot) {
    this.#root = root
    this.#feedback = root.table('feedback', { encoding: 'json' })
  }

  async record(feedback: Feedback, at: number = Date.now()): Promise<void> {
    const { conversationId, answerId, personId } = feedback
    const key: Key = [conversationId, answerId, personId]
    this.#root.transaction(() => this.#feedback.put(key, feedbackOf(feedback, at)))
  }

  async list(): Promise<readonly KeptFeedback[]> {
    return readableFeedback([...this.#feedback.range()].map(({ value }) => value))
  }

  /**
   * Deletes opinions that were given before a time (milliseconds since 1970), at most `limit` of
   * them. Gives how many these were.
   */
  async deleteIdle(before: number, limit: number): Promise<number> {
    const old: Key[] = []
    for (const { key, value } of this.#feedback.range()) {
      if (value.at < before) old.push(key)
      if (old.length === limit) break
    }
    this.#removeAll(old)
    return old.length
  }

  async clear({ conversationId, personId }: Giver): Promise<void> {
    const start: Key = [conversationId, '', '']
    const end: Key = [conversationId, afterAll, '']
    const keys = [...this.#feedback.range({ start, end })].map(({ key }) => key)
    this.#removeAll(keys.filter(([, , giver]) => giver === personId))
  }

  #removeAll(keys: readonly Key[]): void {
    this.#root.transaction(() => {
      for (const key of keys) this.#feedback.remove(key)
    })
  }
}

/** Sorts after every id. */
const afterAll = '\uFFFF'
