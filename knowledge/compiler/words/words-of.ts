/** A word of a text and where it stands. */
export interface Word {
  /** Lower case. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*|[$£€₹%©]/gu

/** Words, numbers, and the signs of a text that `plainText` has made plain; `$` is for all money. */
export function wordsOf(plain: string): readonly Word[] {
  return Array.from(plain.matchAll(word), (match) => ({
    text: match[0].toLowerCase().replace(/[£€₹]/, '$'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
