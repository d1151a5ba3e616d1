import type { ActivitySet, Feed } from './feed.ts'

/** Proxies cut what stays silent for half a minute. */
const longestHoldMs = 25_000

/** The echo of a question and its answer come in one response, instead of one each. */
const gatherMs = 200

/**
 * Reads conversations for clients that ask instead of listening: a request may be held until there is
 * something to tell, so that little has to be asked and nothing waits.
 */
export class HeldReads {
  readonly #feed: Feed
  readonly #held = new Set<() => void>()
  #isClosed = false

  constructor(feed: Feed) {
    this.#feed = feed
  }

  /** Gives what comes after a watermark: what is there, or what comes first within `waitMs`. */
  async read(conversationId: string, watermark: string, waitMs: number): Promise<ActivitySet> {
    const known = await this.#feed.readAfter(conversationId, watermark)
    if (known.activities.length > 0 || waitMs === 0 || this.#isClosed) return known
    return this.#hold(conversationId, known.watermark, Math.min(waitMs, longestHoldMs))
  }

  /** Answers all that is held, and holds nothing any more. */
  close(): void {
    this.#isClosed = true
    for (const end of this.#held) end()
  }

  async #hold(conversationId: string, watermark: string, waitMs: number): Promise<ActivitySet> {
    const sets: ActivitySet[] = []
    const { promise: ended, resolve: end } = promiseOfEnd()
    let timer = setTimeout(end, waitMs)
    this.#held.add(end)
    try {
      const unsubscribe = await this.#feed.subscribe(conversationId, watermark, (set) => {
        if (sets.push(set) > 1) return
        clearTimeout(timer)
        timer = setTimeout(end, gatherMs)
      })
      await ended
      unsubscribe()
    } finally {
      clearTimeout(timer)
      this.#held.delete(end)
    }
    const activities = sets.flatMap((set) => set.activities)
    return { activities, watermark: sets.at(-1)?.watermark ?? watermark }
  }
}

function promiseOfEnd(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
