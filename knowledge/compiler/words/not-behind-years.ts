import { anyOf } from './any-of.ts'
import type { Statements } from './statements.ts'

/**
 * The beginning of a pattern for "as a …" that names what people are to become: "six years as a
 * licensed operator", "two of them as a lead" name what they come from.
 */
export function notBehindYears({ numbers, words }: Pick<Statements, 'numbers' | 'words'>): string {
  const { years, experienced, moreNumbers } = words
  // "One works as a …" counts nothing.
  const counts = [...years, ...experienced, ...numbers.slice(2), ...moreNumbers]
  return `(?<!\\b(?:${anyOf(counts)}|\\d+)(?:,? \\w+){0,3} )`
}
