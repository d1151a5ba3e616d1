import type { Payload } from '../src/replies/payload.ts'
import type { Reply, Suggestion } from '../src/replies/reply.ts'

/** What a person sent: words, or a press of a button. */
export type Message =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'payload'; readonly payload: Payload }

/** A message in the light of the last reply; `noChoice` is a number that stood for nothing. */
export type Choice = Message | { readonly kind: 'noChoice' }

/**
 * Takes the number or the label of a suggestion for a press of it. Teams sends back labels only,
 * and where there are no buttons people type what they see.
 */
export function readChoice(message: Message, last: Reply | undefined): Choice {
  if (message.kind === 'payload' || last === undefined) return message
  const words = plain(message.text)
  const { suggestions } = last
  const named = suggestions.find(({ label }) => plain(label) === words)
  if (named !== undefined) return press(named)
  const place = placeOf(words, last)
  if (place === undefined) return message
  const pressed = place === fromEnd ? suggestions.at(-1) : suggestions[place]
  return pressed === undefined ? { kind: 'noChoice' } : press(pressed)
}

function press({ payload }: Suggestion): Message {
  return { kind: 'payload', payload }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/^[[(#]+|[.!?)\]]+$/g, '')
    .trim()
}

/** Index of the suggestion that a number or an ordinal stands for. */
function placeOf(words: string, last: Reply): number | undefined {
  const number = /^(?:(?:number|option|no\.?|nr\.?) )?(\d{1,2})$/.exec(words)?.[1]
  if (number !== undefined) return Number(number) - 1
  const ordinal = /^(?:the )?(\w+)(?: one| option)?$/.exec(words)?.[1]
  if (ordinal === undefined || !offersChoice(last)) return undefined
  const index = ordinals.findIndex((forms) => forms.includes(ordinal))
  if (ordinal === 'last') return fromEnd
  return index < 0 ? undefined : index
}

/** Stands for the last suggestion, however many there are. */
const fromEnd = Number.POSITIVE_INFINITY

const ordinals: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
  ['sixth', '6th'],
]

/** After a ranking, "the second one" is the second role in it, not the second button below it. */
function offersChoice({ prompt, suggestions, about }: Reply): boolean {
  if (about.verdicts.includes('compared')) return false
  const roles = new Set(suggestions.flatMap(({ payload }) => payload.role ?? []))
  return prompt !== undefined || roles.size > 1
}
