import { plainText } from '../words/plain-text.ts'

/** What a heading is called without its number and lead: "Option 2: Becoming a Coder" → "Coder". */
export function headingName(heading: string): string {
  return plainText(heading)
    .replace(/^(?:(?:option|path|career|job|role|step|no\.?)\s*)?#?\d+\s*[.:)-]\s*/i, '')
    .replace(/^(?:how to become|becoming|become|working as|the role of)\s+/i, '')
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/\s*\([^)]*\)/g, '')
    .trim()
}
