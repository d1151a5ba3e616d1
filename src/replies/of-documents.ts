import type { Background } from './background.ts'
import type { Card } from './card.ts'
import type { Part } from './part.ts'
import type { Reply } from './reply.ts'
import { sayOfDocuments } from './voice/document-sentences.ts'

type OfKnowledge = Pick<Background, 'knowledge'>

/**
 * A part that speaks of its documents as they are: of one by name, where it was asked alone, of
 * several as several. With one document altogether it stays as it is.
 */
export function partOfDocuments(part: Part, { knowledge: { documents } }: OfKnowledge): Part {
  if (documents === undefined) return part
  const [document, another] = documents
  const name = another === undefined ? document?.name : undefined
  return {
    ...part,
    paragraphs: part.paragraphs.map(({ kind, statements }) => ({
      kind,
      statements: statements.map(({ text, facts }) => ({
        text: sayOfDocuments(text, name),
        facts,
      })),
    })),
    card: part.card === undefined ? undefined : cardOf(part.card, name),
  }
}

/** The same of a whole reply, which a dialog may have made; all documents are meant. */
export function replyOfDocuments(reply: Reply, { knowledge: { documents } }: OfKnowledge): Reply {
  if (documents === undefined) return reply
  const { text, prompt, card } = reply
  return {
    ...reply,
    text: sayOfDocuments(text),
    ...(prompt === undefined ? {} : { prompt: sayOfDocuments(prompt) }),
    ...(card === undefined ? {} : { card: cardOf(card) }),
  }
}

function cardOf(card: Card, name?: string): Card {
  const { subtitle } = card
  return subtitle === undefined ? card : { ...card, subtitle: sayOfDocuments(subtitle, name) }
}
