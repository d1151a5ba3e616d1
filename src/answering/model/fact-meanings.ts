import type { Fact, FactId } from '../../../knowledge/knowledge.ts'
import type { Meaning } from '../../../knowledge/learned/meanings.ts'
import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { englishOf } from './english.ts'
import type { Language } from '../words/language.ts'
import { plainWords } from '../words/plain-words.ts'
import type { TermReader } from './terms.ts'
import { thresholds } from '../thresholds.ts'
import { wordNearness } from './word-nearness.ts'

/** How near a fact comes to what words mean: 0 to 1, the share of their weight. */
export type FactLikeness = (words: readonly string[], fact: Fact) => number

/** The words of a fact: as they stand in it, in every form it can be found by, and their meanings. */
interface SaidWords {
  readonly terms: ReadonlySet<string>
  readonly meanings: readonly Meaning[]
}

/**
 * Compares facts by what their words mean where they share none: "talk to all sorts of medics" is near to
 * "communicate with a range of medical professionals". Each word counts by the nearest word of the
 * fact, and the more the rarer it is, as in {@link createRoleMeanings}.
 */
export function createFactMeanings(
  language: Language,
  reader: TermReader,
  lexicon: Lexicon,
): FactLikeness {
  const { meaningOf, commonness } = englishOf(lexicon)
  const kept = new Map<FactId, SaidWords>()
  const isTelling = (word: string): boolean =>
    !language.isFunctionWord(word) && !language.isFunctionWord(language.lemmatize(word))

  const wordsOf = ({ id, text }: Fact): SaidWords => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const words = {
      terms: new Set(reader.ofDocument(language.lemmasOfProse(text)).map(({ term }) => term)),
      meanings: plainWords(text)
        .filter(isTelling)
        .flatMap((word) => meaningOf([word]) ?? []),
    }
    if (kept.size >= thresholds.keptMeanings) kept.clear()
    kept.set(id, words)
    return words
  }
  const near = (word: string, { terms, meanings }: SaidWords): number => {
    const [forms = []] = reader.ofQuestion([language.lemmatize(word)])
    const shared = Math.max(
      0,
      ...forms.filter(({ term }) => terms.has(term)).map(({ weight }) => weight),
    )
    const meaning = shared === 1 ? undefined : meaningOf([word])
    if (meaning === undefined) return shared
    return Math.max(shared, ...meanings.map((other) => wordNearness(meaning, other)))
  }
  return (words, fact) => {
    const telling = [...new Set(words.filter(isTelling))].map((word) => ({
      word,
      weight: 1 - commonness(word),
    }))
    const whole = telling.reduce((sum, { weight }) => sum + weight, 0)
    const said = wordsOf(fact)
    const met = telling.reduce((sum, { word, weight }) => sum + weight * near(word, said), 0)
    return whole === 0 ? 0 : met / whole
  }
}
