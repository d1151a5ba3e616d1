import { randomUUID } from 'node:crypto'
import { ActivityTypes, Channels, type Activity, type ChannelAccount } from 'botbuilder'
import type { BotLogic, LocalAdapter } from '../local-adapter.ts'
import type { Logger } from '../../logger.ts'
import { AnsweredActivities } from '../../state/answered-activities.ts'
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

/** How many of the last activities are looked through for what a crash left unanswered. */
const longestBacklog = 20

/** What an activity that was posted is known by. */
interface Posted {
  readonly id: string
}

/** Conversations of people on Direct Line with the bot in this process. */
export class DirectLine {
  readonly #options: DirectLineOptions
  readonly #welcomes = new Map<string, Promise<void>>()
  readonly #posts = new AnsweredActivities<Posted>()
  /** Turns of what was said earlier were ended, or cut off, with the process before this one. */
  readonly #startedAt = Date.now()

  constructor(options: DirectLineOptions) {
    this.#options = options
  }

  /** Goes into a conversation; one that is unknown, or was lost, is created. */
  async open({ conversationId, userId }: Grant): Promise<Conversation> {
    return this.#options.transcripts.open(conversationId, userId)
  }

  /**
   * Tells the bot that the person is there, once per conversation, and has it answer what a crash
   * left without an answer. Never rejects.
   */
  async welcome(grant: Grant): Promise<void> {
    const { conversationId } = grant
    if (this.#welcomes.has(conversationId)) return
    const welcome = this.#welcome(grant)
    this.#welcomes.set(conversationId, welcome)
    await welcome
    this.#welcomes.delete(conversationId)
  }

  /**
   * Runs the turn of what a person says; resolves when the bot has answered. Clients that got no
   * answer send the same again, with the same id of their own: it is said once.
   */
  async post(grant: Grant, said: ClientActivity): Promise<Posted> {
    const clientId: unknown = said.channelData?.clientActivityID
    if (typeof clientId !== 'string' || clientId === '') return this.#say(grant, said)
    const { conversationId } = grant
    return this.#posts.once(`${conversationId}/${clientId}`, async () => {
      const sent = await this.#options.transcripts.findSent(conversationId, clientId)
      return sent === undefined ? this.#say(grant, said) : this.#sayAgain(grant, sent.activity)
    })
  }

  async #say(grant: Grant, said: ClientActivity): Promise<Posted> {
    await this.open(grant)
    const { senderName, ...rest } = said
    const activity = { ...rest, ...addressed(grant, senderName), id: randomUUID() }
    // The client waits for this echo to show its message as sent.
    if (said.type !== 'typing') await this.#options.feed.add(grant.conversationId, activity)
    await this.#runTurn(activity)
    return { id: activity.id }
  }

  /** Whether it was answered before the process that took it ended, only the transcript knows. */
  async #sayAgain({ conversationId }: Grant, { id = '', ...sent }: Partial<Activity>) {
    const { transcripts } = this.#options
    if (!(await transcripts.hasReply(conversationId, id))) await this.#runTurn({ ...sent, id })
    return { id }
  }

  /** Resolves once every welcome that was begun is over. */
  async idle(): Promise<void> {
    await Promise.all(this.#welcomes.values())
  }

  async #welcome(grant: Grant): Promise<void> {
    const { transcripts, logger } = this.#options
    try {
      const known = await transcripts.find(grant.conversationId)
      if (known?.isWelcomed === true) {
        return await this.#answerBacklog(grant)
      }
      await this.#runTurn(joining(grant))
      await transcripts.markWelcomed(grant.conversationId)
    } catch (error) {
      logger.error({ err: error }, 'could not welcome a person')
    }
  }

  /** Each message gets one more chance: if it was the one the bot died of, it would die again. */
  async #answerBacklog({ conversationId }: Grant): Promise<void> {
    const { transcripts, logger } = this.#options
    const { said } = await transcripts.readAfter(conversationId, 0, longestBacklog)
    const answered = new Set(said.map(({ activity }) => activity.replyToId))
    const rerun = (await transcripts.find(conversationId))?.rerun ?? 0
    for (const { number, activity } of said) {
      if (number <= rerun || answered.has(activity.id) || !this.#isCutOff(activity)) continue
      if (!(await transcripts.markRerun(conversationId, number))) continue
      logger.warn({ turnId: activity.id }, 'turn runs again that ended with its process')
      await this.#runTurn(activity)
    }
  }

  #isCutOff({ type, from, timestamp }: Partial<Activity>): boolean {
    if (type !== ActivityTypes.Message || from?.role !== 'user') return false
    return new Date(timestamp ?? 0).getTime() < this.#startedAt
  }

  async #runTurn(activity: Partial<Activity>): Promise<void> {
    const { adapter, logic } = this.#options
    // The SDK's type demands fields that no channel sends; the ones it reads are there. It changes
    // what it gets, and that must not reach the transcript.
    const timestamp = new Date(activity.timestamp ?? Date.now())
    await adapter.receive(structuredClone({ ...activity, timestamp }) as Activity, logic)
  }
}

function joining(grant: Grant): Partial<Activity> {
  const membersAdded = [{ id: grant.userId, name: '' }, bot]
  return { ...addressed(grant, ''), type: ActivityTypes.ConversationUpdate, membersAdded }
}

/** Who speaks is told by the token, whatever the client claims. */
function addressed({ conversationId, userId }: Grant, name: string): Partial<Activity> {
  return {
    channelId: Channels.Directline,
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: userId, name, role: 'user' },
    recipient: bot,
    serviceUrl,
    timestamp: new Date(),
  }
}
