/** What a host page can listen to: the chat can be talked with, or something was done in it. */
export type CareerChatEvent = 'ready' | 'open' | 'close' | 'question' | 'answer'

/** The widget to the scripts of its host page: `window.careerChat`. */
export interface CareerChat {
  /** Shows the chat and moves the focus into it. */
  open(): void
  /** Hides the chat and gives the focus back; the conversation goes on when it is opened again. */
  close(): void
  /** Opens the chat and asks in the person's name, as soon as it is ready. */
  ask(question: string): void
  /** Calls the listener at each such event; gives what ends that. */
  on(event: CareerChatEvent, listener: () => void): () => void
}
