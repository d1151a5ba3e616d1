import type { Activity } from 'botbuilder'
import { directLineConversation } from './conversation-of.ts'
import { changesOf } from './current-turn.ts'
import type {
  AppendOptions,
  Conversation,
  Excerpt,
  Listener,
  Numbered,
  PostedActivity,
  Poster,
  PostOptions,
  PostOutcome,
  Transcripts,
} from './transcripts.ts'

/**
 * Transcripts in which what a turn says in its own conversation is kept with what it remembers, when it
 * has ended. That the bot is typing is told at once.
 */
export class InTurnTranscripts implements Transcripts {
  readonly #inner: Transcripts

  constructor(inner: Transcripts) {
    this.#inner = inner
  }

  async find(conversationId: string): Promise<Conversation | undefined> {
    return this.#inner.find(conversationId)
  }

  async open(conversationId: string, userId: string): Promise<Conversation> {
    return this.#inner.open(conversationId, userId)
  }

  async markWelcomed(conversationId: string): Promise<void> {
    await this.#inner.markWelcomed(conversationId)
  }

  async markRerun(conversationId: string, number: number): Promise<boolean> {
    return this.#inner.markRerun(conversationId, number)
  }

  async append(
    conversationId: string,
    activity: Partial<Activity>,
    options: AppendOptions,
  ): Promise<void> {
    const changes = changesOf(directLineConversation(conversationId))
    const isPutOff = changes !== undefined && (options.isKept || changes.hasSaid)
    if (isPutOff) changes.say({ conversationId, activity, options })
    else await this.#inner.append(conversationId, activity, options)
  }

  async post(poster: Poster, activity: PostedActivity, options: PostOptions): Promise<PostOutcome> {
    return this.#inner.post(poster, activity, options)
  }

  async readAfter(conversationId: string, number: number, limit: number): Promise<Excerpt> {
    await this.#flush(conversationId)
    return this.#inner.readAfter(conversationId, number, limit)
  }

  async listen(conversationId: string, receive: Listener): Promise<() => void> {
    return this.#inner.listen(conversationId, receive)
  }

  async findActivity(conversationId: string, activityId: string): Promise<Numbered | undefined> {
    await this.#flush(conversationId)
    return this.#inner.findActivity(conversationId, activityId)
  }

  async clear(conversationId: string): Promise<void> {
    await this.#flush(conversationId)
    await this.#inner.clear(conversationId)
  }

  /** What the turn has said has no number yet. */
  async #flush(conversationId: string): Promise<void> {
    await changesOf(directLineConversation(conversationId))?.flush()
  }
}
