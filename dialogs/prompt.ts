import type { Reply, Suggestion } from '../src/replies/reply.ts'

/** What a dialog asks: words, and the answers as buttons. */
export interface Prompt {
  readonly text: string
  readonly suggestions: readonly Suggestion[]
  /** Whether it can be taken up at any time, so that nobody waits for an answer. */
  readonly isOffer?: true
}

/** A reply that ends with a prompt: after an interruption the dialog asks again. */
export function withPrompt(reply: Reply, { text, suggestions, isOffer }: Prompt): Reply {
  return { ...reply, prompt: text, suggestions, ...(isOffer ? { isOffer } : {}) }
}
