import type { Activity } from 'botbuilder'
import type { LmdbRoot } from './lmdb-root.ts'
import type { LmdbTable } from './lmdb-table.ts'
import { clientIdOf, markActivity } from './mark-activity.ts'
import type { Said } from './turn-changes.ts'
import type {
  AppendOptions,
  Conversation,
  Excerpt,
  Listener,
  Numbered,
  PostedActivity,
  Poster,
  PostOutcome,
  Transcripts,
} from './transcripts.ts'

/** Older activities of a conversation are forgotten. */
const keptPerConversation = 200

type ActivityKey = [conversationId: string, number: number]

/** {@link Transcripts} in an LMDB environment. */
export class LmdbTranscripts implements Transcripts {
  readonly #root: LmdbRoot
  readonly #conversations: LmdbTable<Conversation, string>
  readonly #activities: LmdbTable<Partial<Activity>, ActivityKey>
  readonly #listeners = new Map<string, Set<Listener>>()

  constructor(root: LmdbRoot) {
    this.#root = root
    this.#conversations = root.table('conversations', { encoding: 'json' })
    this.#activities = root.table('activities', { encoding: 'json' })
  }

  async find(conversationId: string): Promise<Conversation | undefined> {
    return this.#conversations.get(conversationId)
  }

  async open(conversationId: string, userId: string): Promise<Conversation> {
    return this.#change(conversationId, (known) => known ?? freshOf(userId))
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
    activity: Partial<Activity>,
    options: AppendOptions,
  ): Promise<void> {
    const said = [{ conversationId, activity, options }]
    const tell = this.#root.transaction(() => this.addAll(said))
    tell()
  }

  /** Adds what is said, in a transaction; gives how to tell those who listen, once that is over. */
  addAll(said: readonly Said[]): () => void {
    const added = said.map(({ conversationId, activity, options }) => ({
      conversationId,
      numbered: this.#add(conversationId, nobody, activity, options),
    }))
    return () => {
      for (const { conversationId, numbered } of added) this.#tell(conversationId, numbered)
    }
  }

