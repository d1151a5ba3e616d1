import type { Model } from '../model/model.ts'
import type { Ask } from '../reading/reading.ts'
import type { Verdict } from '../verdict.ts'
import { numberOf } from '../words/number-word.ts'

/**
 * A verdict without its yes or no where the ask claims more than was checked: "only one exam", "is
 * 72k guaranteed", "so they don't need a master's?" The facts are told all the same.
 */
export function withoutGuess(verdict: Verdict, ask: Ask, model: Model): Verdict {
  if (verdict.kind !== 'answered' && verdict.kind !== 'compared') return verdict
  if (verdict.yesNo === undefined) return verdict
  // Comparisons look at amounts; a fact is told whatever number was said.
  const passesOverNumber = verdict.kind === 'answered' && saysNumber(ask, model)
  if (!passesOverNumber && !claimsMore(ask, model)) return verdict
  if (verdict.kind === 'compared') {
    const { yesNo: _, ...rest } = verdict
    return rest
  }
  const { yesNo: _, claim: _claim, ...rest } = verdict
  return rest
}

/** "62,027", "two masters"; "one" is mostly no number. */
function saysNumber({ amounts, tokens }: Ask, { lexicon }: Model): boolean {
  return amounts.length > 0 || tokens.some(({ word }) => (numberOf(word, lexicon) ?? 0) > 1)
}

function claimsMore({ tokens }: Ask, { language }: Model): boolean {
  const words = tokens.map(({ word }) => word)
  // "…, don't they?" denies nothing: what it asks to be confirmed stands before it.
  const isTag = language.isOf('ownPronoun', words.at(-1)) && words.at(-2) === 'not'
  const said = isTag ? words.slice(0, -2) : words
  return said.some((word) => word === 'not' || language.isOf('qualifying', word))
}
