import type { MoveId } from '../../../knowledge/cue-groups.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import { cutParts } from '../reading/cut-parts.ts'
import { askedLevel } from '../model/education-level.ts'
import { findMoves, type FoundMove, withoutPoliteness } from './find-moves.ts'
import { findPlaces, type SaidPlaces } from './find-places.ts'
import type { Model } from '../model/model.ts'
import type { Reading } from '../reading/reading.ts'

/** A topic that a message names, and the position of its first word. */
interface SaidTopic {
  readonly topic: TopicId
  readonly at: number
}

/** What a message says to somebody who has asked something, or shown a result. */
export interface SaidMoves extends SaidPlaces {
  /** All that it can be taken for, in the order of the words that say so. */
  readonly moves: readonly FoundMove[]
  readonly means: (move: MoveId) => boolean
  /** In the order in which they are named. */
  readonly topics: readonly SaidTopic[]
  /** Whether it names topics and says nothing beside. */
  readonly onlyTopics: boolean
  /** Its words between commas, "and", "or" and the like: each may name a role. */
  readonly parts: readonly string[]
  /** What is left of its words without the politeness around them: "change an answer". */
  readonly core: string
  /** Whether it begins as a question does. */
  readonly asks: boolean
  /** Whether it begins as what a person tells of herself does. */
  readonly tells: boolean
}

/** Reads a message as a move in a dialog; which one it is depends on what is asked there. */
export function readMoves(reading: Reading, model: Model): SaidMoves {
  const { tokens } = reading
  const { language, lexicon } = model
  const moves = findMoves(tokens, model)
  const first = tokens.findIndex(
    ({ word }) =>
      !language.isOf('leadIn', word) &&
      !language.isOf('emphasis', word) &&
      !lexicon.fillers.includes(word),
  )
  const [opening, next = ''] = tokens.slice(Math.max(first, 0)).map(({ word }) => word)
  // "Don't like computers" asks for nothing.
  const asks = language.isOf('asking', opening) && !lexicon.negations.includes(next)
  return {
    ...findPlaces(tokens, model),
    moves,
    means: (move) => moves.some((one) => one.move === move),
    topics: topicsIn(reading),
    onlyTopics: namesOnlyTopics(reading, { moves, asks }, model),
    parts: cutParts(tokens, model).map((part) => part.map((at) => tokens[at]?.word).join(' ')),
    core: withoutPoliteness(tokens, model),
    asks,
    tells: language.isOf('telling', opening) && !moves.some(({ move }) => move === 'wondering'),
  }
}

function topicsIn({ cues }: Reading): readonly SaidTopic[] {
  const said = cues.flatMap(({ label, at: [at = 0], weak }) =>
    label.kind === 'topic' && !weak ? [{ topic: label.id, at }] : [],
  )
  return said.filter(({ topic }, i) => said.findIndex((one) => one.topic === topic) === i)
}

/** "By pay and growth", "what about their education", but not "how much do they earn". */
function namesOnlyTopics(
  { tokens, cues }: Reading,
  { moves, asks }: Pick<SaidMoves, 'moves' | 'asks'>,
  model: Model,
): boolean {
  const { language, lexicon } = model
  const named = new Set(
    cues.flatMap(({ label, at, weak }) => (label.kind === 'topic' && !weak ? at : [])),
  )
  const all = moves.filter(({ move }) => move === 'everything')
  const isSaid = (at: number): boolean =>
    named.has(at) || all.some(({ from, to }) => from <= at && at <= to)
  // "A bachelor's" is a level of education and not the topic.
  if (named.size + all.length === 0 || askedLevel(tokens, model) !== undefined) return false
  return tokens.every(({ word }, at) => {
    if (lexicon.negations.includes(word)) return false
    if (language.isOf('asking', word) && (asks || !lexicon.politeWords.includes(word))) {
      return lexicon.openers.includes(`${word} ${tokens[at + 1]?.word ?? ''}`)
    }
    return isSaid(at) || mayStandBesideTopics(word, model)
  })
}

function mayStandBesideTopics(word: string, { lexicon, language: { isOf } }: Model): boolean {
  return (
    isOf('besideTopics', word) ||
    isOf('emphasis', word) ||
    isOf('closing', word) ||
    isOf('leadIn', word) ||
    lexicon.conjunctions.includes(word) ||
    lexicon.connectors.includes(word) ||
    lexicon.fillers.includes(word) ||
    (lexicon.politeWords.includes(word) && !lexicon.determiners.includes(word))
  )
}
