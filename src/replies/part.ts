import type { Fact, RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import type { Card } from './card.ts'
import type { Suggestion } from './reply.ts'

/** A sentence or a list item, and the facts it rests on. */
export interface Statement {
  readonly text: string
  readonly facts: readonly Fact[]
}

/**
 * Sentences that follow each other, or lines of a list; an item is one line of several sentences,
 * right below the item before.
 */
export interface Paragraph {
  readonly kind: 'prose' | 'list' | 'item'
  readonly statements: readonly Statement[]
}

/** What one verdict adds to a reply, before citations are numbered. */
export interface Part {
  readonly paragraphs: readonly Paragraph[]
  /** Shown only when no other part of the reply has one: two would bury the words. */
  readonly card?: Card | undefined
  readonly suggestions: readonly Suggestion[]
  /** Whether a person to turn to is named below, if one is known. */
  readonly offersPerson?: true
  readonly roles: readonly RoleId[]
  readonly topics: readonly TopicId[]
}

/** One paragraph of the bot's own words, resting on no fact. */
export function prose(...texts: readonly string[]): Paragraph {
  return { kind: 'prose', statements: texts.map((text) => ({ text, facts: [] })) }
}
