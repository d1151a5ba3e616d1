import type { Fact, Quote } from '../../../knowledge/knowledge.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { sayPlaces } from '../say-places.ts'
import { sentences } from '../voice/sentences.ts'

/** Where a card's facts stand in the source: a card has no citation marks. */
export function sayCardSource(facts: readonly Fact[]): string {
  const quotes = facts.map(({ quote }) => quote)
  // Paragraphs are counted in each section, lines, pages and rows through the document.
  const sections = [...new Set(quotes.filter(isByParagraph).map(({ section }) => section))]
  const places = [
    ...sections.map((section) => {
      const own = quotes.filter((quote) => isByParagraph(quote) && quote.section === section)
      return cardSentences.inSection(sayPlaces(own), section)
    }),
    ...(quotes.every(isByParagraph) ? [] : [sayPlaces(quotes.filter((q) => !isByParagraph(q)))]),
  ]
  return cardSentences.from(sentences.places(places))
}

function isByParagraph({ place }: Quote): boolean {
  return place?.unit === 'paragraph'
}
