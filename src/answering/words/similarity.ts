import { doubleMetaphone } from 'double-metaphone'
import { thresholds } from '../thresholds.ts'

/**
 * Number of insertions, deletions, substitutions and swaps of neighbors between two words
 * (optimal string alignment), or `limit + 1` as soon as it must be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** Typing errors that a word of a length may have and still be recognized. */
export function mostErrors(length: number): number {
  const { short, long } = thresholds.wordLengths
  return length < short ? 1 : length < long ? 2 : 3
}

/** 0 (foreign) to a little over 1 (the same); errors weigh less in longer words. */
export function similarity(typed: string, candidate: string): number {
  const longest = Math.max(typed.length, candidate.length)
  const allowed = mostErrors(longest)
  const distance = editDistance(typed, candidate, allowed)
  if (distance > allowed || distance > longest / 2) return 0
  const alike = soundsLike(typed, candidate)
  // In a word of three or four letters one error leaves too little to go by, unless it sounds
  // the same or only misses a letter.
  if (longest <= thresholds.wordLengths.short && !alike && candidate.length <= typed.length)
    return 0
  return 1 - distance / longest + (alike ? thresholds.soundsAlike : 0)
}

function soundsLike(a: string, b: string): boolean {
  const code = soundOf(a)
  return code !== '' && code === soundOf(b)
}

/** Codes of vocabulary words, worked out once: they are compared again and again. */
const soundCodes = new Map<string, string>()

/** How a word sounds, by the first code of double metaphone. */
export function soundOf(word: string): string {
  const known = soundCodes.get(word)
  if (known !== undefined) return known
  const [code] = doubleMetaphone(word)
  if (soundCodes.size < thresholds.mostKnownWords) soundCodes.set(word, code)
  return code
}
