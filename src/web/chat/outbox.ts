import type { DirectLineClient, OutgoingActivity, PostFault } from './web-chat.ts'

interface Unsent {
  /** When it is no use any more: Web Chat has given it up, and offers to send it anew. */
  readonly until: number
  /** Its client has given up, or was replaced. */
  isLost: boolean
}

/** What a client says instead of an id when a message may not have got through. */
const mayBeLost = 'retry'

const againEveryMs = 1_000

/**
 * Sends again what may not have got through: while the server is away, or the token has expired, a
 * Direct Line client gives up at once, and Web Chat only waits. The server takes a message once,
 * by the id the page has given it, however often it comes.
 */
export class Outbox {
  readonly #patienceMs: number
  /** In the order they were said. */
  readonly #unsent = new Map<OutgoingActivity, Unsent>()
  #client: DirectLineClient | undefined
  #isWaiting = false

  /** `patienceMs` is how long Web Chat waits for a message to come back. */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }

  /** Watches what a client sends, and sends through it what those before it could not. */
  watch(client: DirectLineClient): void {
    // Web Chat asks no client it has left what became of a message.
    for (const activity of this.#unsent.keys()) this.#lose(activity)
    const post = client.postActivity.bind(client)
    client.postActivity = (activity) => {
      this.#begin(activity)
      return post(activity).do(
        (id) => (id === mayBeLost ? this.#lose(activity) : this.#unsent.delete(activity)),
        (fault) => (isFinal(fault) ? this.#unsent.delete(activity) : this.#lose(activity)),
      )
    }
    this.#client = client
  }

  /** What was said in a conversation that was left is not said in the next. */
  clear(): void {
    this.#unsent.clear()
  }

  #begin(activity: OutgoingActivity): void {
    const until = this.#unsent.get(activity)?.until ?? Date.now() + this.#patienceMs
    this.#unsent.set(activity, { until, isLost: false })
  }

  #lose(activity: OutgoingActivity): void {
    const unsent = this.#unsent.get(activity)
    if (unsent !== undefined) unsent.isLost = true
    if (!this.#isWaiting) this.#wait()
  }

  #wait(): void {
    this.#isWaiting = true
    setTimeout(() => void this.#sendAgain(), againEveryMs)
  }

  /** One after the other, as they were said. */
  async #sendAgain(): Promise<void> {
    for (const [activity, { until, isLost }] of this.#unsent) {
      if (until < Date.now()) this.#unsent.delete(activity)
      else if (isLost && !(await this.#send(activity))) break
    }
    this.#isWaiting = false
    if ([...this.#unsent.values()].some(({ isLost }) => isLost)) this.#wait()
  }

  async #send(activity: OutgoingActivity): Promise<boolean> {
    return new Promise((resolve) => {
      this.#client?.postActivity(activity).subscribe(
        (id) => resolve(id !== mayBeLost),
        (fault) => resolve(isFinal(fault)),
      )
    })
  }
}

/**
 * A refusal would come again, and Web Chat tells of it; but one for coming too fast passes, and a
 * client that has ended is replaced soon.
 */
function isFinal({ status = 0 }: PostFault): boolean {
  return status >= 400 && status !== 429
}
