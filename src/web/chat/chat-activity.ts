import type { CareerChatDetail } from '../widget/career-chat.ts'
import type { FrameMessage } from '../widget/frame-message.ts'
import type { ChatAction, StoreMiddleware } from './web-chat.ts'

/** Is told what happens in the chat, without a word of it. */
export type OnHappening = (kind: FrameMessage['kind'], detail?: CareerChatDetail) => void

/** Marks, in an activity's channel data, an answer that the document does not have. */
const silentKey = 'career-bot:silent'

/** What Web Chat sends when a thumb is pressed, and how the thumb that is up begins. */
const thumbName = 'webchat:activity-status/feedback'
const upPrefix = '_:like-'

/** Tells from Web Chat's own actions what happens in the chat. */
export class ChatActivity {
  readonly middleware: StoreMiddleware = () => (next) => (action) => {
    const result = next(action)
    this.#tell(action)
    return result
  }
  readonly #onHappening: OnHappening
  #isReady = false
  #isAsked = false

  constructor(onHappening: OnHappening) {
    this.#onHappening = onHappening
  }

  #tell({ type, payload }: ChatAction): void {
    const { activity } = (payload ?? {}) as Payload
    // Comes again whenever the connection was lost.
    if (type === 'DIRECT_LINE/CONNECT_FULFILLED' && !this.#isReady) {
      this.#isReady = true
      this.#onHappening('ready')
    } else if (type === 'DIRECT_LINE/POST_ACTIVITY') this.#tellSent(activity)
    else if (type === 'DIRECT_LINE/INCOMING_ACTIVITY') this.#tellAnswer(activity)
  }

  #tellSent({ type, name, entities = [] }: ChatActivityPart = {}): void {
    if (type === 'event' && name === thumbName) {
      const isUp = entities.some((entity) => entity['@id']?.startsWith(upPrefix))
      this.#onHappening('thumb', isUp ? 'up' : 'down')
    }
    if (type !== 'message') return
    this.#isAsked = true
    this.#onHappening('question')
  }

  /** What is replayed after a reload answers nothing; a question in two messages is answered once. */
  #tellAnswer({ type, from, channelData }: ChatActivityPart = {}): void {
    if (type !== 'message' || from?.role !== 'bot' || !this.#isAsked) return
    this.#isAsked = false
    this.#onHappening('answer')
    if (channelData?.[silentKey] === true) this.#onHappening('silent')
  }
}

interface ChatActivityPart {
  readonly type?: string
  readonly name?: string
  readonly from?: { readonly role?: string }
  readonly entities?: readonly { readonly '@id'?: string }[]
  readonly channelData?: Readonly<Record<string, unknown>>
}

interface Payload {
  readonly activity?: ChatActivityPart
}
