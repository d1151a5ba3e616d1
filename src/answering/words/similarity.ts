import { doubleMetaphone } from 'double-metaphone'
import { thresholds } from '../thresholds.ts'
import { editDistance } from '../../../knowledge/edit-distance.ts'

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