  async post(
    { conversationId, userId }: Poster,
    activity: PostedActivity,
    options: AppendOptions,
  ): Promise<PostOutcome> {
    const outcome = this.#root.transaction(() => {
      const known = this.#findSent(conversationId, clientIdOf(activity))
      if (known !== undefined) return { kind: 'known', known } as const
      const numbered = this.#add(conversationId, freshOf(userId), activity, options)
      return { kind: 'added', numbered } as const
    })
    if (outcome.kind === 'known') {
      // What was posted has an id and a type.
      const known = outcome.known.activity as PostedActivity
      return {
        kind: 'known',
        activity: known,
        isAnswered: this.#hasReply(conversationId, known.id),
      }
    }
    this.#tell(conversationId, outcome.numbered)
    return { kind: 'added', number: outcome.numbered.number }
  }

  async readAfter(conversationId: string, number: number, limit: number): Promise<Excerpt> {
    const last = this.#conversations.get(conversationId)?.last ?? 0
    const after = number > last ? 0 : number
    return { last, said: [...this.#newestFirst(conversationId, after, limit)].toReversed() }
  }

  async listen(conversationId: string, receive: Listener): Promise<() => void> {
    const all = this.#listeners.get(conversationId) ?? new Set()
    this.#listeners.set(conversationId, all.add(receive))
    return () => {
      all.delete(receive)
      if (all.size === 0) this.#listeners.delete(conversationId)
    }
  }

  async findActivity(conversationId: string, activityId: string): Promise<Numbered | undefined> {
    return this.#findById(conversationId, activityId)
  }

  async clear(conversationId: string): Promise<void> {
    this.#root.transaction(() => this.#removeActivities(conversationId))
  }

  /**
   * Deletes conversations that were last visited before a time (milliseconds since 1970), at most
   * `limit` of them. Gives how many these were.
   */
  async deleteIdle(before: number, limit: number): Promise<number> {
    const idle = [...this.#idleIds(before, limit)]
    this.#root.transaction(() => {
      // Somebody may have come back to one since it was found.
      for (const id of idle) if (this.#lastUse(id) < before) this.#remove(id)
    })
    return idle.length
  }

  *#idleIds(before: number, limit: number): Iterable<string> {
    let count = 0
    for (const { key: id } of this.#conversations.range()) {
      if (this.#lastUse(id) >= before) continue
      yield id
      count += 1
      if (count === limit) return
    }
  }

  /** What an older bot kept has no time of its own, but its activities do. */
  #lastUse(conversationId: string): number {
    const changedAt = this.#conversations.get(conversationId)?.changedAt
    if (changedAt !== undefined) return changedAt
    const [newest] = this.#newestFirst(conversationId, 0, 1)
    return new Date(newest?.activity.timestamp ?? 0).getTime()
  }

  #remove(conversationId: string): void {
    this.#removeActivities(conversationId)
    this.#conversations.remove(conversationId)
  }

  /** In a transaction, with the next number of its conversation. */
  #add(
    conversationId: string,
    fresh: Conversation,
    activity: Partial<Activity>,
    { isKept, place }: AppendOptions,
  ): Numbered {
    const known = this.#conversations.get(conversationId) ?? fresh
    const number = known.last + 1
    const isFirstKept = number > 1 && this.#isEmpty(conversationId)
    const said = markActivity(this.#withKnownReply(conversationId, activity), {
      number,
      place,
      isFirstKept,
    })
    if (isKept) this.#put(conversationId, number, said)
    const changed = { ...known, last: number, changedAt: Date.now() }
    this.#conversations.put(conversationId, changed)
    return { number, activity: said }
  }

  #tell(conversationId: string, numbered: Numbered): void {
    for (const receive of this.#listeners.get(conversationId) ?? []) receive(numbered)
  }

  #findSent(conversationId: string, clientId: string | undefined): Numbered | undefined {
    if (clientId === undefined) return undefined
    return this.#find(conversationId, (activity) => clientIdOf(activity) === clientId)
  }

  #hasReply(conversationId: string, activityId: string): boolean {
    const reply = this.#find(conversationId, ({ replyToId }) => replyToId === activityId)
    return reply !== undefined
  }

  /** Web Chat holds back for 5 seconds what replies to an activity it never got. */
  #withKnownReply(conversationId: string, activity: Partial<Activity>): Partial<Activity> {
    const { replyToId, ...rest } = activity
    if (replyToId === undefined || this.#findById(conversationId, replyToId)) return activity
    return rest
  }

  #isEmpty(conversationId: string): boolean {
    return [...this.#newestFirst(conversationId, 0, 1)].length === 0
  }

  #findById(conversationId: string, activityId: string): Numbered | undefined {
    return this.#find(conversationId, ({ id }) => id === activityId)
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
    const said = [
      ...this.#activities.range({
        start: [conversationId, 0],
        end: [conversationId, Number.MAX_SAFE_INTEGER],
      }),
    ]
    for (const { key } of said) this.#activities.remove(key)
  }

  /** In a transaction, as several may write to one conversation at once. */
  async #change(
    conversationId: string,
    change: (known: Conversation | undefined) => Conversation,
  ): Promise<Conversation> {
    return this.#root.transaction(() => {
      const changed = {
        ...change(this.#conversations.get(conversationId)),
        changedAt: Date.now(),
      }
      this.#conversations.put(conversationId, changed)
      return changed
    })
  }

  #put(conversationId: string, number: number, activity: Partial<Activity>): void {
    this.#activities.put([conversationId, number], activity)
    this.#activities.remove([conversationId, number - keptPerConversation])
  }

  *#newestFirst(conversationId: string, after: number, limit: number): Iterable<Numbered> {
    const said = this.#activities.range({
      start: [conversationId, Number.MAX_SAFE_INTEGER],
      end: [conversationId, after],
      reverse: true,
      limit,
    })
    for (const { key, value: activity } of said) yield { number: key[1], activity }
  }
}

/** Stands in where a conversation is written to that was forgotten meanwhile. */
const nobody: Conversation = { userId: '', isWelcomed: true, last: 0 }

function freshOf(userId: string): Conversation {
  return { userId, isWelcomed: false, last: 0 }
}
