import type { ChatAction, StoreMiddleware } from './web-chat.ts'

/** What happens in the chat, without a word of it. */
export type ChatHappening = 'ready' | 'question' | 'answer'

/** Tells from Web Chat's own actions what happens in the chat. */
export class ChatActivity {
  readonly middleware: StoreMiddleware = () => (next) => (action) => {
    const result = next(action)
    const happening = this.#happeningOf(action)
    if (happening !== undefined) this.#onHappening(happening)
    return result
  }
  readonly #onHappening: (happening: ChatHappening) => void
  #isReady = false
  #isAsked = false

  constructor(onHappening: (happening: ChatHappening) => void) {
    this.#onHappening = onHappening
  }

  #happeningOf({ type, payload }: ChatAction): ChatHappening | undefined {
    // Comes again whenever the connection was lost.
    if (type === 'DIRECT_LINE/CONNECT_FULFILLED' && !this.#isReady) {
      this.#isReady = true
      return 'ready'
    }
    const { activity } = (payload ?? {}) as Payload
    if (activity?.type !== 'message') return undefined
    if (type === 'DIRECT_LINE/POST_ACTIVITY') {
      this.#isAsked = true
      return 'question'
    }
    return type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? this.#answered(activity) : undefined
  }

  /** What is replayed after a reload answers nothing; a question in two messages is answered once. */
  #answered({ from }: SentActivity): ChatHappening | undefined {
    if (from?.role !== 'bot' || !this.#isAsked) return undefined
    this.#isAsked = false
    return 'answer'
  }
}

interface SentActivity {
  readonly type?: string
  readonly from?: { readonly role?: string }
}

interface Payload {
  readonly activity?: SentActivity
}
