import { anyOf } from './any-of.ts'
import type { DocumentWords } from './document-words.ts'

/**
 * The beginning of a pattern for "as a …" that names what people are to become: "six years as a
 * licensed operator" names what they come from.
 */
export function notBehindYears({ years, experienced }: DocumentWords): string {
  return `(?<!\\b${anyOf([...years, ...experienced])}(?:,? \\w+){0,3} )`
}
