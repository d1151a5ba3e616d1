import type { MoveId } from '../../knowledge/lexicon.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import { cutParts } from './cut-parts.ts'
import { findMoves, type FoundMove } from './find-moves.ts'
import { findPlaces, type SaidPlaces } from './find-places.ts'
import type { Model } from './model.ts'
import type { Reading } from './reading.ts'

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
  const opening = tokens.find(
    ({ word }) => !language.isOf('leadIn', word) && !lexicon.fillers.includes(word),
  )?.word
  const asks = language.isOf('asking', opening)
  return {
    ...findPlaces(tokens, model),
    moves,
    means: (move) => moves.some((one) => one.move === move),
    topics: topicsIn(reading),
    onlyTopics: namesOnlyTopics(reading, moves, asks, model),
    parts: cutParts(tokens, model).map((part) => part.map((at) => tokens[at]?.word).join(' ')),
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

/** "By pay and growth", "what about their education", but no "how much do they earn". */
function namesOnlyTopics(
  { tokens, cues }: Reading,
  moves: readonly FoundMove[],
  asks: boolean,
  model: Model,
): boolean {
  const named = new Set(
    cues.flatMap(({ label, at, weak }) => (label.kind === 'topic' && !weak ? at : [])),
  )
  const all = moves.filter(({ move }) => move === 'everything')
  const isSaid = (at: number): boolean =>
    !model.language.isOf('asking', tokens[at]?.word) &&
    (named.has(at) || all.some(({ from, to }) => from <= at && at <= to))
  return (
    named.size + all.length > 0 &&
    tokens.every(({ word }, at) => isSaid(at) || mayStandBesideTopics(word, asks, model))
  )
}

function mayStandBesideTopics(
  word: string,
  asks: boolean,
  { lexicon, language: { isOf } }: Model,
): boolean {
  return (
    isOf('besideTopics', word) ||
    isOf('emphasis', word) ||
    isOf('closing', word) ||
    isOf('leadIn', word) ||
    lexicon.conjunctions.includes(word) ||
    lexicon.connectors.includes(word) ||
    lexicon.fillers.includes(word) ||
    // "I would like growth", but no "would I need certification".
    (!asks && lexicon.politeWords.includes(word))
  )
}
