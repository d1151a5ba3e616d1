import type { Lexicon } from '../../../knowledge/lexicon.ts'

/** The number a word stands for: "two" → 2. Digits are read by `normalize`. */
export function numberOf(word: string, { numbers }: Pick<Lexicon, 'numbers'>): number | undefined {
  return Object.hasOwn(numbers, word) ? numbers[word] : undefined
}

/** The place a word stands for: "second" → 2, "last" → -1. */
export function ordinalOf(
  word: string,
  { ordinals }: Pick<Lexicon, 'ordinals'>,
): number | undefined {
  return Object.hasOwn(ordinals, word) ? ordinals[word] : undefined
}
