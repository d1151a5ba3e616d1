import type { SaidActivity } from './activity-text.ts'
import { answerStyle, cardStyle, chatStyle } from './chat-style.ts'
import { type Conversation, directLinePath } from './conversation.ts'
import { copyButton } from './copy-button.ts'
import { forgetShown } from './forget-shown.ts'
import { webChatLanguage, webChatWords } from './page-texts.ts'
import { Starters } from './starters.ts'
import type { ChatStore, DirectLineClient, StoreMiddleware, WebChat } from './web-chat.ts'

/** The transcript and the box to type in, drawn by Web Chat. */
export class ChatView {
  readonly #webChat: WebChat
  readonly #element: Element
  readonly #middleware: StoreMiddleware
  readonly #starters = new Starters()
  #store: ChatStore
  #client: DirectLineClient | undefined
  #isAsked = false

  readonly #noteAsked: StoreMiddleware = () => (next) => (action) => {
    const result = next(action)
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && !this.#isAsked) {
      this.#isAsked = true
      this.#draw()
    }
    return result
  }

  /** The middleware sees all that is done in the chat. */
  constructor(webChat: WebChat, element: Element, middleware: StoreMiddleware) {
    this.#webChat = webChat
    this.#element = element
    this.#middleware = middleware
    this.#store = this.#createStore()
  }

  /** A client of Direct Line, ours unless the conversation is held elsewhere, that does nothing until it is shown. */
  createClient(conversation: Conversation, watermark: string): DirectLineClient {
    const domain = new URL(conversation.domain ?? directLinePath, location.href).href
    return this.#webChat.createDirectLine({ ...conversation, domain, watermark })
  }

  /** Shows what the client brings, below what is there already. */
  show(client: DirectLineClient): void {
    this.#client = client
    this.#draw()
  }

  /** Empties the transcript. */
  clear(): void {
    this.#store = this.#createStore()
  }

  /** Asks in the person's name, as if she had typed it; nothing when that is no question. */
  ask(text: unknown): void {
    if (typeof text !== 'string' || text.trim() === '') return
    this.#store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } })
  }

  /** Offers the owner's questions at the beginning, and speaks as the owner has said by now. */
  dress(starters: readonly string[]): void {
    this.#starters.offer(starters, this.#store)
    if (this.#client !== undefined) this.#draw()
  }

  /** What was said in the conversation, as far as it is shown. */
  activities(): readonly SaidActivity[] {
    return this.#store.getState().activities
  }

  /** Puts the cursor into the box to type in. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus()
  }

  #draw(): void {
    this.#webChat.renderWebChat(
      {
        directLine: this.#client,
        store: this.#store,
        locale: webChatLanguage(),
        overrideLocalizedStrings: webChatWords(),
        activityStatusMiddleware: copyButton,
        styleOptions: this.#isAsked ? answerStyle(innerHeight) : chatStyle,
        adaptiveCardsHostConfig: cardStyle,
      },
      this.#element,
    )
  }

  #createStore(): ChatStore {
    return this.#webChat.createStore(
      {},
      this.#middleware,
      this.#noteAsked,
      forgetShown,
      this.#starters.middleware,
    )
  }
}
