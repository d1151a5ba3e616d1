import { thresholds } from '../thresholds.ts'
/** Gives the dictionary form of a lower-case English word. */
export type Lemmatize = (word: string) => string

/**
 * A lemmatizer for inflection only (plural, -ing, -ed): derived words such as "educator" and
 * "education" stay apart, since one is a role and the other a topic.
 *
 * @param isWord whether a word exists: keeps "during" from becoming "dure"
 * @param irregular forms that no rule gives
 */
export function createLemmatizer(
  isWord: (word: string) => boolean,
  irregular: Readonly<Record<string, string>>,
): Lemmatize {
  const known = new Map(Object.entries(irregular))
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const lemma = candidates(word).find(isWord) ?? word
    // Words of questions are anybody's: without a bound the cache would grow for ever.
    if (known.size < thresholds.mostKnownWords) known.set(word, lemma)
    return lemma
  }
}

/** Possible base forms, likeliest first. */
function candidates(word: string): readonly string[] {
  if (word.length < 4) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return [word.slice(0, -1)]
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`]
  if (word.endsWith('ing')) return basesOf(word.slice(0, -3))
  if (word.endsWith('ed')) return basesOf(word.slice(0, -2))
  return []
}

/** "mak" → make, "scann" → scan, "teach" → teach. */
function basesOf(stem: string): readonly string[] {
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return []
  const undoubled = /([bdfgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  // A short vowel before a single consonant would have been doubled ("scanning"): hence "rating"
  // comes from "rate", not from "rat".
  const silentE = /(?:^|[^aeiou])[aeiou][bcdfgklmnprstvz]$/.test(stem)
  return silentE ? [`${stem}e`, stem] : [...undoubled, stem, `${stem}e`]
}
