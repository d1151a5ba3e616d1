import type { Model } from '../model/model.ts'
import { numberOf } from '../words/number-word.ts'
import type { Token } from '../words/token.ts'

/** "the other three", "the others", "who else": the roles beside those that were spoken of. */
export function saysRest(tokens: readonly Token[], model: Pick<Model, 'lexicon'>): boolean {
  return tokens.some(({ word, lemma }, at) => {
    if (word === 'others' || word === 'else' || word === 'rest') return true
    // "the other three" are several, "the other" is one.
    return lemma === 'other' && isSeveral(tokens[at + 1], model)
  })
}

/** "each of them", "for all": of every role; "all day" is none. */
export function saysForAll(
  tokens: readonly Token[],
  { isOf }: Pick<Model, 'language'>['language'],
): boolean {
  return tokens.some(
    ({ word }, at) => isOf('forAll', word) && !isOf('recurring', tokens[at + 1]?.lemma),
  )
}

function isSeveral(token: Token | undefined, { lexicon }: Pick<Model, 'lexicon'>): boolean {
  if (token === undefined) return false
  return token.word === 'ones' || token.lemma === 'role' || (numberOf(token.word, lexicon) ?? 0) > 1
}
