import { doubleMetaphone } from 'double-metaphone'
import { editDistance } from './similarity.ts'
import { thresholds } from './thresholds.ts'

/** What correcting needs to know of words. */
export interface Vocabulary {
  /** Words of the document: the likeliest to be meant. */
  readonly document: ReadonlySet<string>
  /** Words of the document that are no English, for instance abbreviations. */
  readonly names: readonly string[]
  /** Words of the lexicon: the next likeliest. */
  readonly lexicon: ReadonlySet<string>
  /** Whether a word is good English, hence no typing error. */
  readonly isEnglish: (word: string) => boolean
  /** Pairs of words that stand side by side in a role's name: "imaging" → "manager". */
  readonly neighbors: ReadonlyMap<string, ReadonlySet<string>>
}

/** One word as it was and as it is read. */
export interface Correction {
  readonly from: string
  readonly to: string
}

/** A row of words after correction; `parts` says how many words of the input made each. */
export interface Corrected {
  readonly words: readonly { readonly word: string; readonly parts: number }[]
  readonly corrections: readonly Correction[]
}

/** Repairs typing errors; a good English word is touched only beside half of a role's name. */
export type Correct = (words: readonly string[]) => Corrected

/** Words that sound alike begin with letters of one class: "kardiac", "cardiac". */
const soundClasses = ['ckqsxz', 'fpv', 'gj', 'iey', 'aeo', 'uoy', 'wr', 'mn', 'dt', 'h']

/** A corrector over the words of a document and of the lexicon. */
export function createCorrector(vocabulary: Vocabulary): Correct {
  const isKnown = (word: string): boolean =>
    vocabulary.document.has(word) || vocabulary.lexicon.has(word) || /\d/.test(word)
  const nearest = createNearest(vocabulary)

  return (words) => {
    const read: { word: string; parts: number }[] = []
    const corrections: Correction[] = []
    const take = (from: string, to: string, parts = 1): void => {
      for (const [i, word] of to.split(' ').entries())
        read.push({ word, parts: i === 0 ? parts : 0 })
      if (from !== to) corrections.push({ from, to })
    }
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? ''
      const spelled = spelledWord(words, i, vocabulary)
      if (spelled !== undefined) {
        take([...spelled].join(' '), spelled, spelled.length)
        i += spelled.length - 1
        continue
      }
      const next = words[i + 1]
      const following = nextWord(words, i, vocabulary)
      const joined = next === undefined ? undefined : joinedWord(word, next, vocabulary, nearest)
      if (joined !== undefined) {
        take(`${word} ${next ?? ''}`, joined, 2)
        i++
      } else if (isKnown(word)) take(word, word)
      else if (vocabulary.isEnglish(word)) {
        const meant = besideName(word, [read.at(-1)?.word, following], vocabulary)
        take(word, meant ?? soundsAsName(word, vocabulary) ?? word)
      } else take(word, nearest(word) ?? splitWord(word, vocabulary) ?? word)
    }
    return { words: read, corrections }
  }
}

type Nearest = (word: string) => string | undefined

/** A word with the set of its letters as bits, to rule out most candidates at once. */
interface Candidate {
  readonly word: string
  readonly letters: number
}

function createNearest(vocabulary: Vocabulary): Nearest {
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
    if (best !== undefined || word.length < shortestBySound) return best
    // "ekocardiografer": more errors than may be, yet it sounds exactly the same.
    bySound ??= indexBySound(vocabulary.document)
    return bySound.get(soundOf(word))
  }
  return (word) => {
    if (word.length < 3 || word.length > 40) return undefined
    if (known.has(word)) return known.get(word)
    const found = search(word)
    if (known.size < 20_000) known.set(word, found)
    return found
  }
}

/** Letters from which a word's sound alone tells which one it is. */
const shortestBySound = 8

