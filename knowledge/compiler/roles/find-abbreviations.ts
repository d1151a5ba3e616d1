import type { DocumentWords } from '../words/document-words.ts'
import { plainText } from '../words/plain-text.ts'

/** A short form that the source explains: "Bureau of Labor Statistics (BLS)". */
export interface Abbreviation {
  readonly short: string
  readonly long: string
  /** The words around it as the source writes them, short form included. */
  readonly start: number
  readonly end: number
}

/** Short forms in parentheses whose letters begin the words before them. */
export function findAbbreviations(text: string, words: DocumentWords): readonly Abbreviation[] {
  const plain = plainText(text)
  return Array.from(plain.matchAll(/\(([A-Z][A-Za-z]{0,6}[A-Z])s?\)/g)).flatMap((match) => {
    const short = match[1] ?? ''
    const start = expansionStart(plain.slice(0, match.index), short, words)
    if (start === undefined) return []
    const long = plain.slice(start, match.index).trim()
    return [{ short, long, start, end: match.index + match[0].length }]
  })
}

/** Walks back over the words before the parenthesis as long as they spell the short form. */
function expansionStart(
  before: string,
  short: string,
  { letterless }: DocumentWords,
): number | undefined {
  const words = Array.from(before.matchAll(/[\p{L}\p{N}']+|&/gu)).toReversed()
  const walk = (place: number, letters: string): number | undefined => {
    const word = words[place]?.[0]
    if (word === undefined) return undefined
    // "and" may lend its letter or not, so the second way is tried where the first leads nowhere.
    const skipped = letterless.includes(word.toLowerCase()) ? walk(place + 1, letters) : undefined
    if (skipped !== undefined) return skipped
    const lent = lettersOf(word.toLowerCase(), letters, place)
    if (lent === 0) return undefined
    return lent === letters.length ? words[place]?.index : walk(place + 1, letters.slice(0, -lent))
  }
  return walk(0, short.toLowerCase())
}

/**
 * How many of the last letters a word lends: mostly its first one, but "nondestructive" lends two to
 * "NDT". A single word stands for nothing that way.
 */
function lettersOf(word: string, letters: string, place: number): number {
  if (word.startsWith(letters.at(-1) ?? '')) return 1
  const two = letters.slice(-2)
  const isCompound = place > 0 && two.length === 2 && word.startsWith(two[0] ?? '')
  return isCompound && word.includes(two[1] ?? '', 1) ? 2 : 0
}
