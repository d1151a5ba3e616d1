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

/** "in all of these roles", "for each one of the jobs": of every role, whichever was spoken of. */
export function saysEveryRole(
  tokens: readonly Token[],
  { language, lexicon }: Pick<Model, 'language' | 'lexicon'>,
): boolean {
  return tokens.some(({ word, clause }, at) => {
    if (!language.isOf('forAll', word)) return false
    // "each one of the roles": small words stand between.
    const isNoun = ({ lemma }: Token): boolean =>
      lemma !== 'one' && lexicon.genericRoles.includes(lemma)
    const next = tokens
      .slice(at + 1)
      .find((token) => isNoun(token) || !language.isFunctionWord(token.word))
    return next?.clause === clause && isNoun(next)
  })
}

function isSeveral(token: Token | undefined, { lexicon }: Pick<Model, 'lexicon'>): boolean {
  if (token === undefined) return false
  return token.word === 'ones' || token.lemma === 'role' || (numberOf(token.word, lexicon) ?? 0) > 1
}
