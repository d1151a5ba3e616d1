import type { Knowledge } from '../../../knowledge/knowledge.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { englishOf } from './english.ts'
import type { Language } from '../words/language.ts'
import { thresholds } from '../thresholds.ts'

/** A word of a text in one of the forms it can be found by: itself, a synonym, a concept. */
export interface Term {
  readonly term: string
  /** 1 for the word itself, less for what only means the same. */
  readonly weight: number
}

/** Reads a row of lemmas as terms: for each content word, every form it can be found by. */
export interface TermReader {
  /** Terms of a text of the document. */
  readonly ofDocument: (lemmas: readonly string[]) => readonly Term[]
  /** Terms of each word of a question; empty for function words. */
  readonly ofQuestion: (lemmas: readonly string[]) => readonly (readonly Term[])[]
}

/** Joins the thesaurus of the knowledge with the concepts of the lexicon. */
export function createTermReader(
  knowledge: Pick<Knowledge, 'synonyms'>,
  lexicon: Lexicon,
  language: Language,
): TermReader {
  const { findConcepts } = englishOf(lexicon)
  const meaning = invert(knowledge.synonyms, language)

  const conceptsAt = (lemmas: readonly string[]): ReadonlyMap<number, ReadonlySet<string>> => {
    const found = new Map<number, Set<string>>()
    for (const { label, at } of findConcepts(lemmas.map((lemma) => [lemma]))) {
      // "keep" and "look" mean something only in company: "keep safe", "look up".
      const [first] = at
      const alone = at.length === 1 && first !== undefined
      if (alone && language.isFunctionWord(lemmas[first] ?? '')) continue
      // A concept of several words counts once, at its last word; the others add nothing new.
      const position = at.at(-1) ?? 0
      found.set(position, (found.get(position) ?? new Set()).add(`#${label}`))
    }
    return found
  }
  return {
    ofDocument: (lemmas) => {
      const concepts = conceptsAt(lemmas)
      return lemmas.flatMap((lemma, i) => [
        ...(language.isFunctionWord(lemma) ? [] : [{ term: lemma, weight: 1 }]),
        ...[...(concepts.get(i) ?? [])].map((term) => ({ term, weight: 1 })),
      ])
    },
    ofQuestion: (lemmas) => {
      const concepts = conceptsAt(lemmas)
      return lemmas.map((lemma, i) => [
        ...(language.isFunctionWord(lemma) ? [] : [{ term: lemma, weight: 1 }]),
        ...(language.isFunctionWord(lemma) ? [] : (meaning.get(lemma) ?? [])).map((term) => ({
          term,
          weight: thresholds.synonymWeight,
        })),
        ...[...(concepts.get(i) ?? [])].map((term) => ({ term, weight: thresholds.conceptWeight })),
      ])
    },
  }
}

/** Synonym → the document's words it stands for. Function words stand for too much. */
function invert(
  synonyms: Knowledge['synonyms'],
  language: Language,
): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>()
  for (const [word, same] of Object.entries(synonyms)) {
    const target = language.lemmatize(word)
    for (const lemmas of same.map(language.lemmasOf)) {
      const [lemma] = lemmas
      if (lemmas.length !== 1 || lemma === undefined || lemma === target) continue
      if (language.isFunctionWord(lemma)) continue
      inverted.set(lemma, [...(inverted.get(lemma) ?? []), target])
    }
  }
  return inverted
}
