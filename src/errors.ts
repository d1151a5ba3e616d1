/** A fault with a cause that a person can act on; `code` is stable, the message says what to do. */
export abstract class CareerBotError extends Error {
  abstract readonly code: string

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** Web Chat's bundle cannot be had, or is not the one that was pinned. */
export class WebChatFetchError extends CareerBotError {
  readonly code = 'webChatFetch'
}
