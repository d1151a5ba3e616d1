import type { FoundCue } from './find-cues.ts'
import type { Model } from '../model/model.ts'
import { ordinalOf } from '../words/number-word.ts'
import type { Reference } from './reading.ts'
import type { Token } from '../words/token.ts'

/** What in a message points back to earlier turns. */
export function findReference(
  tokens: readonly Token[],
  cues: readonly FoundCue[],
  { language, lexicon }: Pick<Model, 'language' | 'lexicon'>,
): Reference {
  const words = tokens.map(({ word }) => word)
  const isGeneric = (word: string | undefined): boolean =>
    word === undefined || lexicon.genericRoles.includes(language.lemmatize(word))
  // "the second one", "the first, …", "what does the first need", but not "last year".
  const standsAlone = (i: number): boolean =>
    isGeneric(words[i + 1]) ||
    tokens[i + 1]?.clause !== tokens[i]?.clause ||
    (words[i - 1] === 'the' &&
      (language.isAuxiliary(words[i + 1] ?? '') || language.isOf('needing', words[i + 1])))
  // "last one. no, the teaching one": what was said before is taken back.
  const takenBack = tokens.findLastIndex(
    ({ word, clause }, i) => i > 0 && word === 'no' && tokens[i - 1]?.clause !== clause,
  )
  // "best money first" is an order, "the first" somebody.
  const isOrder = (i: number): boolean =>
    words[i - 1] !== 'the' &&
    cues.some(
      ({ label, at: [first = i] }) =>
        label.kind === 'comparison' &&
        (label.id === 'highest' || label.id === 'lowest') &&
        first < i &&
        tokens[first]?.clause === tokens[i]?.clause,
    )
  const ordinalAt = words.findIndex(
    (word, i) =>
      i > takenBack && ordinalOf(word, lexicon) !== undefined && standsAlone(i) && !isOrder(i),
  )
  const ordinal = ordinalOf(words[ordinalAt] ?? '', lexicon)
  const other = words.indexOf('other')
  const isFree = (i: number): boolean => !language.isFunctionWord(tokens[i]?.lemma ?? '')
  const isDescribedAt = (i: number): boolean =>
    (words[i - 1] === 'the' && language.isOf('relative', words[i + 1])) ||
    (words[i - 2] === 'the' && isFree(i - 1))
  return {
    pronoun: words.some(language.isPronoun),
    opener: language.opensFollowUp(words) || language.opensFollowUp(lastSentence(tokens)),
    ...(ordinal === undefined ? {} : { ordinal }),
    other: other >= 0 && isGeneric(words[other + 1]),
    describing: words.some((_, i) => isGeneric(words[i]) && isDescribedAt(i)),
    // "both or one?" is of what was told, and not of two roles.
    both:
      !(words.includes('or') && words.includes('one')) &&
      cues.some(({ label }) => label.kind === 'reference' && label.id === 'both'),
  }
}

/** "less than I hoped. and the manager?": what goes on may stand behind a remark. */
function lastSentence(tokens: readonly Token[]): readonly string[] {
  const last = tokens.at(-1)?.sentence
  return tokens.flatMap(({ sentence, word }) => (sentence === last ? [word] : []))
}
