import { randomUUID } from 'node:crypto'
import { ActivityTypes, Channels, type Activity, type ChannelAccount } from 'botbuilder'
import type { BotLogic, LocalAdapter } from '../local-adapter.ts'
import { TurnLostError } from '../../errors.ts'
import type { Logger } from '../../logger.ts'
import { AnsweredActivities } from '../../state/answered-activities.ts'
import { clientIdOf } from '../../state/mark-activity.ts'
import type { Conversation, Transcripts } from '../../state/transcripts.ts'
import { memoryKeyOf } from '../../turn/memory-key.ts'
import type { Feed } from './feed.ts'
import type { ClientActivity } from './parse-client-activity.ts'
import type { Grant } from './tokens.ts'

/** What conversations are held with. */
export interface DirectLineOptions {
  readonly transcripts: Transcripts
  /** Whether other processes hold the same conversations. */
  readonly isShared: boolean
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
    const clientId = clientIdOf(said)
    if (clientId === undefined) return this.#say(grant, said)
    const key = `${grant.conversationId}/${clientId}`
    return this.#posts.once(key, async () => this.#say(grant, said))
  }

  /** Whether it was answered before the process that took it ended, only the transcript knows. */
  async #say(grant: Grant, said: ClientActivity): Promise<Posted> {
    const { senderName, ...rest } = said
    const activity = { ...rest, ...addressed(grant, senderName), id: randomUUID() }
    if (said.type === 'typing') await this.open(grant)
    else {
      const outcome = await this.#options.feed.post(grant, activity, [memoryKeyOf(activity)])
      if (outcome.kind === 'known') {
        if (!outcome.isAnswered) await this.#runTurn(outcome.activity)
        return { id: outcome.activity.id }
      }
    }
    await this.#runTurn(activity)
    return { id: activity.id }
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

  /** Whether another process still runs its turn, the order of turns knows, and gives what it led to. */
  #isCutOff({ type, from, timestamp }: Partial<Activity>): boolean {
    if (type !== ActivityTypes.Message || from?.role !== 'user') return false
    if (this.#options.isShared) return true
    return new Date(timestamp ?? 0).getTime() < this.#startedAt
  }

  /** A turn that lost its place before it said anything is run again in a new one. */
  async #runTurn(activity: Partial<Activity>): Promise<void> {
    try {
      await this.#runOnce(activity)
    } catch (error) {
      if (!(error instanceof TurnLostError)) throw error
      if (!(await this.#hasReply(activity))) await this.#runOnce(activity)
    }
  }

  async #hasReply({ id, conversation }: Partial<Activity>): Promise<boolean> {
    const { transcripts } = this.#options
    const { said } = await transcripts.readAfter(conversation?.id ?? '', 0, longestBacklog)
    return said.some(({ activity }) => activity.replyToId === id)
  }

  async #runOnce(activity: Partial<Activity>): Promise<void> {
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
function addressed({ conversationId, userId }: Grant, name: string) {
  return {
    channelId: Channels.Directline,
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: userId, name, role: 'user' },
    recipient: bot,
    serviceUrl,
    timestamp: new Date(),
  }
}
