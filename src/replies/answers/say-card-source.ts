import type { FactIndex } from '../../../knowledge/fact-index.ts'
import type { Fact, Quote } from '../../../knowledge/knowledge.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { sayPlaces } from '../say-places.ts'
import { sentences } from '../voice/sentences.ts'

/** Where a card's facts stand in the source: a card has no citation marks. */
export function sayCardSource(
  facts: readonly Fact[],
  { knowledge: { documents = [] }, documentOf }: Pick<FactIndex, 'knowledge' | 'documentOf'>,
): string {
  if (documents.length === 0) return cardSentences.from(sayPlacesOf(facts))
  const places = documents.flatMap((document) => {
    const own = facts.filter((fact) => documentOf(fact) === document)
    return own.length === 0 ? [] : [cardSentences.ofDocument(sayPlacesOf(own), document.name)]
  })
  return cardSentences.fromSeveral(sentences.places(places))
}

function sayPlacesOf(facts: readonly Fact[]): string {
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
  return sentences.places(places)
}

function isByParagraph({ place }: Quote): boolean {
  return place?.unit === 'paragraph'
}
