import type { Citation } from '../../reply.ts'
import { sentences } from '../../voice/sentences.ts'

/**
 * Teams took ten citations when they were new and takes twenty by now; above its limit it refuses
 * the whole message, and clients of governments come later to everything.
 */
const mostCitations = 10

/** A text and what the marks in it point to. */
interface CitedText {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** Names the sources beyond what Teams can link below the text, in place of their marks. */
export function fitCitations({ text, citations }: CitedText): CitedText {
  const surplus = citations.slice(mostCitations)
  if (surplus.length === 0) return { text, citations }
  const marked = new Set(surplus.map(({ number }) => String(number)))
  const unmarked = text.replaceAll(/ ?\[(\d+)\]/g, (mark, number) =>
    marked.has(String(number)) ? '' : mark,
  )
  const named = sentences.moreSources(surplus.map(({ title }) => title))
  return { text: `${unmarked}\n\n${named}`, citations: citations.slice(0, mostCitations) }
}

/**
 * Teams refuses messages of some 100 KB and more, counted in UTF-16 with all that surrounds them,
 * and advises to stay below 80.
 */
const mostCharacters = (80 * 1024) / 2

/** Whether Teams takes a message as long as this one. */
export function fitsTeams(message: object): boolean {
  return lengthOf(message) <= mostCharacters
}

/** Cuts the text of a message that is too long for Teams between two words, and says so. */
export function cutToFit<T extends { readonly text: string }>(message: T): T {
  if (fitsTeams(message)) return message
  const more = `\n\n${sentences.tooLong}`
  const room = mostCharacters - lengthOf({ ...message, text: more })
  // On the wire, some characters take two.
  const share = Math.max(0, room / lengthOf(message.text))
  const kept = message.text.slice(0, Math.floor(message.text.length * share)).replace(/\S*$/, '')
  return { ...message, text: `${kept.trimEnd()}${more}` }
}

/** As it goes over the wire; in characters. */
function lengthOf(value: unknown): number {
  return JSON.stringify(value).length
}
