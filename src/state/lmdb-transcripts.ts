import type { Activity } from 'botbuilder'
import type { Database, RootDatabase } from 'lmdb'
import type { Conversation, Numbered, Transcripts } from './transcripts.ts'

/** Older activities of a conversation are forgotten. */
const keptPerConversation = 200

type ActivityKey = [conversationId: string, number: number]

/** {@link Transcripts} in an LMDB environment. */
export class LmdbTranscripts implements Transcripts {
  readonly #conversations: Database<Conversation, string>
  readonly #activities: Database<Partial<Activity>, ActivityKey>

  constructor(root: RootDatabase) {
    this.#conversations = root.openDB({ name: 'conversations', encoding: 'json' })
    this.#activities = root.openDB({ name: 'activities', encoding: 'json' })
  }

  find(conversationId: string): Conversation | undefined {
    return this.#conversations.get(conversationId)
  }

  async open(conversationId: string, userId: string): Promise<Conversation> {
    const fresh = { userId, isWelcomed: false, last: 0 }
    return this.#change(conversationId, (known) => known ?? fresh)
  }

  async markWelcomed(conversationId: string): Promise<void> {
    await this.#change(conversationId, (known = nobody) => ({ ...known, isWelcomed: true }))
  }

  async append(
    conversationId: string,
    numbered: (number: number) => Partial<Activity> | undefined,
  ): Promise<number> {
    const { last } = await this.#change(conversationId, (known = nobody) => {
      const number = known.last + 1
      const activity = numbered(number)
      if (activity !== undefined) this.#put(conversationId, number, activity)
      return { ...known, last: number }
    })
    return last
  }

  readAfter(conversationId: string, number: number, limit: number): readonly Numbered[] {
    return [...this.#newestFirst(conversationId, number, limit)].toReversed()
  }

  findActivity(conversationId: string, activityId: string): Numbered | undefined {
    for (const numbered of this.#newestFirst(conversationId, 0, keptPerConversation)) {
      if (numbered.activity.id === activityId) return numbered
    }
    return undefined
  }

  /** In a transaction, as several may write to one conversation at once. */
  async #change(
    conversationId: string,
    change: (known: Conversation | undefined) => Conversation,
  ): Promise<Conversation> {
    return this.#conversations.transaction(() => {
      const changed = change(this.#conversations.get(conversationId))
      this.#conversations.putSync(conversationId, changed)
      return changed
    })
  }

  #put(conversationId: string, number: number, activity: Partial<Activity>): void {
    this.#activities.putSync([conversationId, number], activity)
    this.#activities.removeSync([conversationId, number - keptPerConversation])
  }

  #newestFirst(conversationId: string, after: number, limit: number): Iterable<Numbered> {
    return this.#activities
      .getRange({
        start: [conversationId, Number.MAX_SAFE_INTEGER],
        end: [conversationId, after],
        reverse: true,
        limit,
      })
      .map(({ key: [, number], value: activity }) => ({ number, activity }))
  }
}

/** Stands in where a conversation is written to that was forgotten meanwhile. */
const nobody: Conversation = { userId: '', isWelcomed: true, last: 0 }