function indexBySound(words: Iterable<string>): ReadonlyMap<string, string> {
  const long = [...words].filter((word) => word.length >= shortestBySound)
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

/** Typing errors that a word of a length may have and still be recognized. */
function mostErrors(length: number): number {
  return length < 4 ? 1 : length < 8 ? 2 : 3
}

/** 0 (foreign) to a little over 1 (the same); errors weigh less in longer words. */
function similarity(typed: string, candidate: string): number {
  const longest = Math.max(typed.length, candidate.length)
  const allowed = mostErrors(longest)
  const distance = editDistance(typed, candidate, allowed)
  if (distance > allowed || distance > longest / 2) return 0
  const alike = soundsLike(typed, candidate)
  // In a word of three or four letters one error leaves too little to go by, unless it sounds
  // the same or only misses a letter.
  if (longest < 5 && !alike && candidate.length <= typed.length) return 0
  return 1 - distance / longest + (alike ? thresholds.soundsAlike : 0)
}

function soundsLike(a: string, b: string): boolean {
  const code = soundOf(a)
  return code !== '' && code === soundOf(b)
}

/** Codes of vocabulary words, worked out once: they are compared again and again. */
const soundCodes = new Map<string, string>()

function soundOf(word: string): string {
  const known = soundCodes.get(word)
  if (known !== undefined) return known
  const [code] = doubleMetaphone(word)
  if (soundCodes.size < 50_000) soundCodes.set(word, code)
  return code
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

/** The word after this one, with a split one put together: "super visor". */
function nextWord(
  words: readonly string[],
  at: number,
  { document }: Vocabulary,
): string | undefined {
  const [next, afterNext] = [words[at + 1], words[at + 2]]
  const whole = `${next ?? ''}${afterNext ?? ''}`
  return next !== undefined && document.has(whole) && !document.has(next) ? whole : next
}

/** "p a c s": an abbreviation said letter by letter. */
function spelledWord(
  words: readonly string[],
  from: number,
  { document }: Vocabulary,
): string | undefined {
  let to = from
  while (words[to]?.length === 1) to++
  const whole = words.slice(from, to).join('')
  return whole.length > 2 && document.has(whole) ? whole : undefined
}

/** "ultra sound", "eco cardiographer": two words where the document has one. */
function joinedWord(
  a: string,
  b: string,
  vocabulary: Vocabulary,
  nearest: Nearest,
): string | undefined {
  const whole = a + b
  // "so no": two small words are no split one, whatever they make together.
  const areWhole = vocabulary.lexicon.has(a) && vocabulary.lexicon.has(b)
  if (vocabulary.document.has(whole) && !vocabulary.document.has(b) && !areWhole) return whole
  if (vocabulary.isEnglish(b) || vocabulary.document.has(b) || vocabulary.lexicon.has(b))
    return undefined
  if (nearest(b) !== undefined) return undefined
  const repaired = whole.length < 8 ? undefined : nearest(whole)
  return repaired !== undefined && vocabulary.document.has(repaired) ? repaired : undefined
}

/** "clinicaleducator" → "clinical educator". */
function splitWord(word: string, { document, lexicon, isEnglish }: Vocabulary): string | undefined {
  if (word.length > 40) return undefined
  const isPart = (part: string): boolean =>
    document.has(part) || lexicon.has(part) || isEnglish(part)
  for (let at = 3; at <= word.length - 3; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const ofDocument = document.has(head) || document.has(tail)
    if (ofDocument && isPart(head) && isPart(tail)) return `${head} ${tail}`
  }
  return undefined
}

/** "parka certification": a good word that sounds like a name of the document, which is none. */
function soundsAsName(word: string, { names }: Vocabulary): string | undefined {
  const sound = soundOf(word)
  if (sound.length < 3) return undefined
  return names.find(
    (name) => soundOf(name) === sound && similarity(word, name) >= thresholds.correctionToName,
  )
}

/** "imaging manger", "packs administrator": a good word, but not beside that one. */
function besideName(
  word: string,
  beside: readonly (string | undefined)[],
  { neighbors }: Vocabulary,
): string | undefined {
  let best: string | undefined
  let bestScore: number = thresholds.correctionInName
  for (const neighbor of beside) {
    for (const candidate of neighbors.get(neighbor ?? '') ?? []) {
      const score = similarity(word, candidate)
      if (score > bestScore) [best, bestScore] = [candidate, score]
    }
  }
  return best
}
