import { randomUUID } from 'node:crypto'
import { ActivityTypes, Channels, type Activity, type ChannelAccount } from 'botbuilder'
import type { BotLogic, LocalAdapter } from '../../adapter-local.ts'
import type { Logger } from '../../logger.ts'
import type { Conversation, Transcripts } from '../../state/transcripts.ts'
import type { Feed } from './feed.ts'
import type { ClientActivity } from './parse-client-activity.ts'
import type { Grant } from './tokens.ts'

/** What conversations are held with. */
export interface DirectLineOptions {
  readonly transcripts: Transcripts
  readonly feed: Feed
  readonly adapter: LocalAdapter
  readonly logic: BotLogic
  readonly logger: Logger
}

const bot: ChannelAccount = { id: 'career-bot', name: 'Career guide', role: 'bot' }

/** Nothing is ever sent there: the adapter hands everything to the feed. */
const serviceUrl = 'urn:career-bot:direct-line'

/** Conversations of people on Direct Line with the bot in this process. */
export class DirectLine {
  readonly #options: DirectLineOptions
  readonly #beingWelcomed = new Set<string>()

  constructor(options: DirectLineOptions) {
    this.#options = options
  }

  /** Goes into a conversation; one that is unknown, or was lost, is created. */
  async open({ conversationId, userId }: Grant): Promise<Conversation> {
    return this.#options.transcripts.open(conversationId, userId)
  }

  /** Tells the bot that the person is there, once per conversation. */
  async welcome(grant: Grant): Promise<void> {
    const { transcripts, logger } = this.#options
    const { conversationId } = grant
    const isDone = transcripts.find(conversationId)?.isWelcomed ?? false
    if (isDone || this.#beingWelcomed.has(conversationId)) return
    this.#beingWelcomed.add(conversationId)
    try {
      await this.#runTurn(joining(grant))
      await transcripts.markWelcomed(conversationId)
    } catch (error) {
      logger.error({ err: error, conversationId }, 'could not welcome a person')
    } finally {
      this.#beingWelcomed.delete(conversationId)
    }
  }

  /** Runs the turn of what a person says; resolves when the bot has answered. */
  async post(grant: Grant, said: ClientActivity): Promise<{ readonly id: string }> {
    await this.open(grant)
    const activity = { ...said, ...addressed(grant, said.from), id: randomUUID() }
    // The client waits for this echo to show its message as sent.
    if (said.type !== 'typing') await this.#options.feed.add(grant.conversationId, activity)
    await this.#runTurn(activity)
    return { id: activity.id }
  }

  async #runTurn(activity: Partial<Activity>): Promise<void> {
    const { adapter, logic } = this.#options
    // The SDK's type demands fields that no channel sends; the ones it reads are there.
    await adapter.receive(structuredClone(activity) as Activity, logic)
  }
}

function joining(grant: Grant): Partial<Activity> {
  const membersAdded = [{ id: grant.userId, name: '' }, bot]
  return { ...addressed(grant, {}), type: ActivityTypes.ConversationUpdate, membersAdded }
}

/** Who speaks is told by the token, whatever the client claims. */
function addressed(
  { conversationId, userId }: Grant,
  { name = '' }: { readonly name?: string },
): Partial<Activity> {
  return {
    channelId: Channels.Directline,
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: userId, name, role: 'user' },
    recipient: bot,
    serviceUrl,
    timestamp: new Date(),
  }
}
