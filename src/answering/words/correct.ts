import { createNearest, type Nearest } from './nearest-word.ts'
import { similarity, soundOf } from './similarity.ts'
import { thresholds } from '../thresholds.ts'
import type { Vocabulary } from './vocabulary.ts'

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
        take(word, meant ?? soundsAsName(word, vocabulary) ?? nearlyName(word, vocabulary) ?? word)
      } else {
        take(
          word,
          spokenForm(word, isKnown, vocabulary) ??
            nearest(word) ??
            splitWord(word, vocabulary) ??
            word,
        )
      }
    }
    return { words: read, corrections }
  }
}

/** "sayin hi": the g that nobody speaks. */
function spokenForm(
  word: string,
  isKnown: (word: string) => boolean,
  { isEnglish }: Vocabulary,
): string | undefined {
  const whole = `${word}g`
  return word.endsWith('in') && (isKnown(whole) || isEnglish(whole)) ? whole : undefined
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
  // "between 60": a number is not half of a word.
  if (/\d/.test(whole)) return undefined
  // "a way" is no "away".
  if (a === 'a') return undefined
  // "so no": two small words are not a split one, whatever they make together.
  const areWhole = vocabulary.lexicon.has(a) && vocabulary.lexicon.has(b)
  if (vocabulary.document.has(whole) && !vocabulary.document.has(b) && !areWhole) return whole
  if (vocabulary.isEnglish(b) || vocabulary.document.has(b) || vocabulary.lexicon.has(b))
    return undefined
  if (nearest(b) !== undefined) return undefined
  const repaired = whole.length < thresholds.shortestSplit ? undefined : nearest(whole)
  return repaired !== undefined && vocabulary.document.has(repaired) ? repaired : undefined
}

/** "clinicaleducator" → "clinical educator". */
function splitWord(word: string, { document, lexicon, isEnglish }: Vocabulary): string | undefined {
  if (word.length > thresholds.longestWord) return undefined
  const isPart = (part: string): boolean =>
    document.has(part) || lexicon.has(part) || isEnglish(part)
  for (let at = thresholds.shortestWord; at <= word.length - thresholds.shortestWord; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const ofDocument = document.has(head) || document.has(tail)
    if (ofDocument && isPart(head) && isPart(tail)) return `${head} ${tail}`
  }
  return undefined
}

/**
 * "parka certification": a good word that sounds like a name of the document that is not English.
 */
function soundsAsName(word: string, { names }: Vocabulary): string | undefined {
  const sound = soundOf(word)
  if (sound.length < thresholds.shortestSound) return undefined
  return names.find(
    (name) => soundOf(name) === sound && similarity(word, name) >= thresholds.correctionToName,
  )
}

/** "manger salary": English has the word, but hardly anybody means it. */
function nearlyName(word: string, { nameWords, isRare }: Vocabulary): string | undefined {
  const near = nameWords.find(
    (name) => word !== name && similarity(word, name) >= thresholds.correctionOfRare,
  )
  return near !== undefined && isRare(word) ? near : undefined
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
