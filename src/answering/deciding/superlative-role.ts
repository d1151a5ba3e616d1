import type { RoleId } from '../../../knowledge/knowledge.ts'
import { figureTopics, isFigure, type TopicId } from '../../../knowledge/topics.ts'
import { allRoles, sortBy } from './comparison-ask.ts'
import { type Figure, findFigures } from './figures.ts'
import type { Model } from '../model/model.ts'
import { ordinalOf } from '../words/number-word.ts'
import type { Ask, ComparisonCue, Reading } from '../reading/reading.ts'
import type { Context } from '../verdict.ts'

/** "the second best paid one": where it stands in an ask, and whom it means. */
interface Superlative {
  readonly from: number
  readonly to: number
  readonly role: RoleId
  /** Set where it does not say by what: "the slowest one". */
  readonly isBare?: true
}

/**
 * "what degree does the highest paid role need", and "what does the slowest one pay" after an order: a
 * superlative that names a role, of which something else is asked. Gives the ask with that role in its
 * place; undefined where nothing else is asked.
 */
export function withSuperlativeRole(
  ask: Ask,
  reading: Reading,
  context: Context,
  model: Model,
): Ask | undefined {
  if (ask.mentions.length > 0) return undefined
  const found = findSuperlative(ask, model) ?? findBareSuperlative(ask, context, model)
  if (found === undefined) return undefined
  const { from, to, role } = found
  const isInside = (at: number): boolean => from <= at && at <= to
  const topics = reading.cues.flatMap(({ label, at, weak }): readonly TopicId[] => {
    const isOwn = at.every((i) => ask.positions.includes(i))
    if (label.kind !== 'topic' || !isOwn || at.some(isInside)) return []
    const isSaid = !weak || (found.isBare === true && ask.topics.includes(label.id))
    return isSaid ? [label.id] : []
  })
  const asked = [...new Set(topics)].filter((topic) => topic !== 'roles' && topic !== 'overview')
  if (asked.length === 0) return undefined
  return {
    ...ask,
    topics: asked,
    comparisons: [],
    mentions: [{ role, from, to, how: 'name' }],
    content: [],
    foreign: [],
  }
}

function findSuperlative(
  { tokens, positions, comparisons }: Ask,
  model: Model,
): Superlative | undefined {
  const { language, lexicon } = model
  for (const [i, { lemma, word }] of tokens.entries()) {
    const topic = figureOf(word, lemma, model)
    const [before, noun] = [tokens[i - 1], tokens[i + 1]]
    const at = positions[i - 1] ?? -1
    const cue = comparisons.find(
      (one) => (one.kind === 'highest' || one.kind === 'lowest') && one.at <= at && at <= one.end,
    )
    const isNoun = noun?.word === 'one' || lexicon.genericRoles.includes(noun?.lemma ?? '')
    if (topic === undefined || cue === undefined || before === undefined || !isNoun) continue
    const rank = ordinalOf(tokens[i - 2]?.word ?? '', lexicon) ?? 1
    const start = rank > 1 ? i - 2 : i - 1
    // "which is the best paid one" asks for it; "the best paid one" is it.
    if (!language.isOf('definite', tokens[start - 1]?.word)) continue
    const role = roleAt(rank, findFigures(allRoles(model), topic, model), cue)
    if (role === undefined) return undefined
    return { from: positions[start] ?? 0, to: positions[i + 1] ?? 0, role }
  }
  return undefined
}

/** "what does the slowest one pay" after who grows: by what was compared, and not by what is asked. */
function findBareSuperlative(
  { tokens, positions, comparisons, topics }: Ask,
  { comparison, listed, topics: told }: Context,
  model: Model,
): Superlative | undefined {
  const { language, lexicon } = model
  const last = comparison?.topic ?? told[0]
  for (const [i, { word }] of tokens.entries()) {
    const cue = comparisons.find(
      ({ kind, at, end }) =>
        (kind === 'highest' || kind === 'lowest') && positions[i] === at && at === end,
    )
    const noun = tokens[i + 1]
    const isNoun = noun?.word === 'one' || lexicon.genericRoles.includes(noun?.lemma ?? '')
    const rank = ordinalOf(tokens[i - 1]?.word ?? '', lexicon) ?? 1
    const start = rank > 1 ? i - 1 : i
    if (cue === undefined || !isNoun || !language.isOf('definite', tokens[start - 1]?.word))
      continue
    const topic = language.isOf('speed', word) ? 'outlook' : last
    if (topic === undefined || !isFigure(topic) || topics.includes(topic)) continue
    const pool = comparison?.topic === topic && listed.length > 1 ? listed : allRoles(model)
    const role = roleAt(rank, findFigures(pool, topic, model), cue)
    if (role === undefined) return undefined
    return { from: positions[start] ?? 0, to: positions[i + 1] ?? 0, role, isBare: true }
  }
  return undefined
}

function roleAt(
  rank: number,
  figures: readonly Figure[],
  { kind }: ComparisonCue,
): RoleId | undefined {
  return sortBy(figures, kind === 'highest' ? 'highest' : 'lowest')[rank - 1]?.role
}

/** "paid", "growing": the figure that a superlative goes by. */
function figureOf(word: string, lemma: string, { language }: Model): TopicId | undefined {
  if (language.isOf('paying', word)) return figureTopics.find((topic) => topic === 'salary')
  return language.isOf('growing', lemma)
    ? figureTopics.find((topic) => topic === 'outlook')
    : undefined
}
