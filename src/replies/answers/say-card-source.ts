import type { Fact } from '../../../knowledge/knowledge.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { mergeLines } from '../merge-lines.ts'
import { sentences } from '../voice/sentences.ts'

/** Where a card's facts stand in the source: a card has no citation marks. */
export function sayCardSource(facts: readonly Fact[]): string {
  return cardSentences.from(sentences.lines(mergeLines(facts.map(({ quote }) => quote.lines))))
}
