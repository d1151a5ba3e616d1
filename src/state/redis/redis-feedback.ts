import {
  type Feedback,
  feedbackOf,
  type FeedbackStore,
  type Giver,
  type KeptFeedback,
  readableFeedback,
} from '../feedback.ts'
import type { RedisConnection } from './redis-connection.ts'

/** {@link FeedbackStore} in Redis: a hash for each conversation. */
export class RedisFeedback implements FeedbackStore {
  readonly #redis: RedisConnection
  readonly #lifeMs: number

  /** A conversation's opinions are forgotten when none was given for `lifeMs`; 0 for never. */
  constructor(redis: RedisConnection, lifeMs: number) {
    this.#redis = redis
    this.#lifeMs = lifeMs
  }

  async record(feedback: Feedback, at: number = Date.now()): Promise<void> {
    const { conversationId, answerId, personId } = feedback
    const key = this.#keyOf(conversationId)
    await this.#redis.run(async (client) => {
      const json = JSON.stringify(feedbackOf(feedback, at))
      const change = client.multi().hSet(key, fieldOf(answerId, personId), json)
      return (this.#lifeMs > 0 ? change.pExpire(key, this.#lifeMs) : change).exec()
    })
  }

  async list(): Promise<readonly KeptFeedback[]> {
    const kept: KeptFeedback[] = []
    for (const key of await this.#keys()) {
      const values = await this.#redis.run(async (client) => client.hVals(key))
      kept.push(...values.map((json) => JSON.parse(json) as KeptFeedback))
    }
    return readableFeedback(kept)
  }

  async clear({ conversationId, personId }: Giver): Promise<void> {
    const key = this.#keyOf(conversationId)
    const fields = await this.#redis.run(async (client) => client.hKeys(key))
    const hers = fields.filter((field) => personOf(field) === personId)
    if (hers.length > 0) await this.#redis.run(async (client) => client.hDel(key, hers))
  }

  async #keys(): Promise<readonly string[]> {
    const pattern = this.#redis.keyOf('*', what).replaceAll(/[?[\]\\]/g, String.raw`\$&`)
    const found: string[] = []
    let cursor = '0'
    do {
      const page = await this.#redis.run(async (client) =>
        client.scan(cursor, { MATCH: pattern, COUNT: 1_000 }),
      )
      found.push(...page.keys)
      cursor = page.cursor
    } while (cursor !== '0')
    // A scan may give a key more than once.
    return [...new Set(found)]
  }

  #keyOf(conversationId: string): string {
    return this.#redis.keyOf(conversationId, what)
  }
}

const what = 'thumbs'

function fieldOf(answerId: string, personId: string): string {
  return JSON.stringify([answerId, personId])
}

function personOf(field: string): string | undefined {
  return (JSON.parse(field) as readonly string[])[1]
}
