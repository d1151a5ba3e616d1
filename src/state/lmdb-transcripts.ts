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

  async markRerun(conversationId: string, number: number): Promise<boolean> {
    let isFirst = false
    await this.#change(conversationId, (known = nobody) => {
      isFirst = known.rerun !== number
      return { ...known, rerun: number }
    })
    return isFirst
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
    return this.#find(conversationId, ({ id }) => id === activityId)
  }

  findSent(conversationId: string, clientActivityId: string): Numbered | undefined {
    return this.#find(
      conversationId,
      ({ channelData }) => channelData?.clientActivityID === clientActivityId,
    )
  }

  hasReply(conversationId: string, activityId: string): boolean {
    const reply = this.#find(conversationId, ({ replyToId }) => replyToId === activityId)
    return reply !== undefined
  }

  async clear(conversationId: string): Promise<void> {
    await this.#activities.transaction(() => this.#removeActivities(conversationId))
  }

  async deleteIdle(before: number, limit: number): Promise<number> {
    const idle = [...this.#idleIds(before, limit)]
    await this.#conversations.transaction(() => {
      // Somebody may have come back to one since it was found.
      for (const id of idle) if (this.#lastUse(id) < before) this.#remove(id)
    })
    return idle.length
  }

  *#idleIds(before: number, limit: number): Iterable<string> {
    let count = 0
    for (const id of this.#conversations.getKeys()) {
      if (this.#lastUse(id) >= before) continue
      yield id
      count += 1
      if (count === limit) return
    }
  }

  /** What an older bot kept has no time of its own, but its activities do. */
  #lastUse(conversationId: string): number {
    const changedAt = this.find(conversationId)?.changedAt
    if (changedAt !== undefined) return changedAt
    const [newest] = this.readAfter(conversationId, 0, 1)
    return new Date(newest?.activity.timestamp ?? 0).getTime()
  }

  #remove(conversationId: string): void {
    this.#removeActivities(conversationId)
    this.#conversations.removeSync(conversationId)
  }

  #find(
    conversationId: string,
    isWanted: (activity: Partial<Activity>) => boolean,
  ): Numbered | undefined {
    for (const numbered of this.#newestFirst(conversationId, 0, keptPerConversation)) {
      if (isWanted(numbered.activity)) return numbered
    }
    return undefined
  }

  #removeActivities(conversationId: string): void {
    const keys = [
      ...this.#activities.getKeys({
        start: [conversationId, 0],
        end: [conversationId, Number.MAX_SAFE_INTEGER],
      }),
    ]
    for (const key of keys) this.#activities.removeSync(key)
  }

  /** In a transaction, as several may write to one conversation at once. */
  async #change(
    conversationId: string,
    change: (known: Conversation | undefined) => Conversation,
  ): Promise<Conversation> {
    return this.#conversations.transaction(() => {
      const changed = {
        ...change(this.#conversations.get(conversationId)),
        changedAt: Date.now(),
      }
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
