import type { Lexicon } from '../../../knowledge/lexicon.ts'
import { type MoveId, moveIds } from '../../../knowledge/cue-groups.ts'
import { oncePer } from '../../../knowledge/once-per.ts'
import { createCueFinder, type FindCues } from '../words/cues.ts'
import { englishOf } from '../model/english.ts'
import { createLanguage, type Language } from '../words/language.ts'
import type { Model } from '../model/model.ts'
import type { Token } from '../words/token.ts'
import { readCue } from '../../../knowledge/cue.ts'

/** A move that a message can be taken for. */
export interface FoundMove {
  readonly move: MoveId
  /** Positions of its first and its last word. */
  readonly from: number
  readonly to: number
}

/**
 * Finds the moves of `moves.yaml` that a message can be taken for, in the order of the words that
 * say so: a cue is the whole message, but for politeness and what its `…` leave open.
 */
export function findMoves(
  tokens: readonly Token[],
  { lexicon, language }: Pick<Model, 'lexicon' | 'language'>,
): readonly FoundMove[] {
  const telling = tokens.flatMap(({ word }, at) => (language.isOf('emphasis', word) ? [] : [at]))
  const lemmas = telling.map((at) => [tokens[at]?.lemma ?? ''])
  const words = telling.map((at) => tokens[at]?.word ?? '')
  const isEasing = (word: string): boolean => easesIn(word, lexicon, language)
  const first = words.findIndex((word) => !isEasing(word))
  const last = words.findLastIndex((word) => !language.isOf('closing', word))
  const found = finderOf(lexicon)(lemmas).flatMap(({ label, at }): readonly FoundMove[] => {
    const [from = 0, to = 0] = [at[0], at.at(-1)]
    const fits =
      (label.mayStandBehind || first < 0 || from <= first) && (label.mayGoOn || to >= last)
    return fits ? [{ move: label.move, from: telling[from] ?? 0, to: telling[to] ?? 0 }] : []
  })
  return found.toSorted((a, b) => a.from - b.from)
}

/** The words of a message without politeness before and behind them: "back, please" is "back". */
export function withoutPoliteness(
  tokens: readonly Token[],
  { lexicon, language }: Pick<Model, 'lexicon' | 'language'>,
): string {
  const words = tokens.map(({ word }) => word)
  const first = words.findIndex((word) => !easesIn(word, lexicon, language))
  const last = words.findLastIndex((word) => !language.isOf('closing', word))
  return words.slice(Math.max(first, 0), last + 1).join(' ')
}

/** Whether a word may stand before a move without changing it; "a change" is no "change". */
function easesIn(word: string, lexicon: Lexicon, { isOf }: Language): boolean {
  return (
    (lexicon.politeWords.includes(word) && !lexicon.determiners.includes(word)) ||
    lexicon.fillers.includes(word) ||
    isOf('leadIn', word) ||
    isOf('easing', word)
  )
}

/** What a cue of a move stands for. */
interface MoveCue {
  readonly move: MoveId
  /** Whether something may stand before it. */
  readonly mayStandBehind: boolean
  /** Whether something may follow. */
  readonly mayGoOn: boolean
}

/** Put together for the first message that a dialog reads: a bot that starts needs none of it. */
const finderOf = oncePer((lexicon: Lexicon): FindCues<MoveCue> => {
  const { lemmasOf } = createLanguage(lexicon, englishOf(lexicon).words)
  const cues = moveIds.flatMap((move) =>
    lexicon.moves[move].map((cue): [MoveCue, string] => {
      const { mayStandBehind, mayGoOn } = readCue(cue)
      return [{ move, mayStandBehind, mayGoOn }, cue]
    }),
  )
  return createCueFinder(cues, lemmasOf)
})
