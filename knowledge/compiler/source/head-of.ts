import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'

/**
 * The word of a role's name that says what a person is called: "Director of Nursing" → "Director",
 * "Operator-in-Training (OIT)" → "Operator", "Technician II" → "Technician".
 */
export function headOf(name: string, { gradeNouns }: DocumentWords): string {
  const grade = `,?(?: ${anyOf(gradeNouns)})? (?:[IVX]{1,4}|\\d{1,2})$`
  const bare = name
    .replaceAll(/\s*\([^)]*\)/g, '')
    .replace(new RegExp(grade, 'i'), '')
    .trim()
  const [, head = bare] = /^(.+?)(?:,? (?:of|for|in) .*|, .*|-(?:in|of|at)-.*)$/.exec(bare) ?? []
  return head.split(' ').at(-1) ?? head
}
