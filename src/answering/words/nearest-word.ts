import { doubleMetaphone } from 'double-metaphone'
import { mostErrors, similarity, soundOf } from './similarity.ts'
import { thresholds } from '../thresholds.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Gives the known word that an unknown one is likeliest a typing error of. */
export type Nearest = (word: string) => string | undefined

/** Words that sound alike begin with letters of one class: "kardiac", "cardiac". */
const soundClasses = ['ckqsxz', 'fpv', 'gj', 'iey', 'aeo', 'uoy', 'wr', 'mn', 'dt', 'h']

/** A word with the set of its letters as bits, to rule out most candidates at once. */
interface Candidate {
  readonly word: string
  readonly letters: number
}

/** Searches the words of document and lexicon; what was asked for before is remembered. */
export function createNearest(vocabulary: Vocabulary): Nearest {
  // Made with the first typing error: most messages have none.
  let buckets: ReadonlyMap<string, readonly Candidate[]> | undefined
  let bySound: ReadonlyMap<string, string> | undefined
  const known = new Map<string, string | undefined>()
  const search = (word: string): string | undefined => {
    buckets ??= createBuckets([...vocabulary.document, ...vocabulary.lexicon])
    const letters = lettersOf(word)
    const allowed = mostErrors(word.length)
    let best: string | undefined
    let bestScore: number = thresholds.correction
    for (const candidate of buckets.get(word[0] ?? '') ?? []) {
      // Each error changes two letters of the set at most.
      if (bitCount(letters ^ candidate.letters) > 2 * allowed) continue
      const bonus = vocabulary.document.has(candidate.word) ? thresholds.documentWord : 0
      const score = similarity(word, candidate.word) + bonus
      if (score > bestScore) [best, bestScore] = [candidate.word, score]
    }
    if (best !== undefined || word.length < thresholds.shortestBySound) return best
    // "ekocardiografer": more errors than may be, yet it sounds exactly the same.
    bySound ??= indexBySound(vocabulary.document)
    return bySound.get(soundOf(word))
  }
  return (word) => {
    if (word.length < thresholds.shortestWord || word.length > thresholds.longestWord)
      return undefined
    if (known.has(word)) return known.get(word)
    const found = search(word)
    if (known.size < thresholds.mostKnownWords) known.set(word, found)
    return found
  }
}

function indexBySound(words: Iterable<string>): ReadonlyMap<string, string> {
  const long = [...words].filter((word) => word.length >= thresholds.shortestBySound)
  // "ch" of a Greek word sounds like k: the second code of the algorithm.
  return new Map(long.flatMap((word) => doubleMetaphone(word).map((code) => [code, word] as const)))
}

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97)
  return letters
}

/** Number of bits set, by the usual parallel sums. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((quads + (quads >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Words by their first letter and by the letters of its sound class. */
function createBuckets(words: readonly string[]): ReadonlyMap<string, readonly Candidate[]> {
  const buckets = new Map<string, Set<string>>()
  for (const word of words) {
    const first = word[0] ?? ''
    const alike = soundClasses.filter((letters) => letters.includes(first)).join('')
    // The second letter too: the first two are easily swapped.
    for (const letter of new Set([first, word[1] ?? '', ...alike])) {
      const bucket = buckets.get(letter)
      if (bucket === undefined) buckets.set(letter, new Set([word]))
      else bucket.add(word)
    }
  }
  return new Map(
    [...buckets].map(([letter, bucket]) => [
      letter,
      [...bucket].map((word) => ({ word, letters: lettersOf(word) })),
    ]),
  )
}
