import type { Source } from '../../../knowledge/knowledge.ts'
import { documentSentences } from './document-sentences.ts'
import { sayDate } from '../../../knowledge/say-date.ts'

/** A document by title and date: "Career Advancement in Nursing" (November 5, 2020). */
export function sayTitle({ title, date }: Source): string {
  return documentSentences.titled(title, date === undefined ? '' : sayDate(date))
}
