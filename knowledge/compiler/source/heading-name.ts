import { plainText } from '../words/plain-text.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

/**
 * What a heading is called without its number, grade and lead: "Option 2: Becoming a Coder" →
 * "Coder", "Grade B4 - Signaler" → "Signaler".
 */
export function headingName(heading: string, words: DocumentWords): string {
  const { number, grade, lead } = leadsOf(words)
  return (
    plainText(heading)
      // The mark of a pair may be lost.
      .replaceAll(/\*\*|__/g, '')
      .replace(number, '')
      .replace(grade, '')
      .replace(lead, '')
      .replace(/^(?:an?|the)\s+/i, '')
      .replace(/\s*\([^)]*\)/g, '')
      // "Store Manager - $55,000"
      .replace(/\s*[-:]\s*\p{Lu}{0,2}\p{Sc}.*$/u, '')
      .trim()
  )
}

/** Whether a heading opens with the number of a rung: "Level 2 - Mate". */
export function isGraded(heading: string, words: DocumentWords): boolean {
  return leadsOf(words).grade.test(plainText(heading))
}

const leadsOf = oncePer(({ jobLeads, gradeNouns, becoming }: DocumentWords) => ({
  grade: new RegExp(
    `^${anyOf(gradeNouns)}\\s+(?:\\p{L}{0,2}-?\\d{1,2}|[IVX]{1,4})\\s*[.:)-]+\\s*`,
    'iu',
  ),
  number: new RegExp(`^(?:${anyOf(jobLeads)}\\s*)?#?\\d+\\s*[.:)-]\\s*`, 'i'),
  lead: new RegExp(`^${anyOf(becoming)}\\s+`, 'i'),
}))
