import { cardStyle, chatStyle } from './chat-style.ts'
import { type Conversation, directLinePath } from './conversation.ts'
import type { ChatStore, DirectLineClient, WebChat } from './web-chat.ts'

/** The transcript and the box to type in, drawn by Web Chat. */
export class ChatView {
  readonly #webChat: WebChat
  readonly #element: Element
  #store: ChatStore

  constructor(webChat: WebChat, element: Element) {
    this.#webChat = webChat
    this.#element = element
    this.#store = webChat.createStore()
  }

  /** A client of Direct Line, ours unless the conversation is held elsewhere, that does nothing until it is shown. */
  createClient(conversation: Conversation, watermark: string): DirectLineClient {
    const domain = new URL(conversation.domain ?? directLinePath, location.href).href
    return this.#webChat.createDirectLine({ ...conversation, domain, watermark })
  }

  /** Shows what the client brings, below what is there already. */
  show(client: DirectLineClient): void {
    this.#webChat.renderWebChat(
      {
        directLine: client,
        store: this.#store,
        locale: 'en-US',
        styleOptions: chatStyle,
        adaptiveCardsHostConfig: cardStyle,
      },
      this.#element,
    )
  }

  /** Empties the transcript. */
  clear(): void {
    this.#store = this.#webChat.createStore()
  }

  /** Puts the cursor into the box to type in. */
  focus(): void {
    this.#element.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus()
  }
}
