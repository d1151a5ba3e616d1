import type { TopicId } from '../../../knowledge/topics.ts'
import { compared, type ComparisonAsk, poolOf, sortBy } from './comparison-ask.ts'
import { askedLevel } from '../model/education-level.ts'
import { withoutDegree } from './filter-roles.ts'
import { findFigures } from './figures.ts'
import type { Model } from '../model/model.ts'
import { numberOf, ordinalOf } from '../words/number-word.ts'
import type { Ask, ComparisonCue } from '../reading/reading.ts'
import type { Compared } from '../verdict.ts'

/** "which leaves me with the fattest paycheck and which with the thinnest" */
export function wantsBothEnds({ ask, topics, named, has, model }: ComparisonAsk): boolean {
  // "of the four" only says among whom; "from fastest to slowest" wants all in order.
  const explicit = ask.comparisons.some(
    ({ kind, end }) =>
      kind === 'ranking' &&
      !model.language.isOf('counting', ask.tokens[ask.positions.indexOf(end)]?.word),
  )
  // "least schooling, best pay" has an end for each.
  const isOfOne = topics.length === 1 && named.length === 0
  return has('highest') && has('lowest') && !has('difference') && isOfOne && !explicit
}

/** Who is first and who is last. */
export function bothEnds(topic: TopicId, comparing: ComparisonAsk): readonly Compared[] {
  const figures = findFigures(poolOf(comparing), topic, comparing.model)
  const ends = (['highest', 'lowest'] as const).map((by) => ({ by, sorted: sortBy(figures, by) }))
  return ends.flatMap(({ by, sorted }) => {
    const winners = sorted.filter(({ value }) => value === sorted[0]?.value)
    return winners.length === 0 ? [] : [compared(topic, { by, rank: 1 }, winners, winners)]
  })
}

/** "which pays the most", "the second highest", "besides the manager, who earns the most". */
export function bySuperlative(topic: TopicId, comparing: ComparisonAsk): Compared | undefined {
  const { ask, named, has, model } = comparing
  if (!has('highest', 'lowest') || severalAsked(ask, model) !== undefined) return undefined
  // "is the manager the best paid of all four": one who is named claims the place, and asks for no list.
  const isClaim = named.length === 1 && ask.wantsYesNo
  if ((named.length === 1 || has('ranking')) && !isClaim) return undefined
  const by = endOf(topic, comparing)
  // "a master's is the bare minimum" claims a level, and ranks no roles by it.
  if (topic === 'education' && askedLevel(ask.tokens, model) !== undefined) return undefined
  const considered = named.length > 1 ? named : poolOf(comparing, topic)
  if (topic === 'education' && by === 'lowest') {
    const without = withoutDegree(considered, model)
    if (without !== undefined) return without
  }
  const figures = sortBy(findFigures(considered, topic, model), by)
  const rank = rankOf(comparing)
  const value = [...new Set(figures.map((figure) => figure.value))][rank - 1]
  const winners = figures.filter((figure) => figure.value === value)
  if (winners.length === 0) return undefined
  const isNamed = winners.some(({ role }) => role === named[0])
  const yesNo = named.length === 1 ? { yesNo: isNamed ? ('yes' as const) : ('no' as const) } : {}
  return compared(topic, { by, rank }, winners, figures, yesNo)
}

/** "least schooling, best pay": each topic is asked for with the word nearest to its own. */
function endOf(topic: TopicId, { ask, reading, has }: ComparisonAsk): 'highest' | 'lowest' {
  if (!has('highest')) return 'lowest'
  const cue = reading.cues.find(
    ({ label, at: [first] }) =>
      label.kind === 'topic' && label.id === topic && ask.positions.includes(first ?? -1),
  )
  const distance = ({ at, end }: ComparisonCue): number =>
    Math.min(...(cue?.at ?? []).flatMap((i) => [Math.abs(i - at), Math.abs(i - end)]))
  const [nearest] = ask.comparisons
    .filter(({ kind }) => kind === 'highest' || kind === 'lowest')
    .toSorted((a, b) => distance(a) - distance(b))
  return cue !== undefined && nearest?.kind === 'lowest' ? 'lowest' : 'highest'
}

/** "top three", "best 2": a list of so many, not a winner. Undefined where one is asked for. */
export function severalAsked(ask: Ask, { lexicon }: Model): number | undefined {
  const numbers = ask.comparisons.flatMap(({ kind, end }) => {
    if (kind !== 'highest' && kind !== 'lowest') return []
    const next = ask.tokens[ask.positions.indexOf(end + 1)]?.word ?? ''
    return numberOf(next, lexicon) ?? Number(next)
  })
  return numbers.find((number) => number > 1)
}

/** 1 for "the highest", 2 for "the second highest", and for "the second?" after it. */
function rankOf({ ask, reading, model: { lexicon, language } }: ComparisonAsk): number {
  const at = ask.tokens.findIndex(({ word }) => ordinalOf(word, lexicon) !== undefined)
  const ordinal = ordinalOf(ask.tokens[at]?.word ?? '', lexicon) ?? 1
  const isOfSuperlative = language.isOf('superlative', ask.tokens[at + 1]?.word)
  const goesOn = ask.comparisons.length === 0 && reading.reference.ordinal === ordinal
  return ordinal > 1 && (isOfSuperlative || goesOn) ? ordinal : 1
}
