import type { Model } from '../model/model.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Term } from '../model/terms.ts'
import { findPointers } from './find-pointers.ts'
import { positions } from '../words/positions.ts'
import { thresholds } from '../thresholds.ts'
import type { Token } from '../words/token.ts'

/** A message in which somebody may think better of whom she named. */
interface Spoken {
  readonly tokens: readonly Token[]
  readonly mentions: readonly RoleMention[]
  readonly termsAt: readonly (readonly Term[])[]
}

/**
 * "the manager, no scratch that, the PACS one": positions of the role that is taken back and of what
 * takes it back. None where no other role is put in its place.
 */
export function findTakenBack(
  { tokens, mentions, termsAt }: Spoken,
  model: Model,
): ReadonlySet<number> {
  const { language, lexicon } = model
  const denied = findDenied(tokens, mentions, model)
  if (denied.length > 0) return new Set(denied)
  const said = phrasesIn(tokens, lexicon.corrections)
  if (said.length === 0 || mentions.length === 0) return new Set()
  const pointers = findPointers(termsAt, () => true, model)
  const isNew = (position: number): boolean =>
    pointers.some(({ at }) => at === position) || mentions.some(({ from }) => from === position)
  const last = said.findLast(({ to }) => {
    const behind = tokens.slice(to + 1, to + 1 + thresholds.correctionReach)
    const at = behind.findIndex((_, i) => isNew(to + 1 + i))
    // "I mean, is PACS any better" sets the two side by side.
    return at >= 0 && !behind.slice(0, at).some(({ word }) => language.isAuxiliary(word))
  })
  if (last === undefined) return new Set()
  const back = mentions.findLast(({ to }) => to < last.from)
  if (back === undefined) return new Set()
  return new Set([...positions(back.from, back.to), ...positions(last.from, last.to)])
}

/** "no not echo the educator": the one that is denied right before the one that is meant. */
function findDenied(
  tokens: readonly Token[],
  mentions: readonly RoleMention[],
  { language }: Pick<Model, 'language'>,
): readonly number[] {
  const isArticle = (at: number): boolean => language.isOf('article', tokens[at]?.word)
  return mentions.flatMap(({ role, from, to }, i) => {
    const next = mentions[i + 1]
    const at = isArticle(from - 1) ? from - 2 : from - 1
    if (next === undefined || next.role === role || tokens[at]?.word !== 'not') return []
    // "why not echo": nothing is denied that was asked for.
    const opens = at > 0 && !/^(?:no|nope|sorry|oops|wait)$/.test(tokens[at - 1]?.word ?? '')
    const isNext = positions(to + 1, next.from - 1).every(isArticle)
    return opens || !isNext ? [] : positions(at, to)
  })
}

/** Where some phrase of a list stands, the longest one at each place. */
function phrasesIn(
  tokens: readonly Token[],
  phrases: readonly string[],
): readonly { readonly from: number; readonly to: number }[] {
  const words = phrases.map((phrase) => phrase.split(' '))
  return tokens.flatMap((_, from) => {
    const lengths = words
      .filter((phrase) => phrase.every((word, i) => tokens[from + i]?.word === word))
      .map(({ length }) => length)
    return lengths.length === 0 ? [] : [{ from, to: from + Math.max(...lengths) - 1 }]
  })
}
