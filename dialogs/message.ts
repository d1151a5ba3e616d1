import type { Payload } from '../src/replies/payload.ts'
import type { Suggestion } from '../src/replies/reply.ts'

/** What a person sent: words, or a press of a button. */
export type Message =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'payload'; readonly payload: Payload }

/**
 * Takes the number or the label of a suggestion for a press of it. Teams sends back labels only,
 * and where there are no buttons people type what they see.
 */
export function pressSuggestion(message: Message, suggestions: readonly Suggestion[]): Message {
  if (message.kind === 'payload') return message
  const words = plain(message.text)
  const number = /^(?:(?:no|number|option|#)\.? *)?(\d{1,2})$/.exec(words)?.[1]
  const pressed =
    number === undefined
      ? suggestions.find(({ label }) => plain(label) === words)
      : suggestions[Number(number) - 1]
  return pressed === undefined ? message : { kind: 'payload', payload: pressed.payload }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[.!?)\]]+$|^[[(]+/g, '')
    .trim()
}
