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
  // the same, only misses a letter, or hits the key beside the right one.
  const isSure = alike || candidate.length > typed.length || isSlip(typed, candidate)
  if (longest <= thresholds.wordLengths.short && !isSure) return 0
  return 1 - distance / longest + (alike ? thresholds.soundsAlike : 0)
}

/** Rows of keys, of which neighbors are hit by mistake. */
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** "wgat": one letter is another one, that is on the key beside it. */
function isSlip(typed: string, candidate: string): boolean {
  if (typed.length !== candidate.length) return false
  const wrong = [...typed].flatMap((letter, i) => (letter === candidate[i] ? [] : i))
  const [at] = wrong
  if (at === undefined || wrong.length > 1) return false
  return keyboard.some((row) => {
    const [a, b] = [row.indexOf(typed[at] ?? ''), row.indexOf(candidate[at] ?? '')]
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1
  })
}

/** By either code of the algorithm: "ch" may sound like "k". */
function soundsLike(a: string, b: string): boolean {
  const [codes, others] = [soundsOf(a), soundsOf(b)]
  return codes.some((code) => code !== '' && others.includes(code))
}

/** Codes of vocabulary words, worked out once: they are compared again and again. */
const soundCodes = new Map<string, readonly [string, string]>()

/** How a word sounds, by the first code of double metaphone. */
export function soundOf(word: string): string {
  return soundsOf(word)[0]
}

function soundsOf(word: string): readonly [string, string] {
  const known = soundCodes.get(word)
  if (known !== undefined) return known
  const codes = doubleMetaphone(word)
  if (soundCodes.size < thresholds.mostKnownWords) soundCodes.set(word, codes)
  return codes
}
