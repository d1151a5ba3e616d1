import type { Model } from '../model/model.ts'
import { numberOf, ordinalOf } from '../words/number-word.ts'
import type { Token } from '../words/token.ts'
import { thresholds } from '../thresholds.ts'

/** A place in a list, as a person names it: "2", "the second", "number two", "the last one". */
export interface SaidPlace {
  /** 1 for the first, -1 for the last, 0 where nothing is. */
  readonly number: number
  /** Position of its word in the message. */
  readonly at: number
  /** "2", "second" or "two": digits can hardly mean anything else. */
  readonly said: 'digits' | 'ordinal' | 'number'
}

/** The places that a message names. */
export interface SaidPlaces {
  readonly places: readonly SaidPlace[]
  /** Whether it says nothing beside. */
  readonly onlyPlaces: boolean
  /** Whether it goes on with what was said: "and the last one". */
  readonly goesOn: boolean
}

/** Finds the places in a list that a message names, in the order in which it does. */
export function findPlaces(
  tokens: readonly Token[],
  model: Pick<Model, 'lexicon' | 'language'>,
): SaidPlaces {
  const { lexicon } = model
  const places = tokens.flatMap((_, at) => placeAt(at, tokens, model) ?? [])
  const isPlace = (at: number): boolean => places.some((place) => place.at === at)
  // "I want one" names no place, "I want 1" does.
  const inDigits = places.every(({ said }) => said === 'digits')
  const onlyPlaces =
    places.length > 0 &&
    tokens.every(({ word }, at) => isPlace(at) || mayStandBeside(word, inDigits, model))
  return {
    places,
    onlyPlaces,
    goesOn: lexicon.conjunctions.includes(tokens[0]?.word ?? ''),
  }
}

function placeAt(
  at: number,
  tokens: readonly Token[],
  { lexicon, language }: Pick<Model, 'lexicon' | 'language'>,
): SaidPlace | undefined {
  const { word = '', amount } = tokens[at] ?? {}
  if (amount !== undefined) {
    const isCount = amount.unit === 'none' && Number.isInteger(amount.value)
    const isPlace = isCount && amount.value <= thresholds.longestList
    return isPlace ? { number: amount.value, at, said: 'digits' } : undefined
  }
  const ordinal = ordinalOf(word, lexicon)
  if (ordinal !== undefined) return { number: ordinal, at, said: 'ordinal' }
  // "The second one", "that one": only where it is counted is "one" a number.
  const before = tokens[at - 1]?.word
  const isCounted =
    before === undefined ||
    lexicon.conjunctions.includes(before) ||
    numberOf(before, lexicon) !== undefined ||
    (language.isOf('numbering', before) && !lexicon.genericRoles.includes(before))
  const mayBe = isCounted || !lexicon.genericRoles.includes(word)
  const number = mayBe ? numberOf(word, lexicon) : undefined
  return number === undefined ? undefined : { number, at, said: 'number' }
}

function mayStandBeside(
  word: string,
  inDigits: boolean,
  { lexicon, language: { isOf } }: Pick<Model, 'lexicon' | 'language'>,
): boolean {
  return (
    word === 'the' ||
    isOf('numbering', word) ||
    isOf('closing', word) ||
    lexicon.connectors.includes(word) ||
    lexicon.conjunctions.includes(word) ||
    lexicon.fillers.includes(word) ||
    (inDigits && lexicon.politeWords.includes(word))
  )
}
