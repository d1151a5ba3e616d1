import type { SaidPlace, SaidPlaces } from '../src/answering/moves/find-places.ts'
import type { Payload } from '../src/replies/payload.ts'
import type { Reply } from '../src/replies/reply.ts'
import { payloadAt } from './payload-at.ts'
import type { SaidMoves } from '../src/answering/moves/read-moves.ts'

/** What a person sent: words, or a press of a button. */
export type Message =
  | {
      readonly kind: 'text'
      readonly text: string
      /** The beginning of what was said earlier, by whomever, that it is about. */
      readonly quoted?: string
    }
  | { readonly kind: 'payload'; readonly payload: Payload }

/** A message in the light of the last reply; `noChoice` is a number that stood for nothing. */
export type Choice = Message | { readonly kind: 'noChoice' }

/**
 * Takes the place or the label of a suggestion for a press of it. Teams sends back labels only,
 * and where there are no buttons people type what they see.
 *
 * @param movesIn reads what a text says to somebody who has shown a list
 */
export function readChoice(
  message: Message,
  last: Reply | undefined,
  movesIn: (text: string) => Pick<SaidMoves, keyof SaidPlaces | 'core'>,
): Choice {
  if (message.kind === 'payload' || last === undefined) return message
  const words = plain(message.text)
  const { suggestions } = last
  const said = movesIn(message.text)
  const named = suggestions.find(({ label }) => [words, said.core].includes(plain(label)))
  if (named !== undefined) return { kind: 'payload', payload: named.payload }
  const place = placeIn(said, last)
  if (place === undefined) return message
  const payload = payloadAt(place, last)
  return payload === undefined ? { kind: 'noChoice' } : { kind: 'payload', payload }
}

/** The one place that a message names, if it says nothing beside. */
function placeIn({ places, onlyPlaces, goesOn }: SaidPlaces, last: Reply): SaidPlace | undefined {
  const [place, ...others] = places
  if (!onlyPlaces || goesOn || place === undefined || others.length > 0) return undefined
  return place.said === 'digits' || offersChoice(last) ? place : undefined
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/^[[(#]+|[.!?)\]]+$/g, '')
    .trim()
}

/** After a ranking, "the second one" is the second role in it, not the second button below it. */
function offersChoice({ prompt, suggestions, about }: Reply): boolean {
  if (about.verdicts.includes('compared')) return false
  const roles = new Set(suggestions.flatMap(({ payload }) => payload.role ?? []))
  return prompt !== undefined || roles.size > 1
}
