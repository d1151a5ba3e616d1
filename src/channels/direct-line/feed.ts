import { randomUUID } from 'node:crypto'
import { ActivityTypes, type Activity, type ResourceResponse } from 'botbuilder'
import type { LocalChannel } from '../local-adapter.ts'
import { placeOf } from '../../state/mark-activity.ts'
import type {
  Numbered,
  PostedActivity,
  Poster,
  PostOutcome,
  Transcripts,
} from '../../state/transcripts.ts'

/** What Direct Line delivers at once; the watermark stands for all up to here. */
export interface ActivitySet {
  readonly activities: readonly Partial<Activity>[]
  readonly watermark: string
}

/** Takes what is new in a conversation. */
export type Receiver = (set: ActivitySet) => void

/** Web Chat takes seconds to draw more: 51 activities 2.4 s, 317 activities 28 s. */
const longestReplay = 40

/**
 * What is said in Direct Line conversations, in order: stored first, then delivered to everybody
 * who listens. The bot sends into it as into any channel.
 */
export class Feed implements LocalChannel {
  readonly #transcripts: Transcripts

  constructor(transcripts: Transcripts) {
    this.#transcripts = transcripts
  }

  /** Adds an activity under a new id, which is never used again, not even after a restart. */
  readonly send = async (
    conversationId: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> => {
    return this.#add(conversationId, { ...activity, id: randomUUID() })
  }

  /** Replaces what was said under an id: whoever sees the old one gets the new one in its place. */
  readonly update = async (
    conversationId: string,
    activityId: string,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> => {
    const old = await this.#transcripts.findActivity(conversationId, activityId)
    const place = old && placeOf(old.activity)
    return this.#add(conversationId, { ...activity, id: activityId }, place)
  }

  /** Direct Line has no way to take back what was said: an empty message takes its place. */
  readonly remove = async (conversationId: string, activityId: string): Promise<void> => {
    const old = await this.#transcripts.findActivity(conversationId, activityId)
    if (old === undefined) return
    const { attachments: _, suggestedActions: __, entities: ___, ...bare } = old.activity
    await this.update(conversationId, activityId, { ...bare, text: '' })
  }

  /**
   * Adds what a person sends, as an echo: clients wait for it to show their message as sent. Its turn
   * will want to know what is stored under the keys `reads`.
   */
  async post(
    grant: Poster,
    activity: PostedActivity,
    reads: readonly string[],
  ): Promise<PostOutcome> {
    const isKept = isWorthKeeping(activity)
    return this.#transcripts.post(grant, dated(activity), { isKept, reads })
  }

  /** Everything after a watermark, or the last part of it. An unknown watermark means "all". */
  async readAfter(conversationId: string, watermark: string): Promise<ActivitySet> {
    const after = parseWatermark(watermark)
    const { last, said } = await this.#transcripts.readAfter(conversationId, after, longestReplay)
    return { activities: said.map(({ activity }) => activity), watermark: String(last) }
  }

  /** Delivers everything after a watermark, now and from now on; gives how to stop it. */
  async subscribe(
    conversationId: string,
    watermark: string,
    receive: Receiver,
  ): Promise<() => void> {
    const early: Numbered[] = []
    let deliver = (numbered: Numbered): void => void early.push(numbered)
    const stop = await this.#transcripts.listen(conversationId, (numbered) => deliver(numbered))
    try {
      const missed = await this.readAfter(conversationId, watermark)
      if (missed.activities.length > 0) receive(missed)
      let last = Number(missed.watermark)
      deliver = ({ number, activity }) => {
        // It may have been in what was missed.
        if (number <= last) return
        last = number
        receive({ activities: [activity], watermark: String(number) })
      }
    } catch (error) {
      stop()
      throw error
    }
    for (const numbered of early) deliver(numbered)
    return stop
  }

  /** It is shown last, unless it takes the `place` of another. */
  async #add(
    conversationId: string,
    activity: Partial<Activity> & { readonly id: string },
    place?: unknown,
  ): Promise<ResourceResponse> {
    const isKept = isWorthKeeping(activity)
    await this.#transcripts.append(conversationId, dated(activity), { isKept, place })
    return { id: activity.id }
  }
}

function dated<T extends Partial<Activity>>(activity: T): T {
  return { ...activity, timestamp: new Date() }
}

/** "Typing" shown again later would look as if it were now; an event, such as a thumb, shows nothing. */
function isWorthKeeping({ type }: Partial<Activity>): boolean {
  return type !== ActivityTypes.Typing && type !== ActivityTypes.Event
}

function parseWatermark(watermark: string): number {
  return /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0
}
