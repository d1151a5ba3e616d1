import { opensQuestion } from './opens-question.ts'
import type { Language } from '../words/language.ts'
import type { Normalized, RawToken } from '../words/normalize.ts'
import { thresholds } from '../thresholds.ts'

/** What is read of a message, and whether there is more of it. */
export interface Picked extends Normalized {
  readonly isPartlyRead: boolean
}

/** A sentence by its number. */
type Sentences = ReadonlyMap<number, readonly RawToken[]>

/**
 * Of a long message, such as an advert or a mail with a question somewhere, picks what is asked;
 * where nothing is, its beginning. A short one is read whole.
 */
export function pickQuestions(normalized: Normalized, language: Language): Picked {
  const { tokens, asks, isCut } = normalized
  const whole = { ...normalized, isPartlyRead: isCut }
  if (tokens.length <= thresholds.longestReadWhole) return whole
  const sentences = sentencesOf(tokens)
  const asking = findAsking(sentences, asks, language)
  const read = new Set(asking.flatMap((number) => withContext(number, sentences, language)))
  const picked = read.size === 0 ? tokens : tokens.filter(({ sentence }) => read.has(sentence))
  const kept = picked.slice(0, thresholds.longestQuestion)
  return { ...normalized, tokens: kept, isPartlyRead: isCut || kept.length < tokens.length }
}

function sentencesOf(tokens: readonly RawToken[]): Sentences {
  const sentences = new Map<number, RawToken[]>()
  for (const token of tokens) {
    const known = sentences.get(token.sentence)
    if (known === undefined) sentences.set(token.sentence, [token])
    else known.push(token)
  }
  return sentences
}

/** Where there are question marks, headings such as "Who we are" ask for nothing. */
function findAsking(
  sentences: Sentences,
  asks: readonly boolean[],
  language: Language,
): readonly number[] {
  const marked = [...sentences.keys()].filter((number) => asks[number] === true)
  const opening = [...sentences].filter(([number, words]) => {
    const isBeside = [number - 1, number + 1].some((other) => marked.includes(other))
    return (marked.length === 0 || isBeside) && opens(words, language)
  })
  return [...marked, ...opening.map(([number]) => number)]
}

function opens(words: readonly RawToken[], language: Language): boolean {
  const tokens = words.map((token) => ({ ...token, lemma: language.lemmatize(token.word) }))
  return opensQuestion(tokens, language)
}

/** "I could do the teaching one. What does it pay?": what "it" is was said just before. */
function withContext(
  number: number,
  sentences: Sentences,
  { isPronoun }: Language,
): readonly number[] {
  const before = sentences.get(number - 1)
  const pointsBack = sentences.get(number)?.some(({ word }) => isPronoun(word)) === true
  const isNear = before !== undefined && before.length <= thresholds.longestContext
  return pointsBack && isNear ? [number - 1, number] : [number]
}
