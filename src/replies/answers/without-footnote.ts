import type { Card } from '../card.ts'

/** A card whose facts are all cited in the words above it: saying it again would be noise. */
export function withoutFootnote(card: Card | undefined): Card | undefined {
  if (card === undefined) return undefined
  const { footnote: _, ...rest } = card
  return rest
}
