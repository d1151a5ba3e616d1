import { randomUUID } from 'node:crypto'
import { ActivityTypes, type Activity, type ResourceResponse } from 'botbuilder'
import type { LocalChannel } from '../local-adapter.ts'
import type { Numbered, Transcripts } from '../../state/transcripts.ts'

/** What Direct Line delivers at once; the watermark stands for all up to here. */
export interface ActivitySet {
  readonly activities: readonly Partial<Activity>[]
  readonly watermark: string
}

/** Takes what is new in a conversation. */
export type Receiver = (set: ActivitySet) => void

interface Subscription {
  readonly receive: Receiver
  /** The number of the last activity it was given. */
  last: number
}

/** Web Chat takes seconds to draw more: 51 activities 2.4 s, 317 activities 28 s. */
const longestReplay = 40

/** Web Chat sorts by it; by the clock's millisecond without it. */
const sequenceIdKey = 'webchat:sequence-id'

/** Pages take off the screen what was said before an activity that has it. */
const firstKeptKey = 'career-bot:first-kept'

/**
 * What is said in Direct Line conversations, in order: stored first, then delivered to everybody
 * who listens. The bot sends into it as into any channel.
 */
export class Feed implements LocalChannel {
  readonly #transcripts: Transcripts
  readonly #subscriptions = new Map<string, Set<Subscription>>()

  constructor(transcripts: Transcripts) {
    this.#transcripts = transcripts
  }

  /** Adds an activity under a new id, which is never used again, not even after a restart. */
  readonly send = async (
    conversationId: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> => {
    return this.add(conversationId, { ...activity, id: randomUUID() })
  }

  /** Replaces what was said under an id: whoever sees the old one gets the new one in its place. */
  readonly update = async (
    conversationId: string,
    activityId: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> => {
    const old = this.#transcripts.findActivity(conversationId, activityId)
    const place: unknown = old?.activity.channelData?.[sequenceIdKey]
    return this.add(conversationId, { ...activity, id: activityId }, place)
  }

  /** Direct Line has no way to take back what was said: an empty message takes its place. */
  readonly remove = async (conversationId: string, activityId: string): Promise<void> => {
    const old = this.#transcripts.findActivity(conversationId, activityId)
    if (old === undefined) return
    const { attachments: _, suggestedActions: __, entities: ___, ...bare } = old.activity
    await this.update(conversationId, activityId, { ...bare, text: '' })
  }

  /**
   * Adds an activity that has its id; the person's own come here, as an echo. It is shown last,
   * unless it takes the `place` of another.
   */
  async add(
    conversationId: string,
    activity: Partial<Activity> & { readonly id: string },
    place?: unknown,
  ): Promise<ResourceResponse> {
    let said: Partial<Activity> = activity
    const number = await this.#transcripts.append(conversationId, (number) => {
      said = withChannelData(this.#prepare(conversationId, activity), {
        [sequenceIdKey]: place ?? number,
        ...(this.#isFirstKept(conversationId, number) ? { [firstKeptKey]: true } : {}),
      })
      return isWorthKeeping(activity) ? said : undefined
    })
    this.#publish(conversationId, { number, activity: said })
    return { id: activity.id }
  }

  /** Everything after a watermark, or the last part of it. An unknown watermark means "all". */
  readAfter(conversationId: string, watermark: string): ActivitySet {
    const last = this.#transcripts.find(conversationId)?.last ?? 0
    const after = parseWatermark(watermark, last)
    const activities = this.#transcripts.readAfter(conversationId, after, longestReplay)
    return { activities: activities.map(({ activity }) => activity), watermark: String(last) }
  }

  /** Delivers everything after a watermark, now and from now on; returns how to stop it. */
  subscribe(conversationId: string, watermark: string, receive: Receiver): () => void {
    const missed = this.readAfter(conversationId, watermark)
    if (missed.activities.length > 0) receive(missed)
    const subscription = { receive, last: Number(missed.watermark) }
    const all = this.#subscriptions.get(conversationId) ?? new Set()
    this.#subscriptions.set(conversationId, all.add(subscription))
    return () => {
      all.delete(subscription)
      if (all.size === 0) this.#subscriptions.delete(conversationId)
    }
  }

  /** Web Chat holds back for 5 seconds what replies to an activity it never got. */
  #prepare(conversationId: string, { replyToId, ...rest }: Partial<Activity>): Partial<Activity> {
    const said = { ...rest, timestamp: new Date() }
    if (replyToId === undefined) return said
    const isKnown = this.#transcripts.findActivity(conversationId, replyToId) !== undefined
    return isKnown ? { ...said, replyToId } : said
  }

  /** Whether all that was said before has been forgotten on the person's demand. */
  #isFirstKept(conversationId: string, number: number): boolean {
    return number > 1 && this.#transcripts.readAfter(conversationId, 0, 1).length === 0
  }

  #publish(conversationId: string, { number, activity }: Numbered): void {
    for (const subscription of this.#subscriptions.get(conversationId) ?? []) {
      // It may have been in what a new subscriber was given to begin with.
      if (number <= subscription.last) continue
      subscription.last = number
      subscription.receive({ activities: [activity], watermark: String(number) })
    }
  }
}

function withChannelData(activity: Partial<Activity>, data: object): Partial<Activity> {
  return { ...activity, channelData: { ...activity.channelData, ...data } }
}

/** "Typing" shown again later would look as if it were now; an event, such as a thumb, shows nothing. */
function isWorthKeeping({ type }: Partial<Activity>): boolean {
  return type !== ActivityTypes.Typing && type !== ActivityTypes.Event
}

/** One that is ahead comes from a time before the transcript was lost. */
function parseWatermark(watermark: string, last: number): number {
  const number = /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0
  return number > last ? 0 : number
}
