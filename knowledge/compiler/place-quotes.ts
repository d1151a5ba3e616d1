import type { Compiled } from './compile-knowledge.ts'
import type { ReadableDocument } from './formats/readable-document.ts'
import type { Place, Quote } from '../knowledge.ts'

/**
 * Tells of every quote where people find it in the document, and keeps the text that was read; a
 * document whose lines people see is left as it is.
 */
export function placeQuotes(compiled: Compiled, document: ReadableDocument): Compiled {
  const { places } = document
  if (places === undefined) return compiled
  const lines = document.text.split('\n')
  const { knowledge } = compiled
  return {
    knowledge: {
      ...knowledge,
      source: { ...knowledge.source, text: document.text },
      facts: knowledge.facts.map((fact) => {
        const place = placeOf(fact.quote, lines, places)
        return place === undefined ? fact : { ...fact, quote: { ...fact.quote, place } }
      }),
    },
    doubts: compiled.doubts.map((doubt) => {
      const place = places[doubt.line - 1]
      return place === undefined || place.unit === 'paragraph' ? doubt : { ...doubt, place }
    }),
  }
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
