import { plainText } from '../words/plain-text.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

/** What a heading is called without its number and lead: "Option 2: Becoming a Coder" → "Coder". */
export function headingName(heading: string, words: DocumentWords): string {
  const { number, lead } = leadsOf(words)
  return (
    plainText(heading)
      .replace(number, '')
      .replace(lead, '')
      .replace(/^(?:an?|the)\s+/i, '')
      .replace(/\s*\([^)]*\)/g, '')
      // "Store Manager - $55,000"
      .replace(/\s*[-:]\s*\p{Lu}{0,2}\p{Sc}.*$/u, '')
      .trim()
  )
}

const leadsOf = oncePer(({ jobLeads, becoming }: DocumentWords) => ({
  number: new RegExp(`^(?:${anyOf(jobLeads)}\\s*)?#?\\d+\\s*[.:)-]\\s*`, 'i'),
  lead: new RegExp(`^${anyOf(becoming)}\\s+`, 'i'),
}))
