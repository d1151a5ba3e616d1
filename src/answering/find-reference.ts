import type { Model } from './model.ts'
import type { Reference } from './reading.ts'
import type { Token } from './token.ts'

/** What in a message points back to earlier turns. */
export function findReference(
  tokens: readonly Token[],
  { language, lexicon }: Pick<Model, 'language' | 'lexicon'>,
): Reference {
  const words = tokens.map(({ word }) => word)
  const isGeneric = (word: string | undefined): boolean =>
    word === undefined || lexicon.genericRoles.includes(language.lemmatize(word))
  // "the second one", "the first, …", "what does the first need", but no "last year".
  const standsAlone = (i: number): boolean =>
    isGeneric(words[i + 1]) ||
    tokens[i + 1]?.clause !== tokens[i]?.clause ||
    (words[i - 1] === 'the' &&
      (language.isAuxiliary(words[i + 1] ?? '') || language.isOf('needing', words[i + 1])))
  const ordinalAt = words.findIndex(
    (word, i) => Object.hasOwn(lexicon.ordinals, word) && standsAlone(i),
  )
  const ordinal = lexicon.ordinals[words[ordinalAt] ?? '']
  const other = words.indexOf('other')
  return {
    pronoun: words.some(language.isPronoun),
    opener: language.opensFollowUp(words),
    ...(ordinalAt < 0 || ordinal === undefined ? {} : { ordinal }),
    other: other >= 0 && isGeneric(words[other + 1]),
    both: /\b(?:both|(?:those|these|the) two|two of (?:them|those|these)|either)\b/.test(
      words.join(' '),
    ),
  }
}
