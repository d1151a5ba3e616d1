import type { Compiled } from './compile-knowledge.ts'
import type { Doubt } from './facts/draft-fact.ts'
import type { ReadableDocument } from './formats/readable-document.ts'
import type { Place, Quote, Source } from '../knowledge.ts'

/**
 * Tells of every quote where people find it in the document, and keeps the text that was read; a
 * document whose lines people see is left as it is.
 */
export function placeQuotes(compiled: Compiled, document: ReadableDocument): Compiled {
  const { knowledge, doubts } = compiled
  return {
    knowledge: {
      ...knowledge,
      source: withText(knowledge.source, document),
      facts: placeFacts(knowledge.facts, document),
    },
    doubts: placeDoubts(doubts, document),
  }
}

/** Keeps the text that was read beside what is known of the document. */
export function withText<Of extends Source>(source: Of, { text, places }: ReadableDocument): Of {
  return places === undefined ? source : { ...source, text }
}

/** Facts with the places of their quotes. */
export function placeFacts<Of extends { readonly quote: Quote }>(
  facts: readonly Of[],
  { text, places }: ReadableDocument,
): readonly Of[] {
  if (places === undefined) return facts
  const lines = text.split('\n')
  return facts.map((fact) => {
    const place = placeOf(fact.quote, lines, places)
    return place === undefined ? fact : { ...fact, quote: { ...fact.quote, place } }
  })
}

/** Doubts with the places of their lines. */
export function placeDoubts(
  doubts: readonly Doubt[],
  { places }: ReadableDocument,
): readonly Doubt[] {
  return doubts.map((doubt) => {
    const place = places?.[doubt.line - 1]
    return place === undefined || place.unit === 'paragraph' ? doubt : { ...doubt, place }
  })
}

function placeOf(
  { lines: [first, last], section }: Quote,
  lines: readonly string[],
  places: readonly (Place | undefined)[],
): Place | undefined {
  const [from, to] = [places[first - 1], places[last - 1]]
  if (from === undefined || to === undefined || from.unit !== to.unit) return from ?? to
  const place: Place = { unit: from.unit, first: from.first, last: Math.max(from.first, to.last) }
  if (place.unit !== 'paragraph') return place
  // People count from the heading; a quote that is a heading stands before the first paragraph.
  const heading = lines.slice(0, first).findLastIndex((line) => isHeading(line, section))
  const before = places[heading]?.last ?? 0
  return place.first <= before
    ? undefined
    : { ...place, first: place.first - before, last: place.last - before }
}

function isHeading(line: string, section: string): boolean {
  return section !== '' && line.replace(/^#{1,6} /, '').trim() === section
}
