import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { type WordClass, wordClasses } from '../../../knowledge/cue-groups.ts'
import { oncePer } from '../../../knowledge/once-per.ts'
import { createLemmatizer, type Lemmatize } from './lemmatize.ts'
import { normalize } from './normalize.ts'
import type { Token } from './token.ts'
import { thresholds } from '../thresholds.ts'

/** English as the lexicon knows it, ready for use. */
export interface Language {
  readonly lemmatize: Lemmatize
  /** The lemmas of a piece of text, cut the way questions are. */
  readonly lemmasOf: (text: string) => readonly string[]
  /** The lemmas of the document's own prose, which has neither typing errors nor text speak. */
  readonly lemmasOfProse: (text: string) => readonly string[]
  /** Whether a lemma bears no content: grammar, politeness, filler. */
  readonly isFunctionWord: (lemma: string) => boolean
  readonly isEnglish: (word: string) => boolean
  readonly isPronoun: (word: string) => boolean
  /** Whether a word does this in a question. */
  readonly isOf: (name: WordClass, word: string | undefined) => boolean
  /** Whether some token does this in a question, in the form it was said or its lemma. */
  readonly says: (tokens: readonly Pick<Token, 'word' | 'lemma'>[], name: WordClass) => boolean
  /** Whether a word is a small one of another language, and none of English. */
  readonly isForeignFunctionWord: (word: string) => boolean
  readonly isAuxiliary: (word: string) => boolean
  /** Whether a message goes on with the one before: "and …", "ok, what about …". */
  readonly opensFollowUp: (words: readonly string[]) => boolean
}

/**
 * Prepares the lexicon's word lists for a document.
 *
 * @param documentWords words that exist besides English ones: "sonographers" is a plural too
 */
export function createLanguage(
  lexicon: Lexicon,
  documentWords: ReadonlySet<string> = new Set(),
): Language {
  const { english, irregular, pronouns, auxiliaries, foreign, classes, opener } = listsOf(lexicon)
  const lemmatize = createLemmatizer(
    (word) => english.has(word) || documentWords.has(word),
    lexicon.irregular,
  )
  const functionWords = new Set(lexicon.functionWords.flatMap((word) => [word, lemmatize(word)]))
  // Phrases of the lexicon are asked for with every question; nobody else's text comes here.
  const phrases = new Map<string, readonly string[]>()
  const normalizeToLemmas = (text: string): readonly string[] => {
    const known = phrases.get(text)
    if (known !== undefined) return known
    const lemmas = normalize(text, lexicon).tokens.map(({ word }) => lemmatize(word))
    if (phrases.size < thresholds.mostKnownWords) phrases.set(text, lemmas)
    return lemmas
  }
  // Cues and names are mostly plain words: the long way takes a hundred times as long.
  const isPlainWord = (word: string): boolean =>
    !Object.hasOwn(lexicon.textSpeak, word) && !Object.hasOwn(lexicon.contractions, word)
  const lemmasOf = (text: string): readonly string[] => {
    const words = /^[a-z]+(?: [a-z]+)*$/.test(text) ? text.split(' ') : []
    const isPlain = words.length > 0 && words.every(isPlainWord)
    return isPlain ? words.map(lemmatize) : normalizeToLemmas(text)
  }
  const isOf = (name: WordClass, word: string | undefined): boolean =>
    word !== undefined && classes.get(name)?.has(word) === true
  return {
    lemmatize,
    lemmasOf,
    lemmasOfProse: (text) =>
      (
        text
          .toLowerCase()
          .replace(/['’]s?\b/g, '')
          .match(/[a-z]+/g) ?? []
      ).map(lemmatize),
    isFunctionWord: (lemma) => functionWords.has(lemma),
    isEnglish: (word) => english.has(word) || irregular.has(word),
    isPronoun: (word) => pronouns.has(word),
    isOf,
    says: (tokens, name) => tokens.some(({ word, lemma }) => isOf(name, word) || isOf(name, lemma)),
    isForeignFunctionWord: (word) => foreign.has(word),
    isAuxiliary: (word) => auxiliaries.has(word),
    opensFollowUp: (words) => opener.test(words.join(' ')),
  }
}

/** The lists of the lexicon as sets, which every document shares. */
const listsOf = oncePer((lexicon: Lexicon) => ({
  english: new Set(lexicon.englishWords),
  irregular: new Map(Object.entries(lexicon.irregular)),
  pronouns: new Set(lexicon.pronouns),
  auxiliaries: new Set(lexicon.auxiliaries),
  foreign: new Set(lexicon.foreignFunctionWords),
  classes: new Map(wordClasses.map((name) => [name, new Set(lexicon.wordClasses[name])])),
  opener: new RegExp(`^(?:(?:${lexicon.fillers.join('|')}) )*(?:${lexicon.openers.join('|')})\\b`),
}))
