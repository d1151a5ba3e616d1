import type { RoleId } from '../../../knowledge/knowledge.ts'
import { figureTopics, type TopicId } from '../../../knowledge/topics.ts'
import { allRoles, sortBy } from './comparison-ask.ts'
import { findFigures } from './figures.ts'
import type { Model } from '../model/model.ts'
import { ordinalOf } from '../words/number-word.ts'
import type { Ask, Reading } from '../reading/reading.ts'

/** "the second best paid one": where it stands in an ask, and whom it means. */
interface Superlative {
  readonly from: number
  readonly to: number
  readonly role: RoleId
}

/**
 * "what degree does the highest paid role need": a superlative that names a role, of which something
 * else is asked. Gives the ask with that role in its place; undefined where nothing else is asked.
 */
export function withSuperlativeRole(ask: Ask, reading: Reading, model: Model): Ask | undefined {
  if (ask.mentions.length > 0) return undefined
  const found = findSuperlative(ask, model)
  if (found === undefined) return undefined
  const { from, to, role } = found
  const isInside = (at: number): boolean => from <= at && at <= to
  const topics = reading.cues.flatMap(({ label, at, weak }): readonly TopicId[] => {
    const isOwn = at.every((i) => ask.positions.includes(i))
    return label.kind === 'topic' && !weak && isOwn && !at.some(isInside) ? [label.id] : []
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
    const order = cue.kind === 'highest' ? 'highest' : 'lowest'
    const role = sortBy(findFigures(allRoles(model), topic, model), order)[rank - 1]?.role
    if (role === undefined) return undefined
    return { from: positions[start] ?? 0, to: positions[i + 1] ?? 0, role }
  }
  return undefined
}

/** "paid", "growing": the figure that a superlative goes by. */
function figureOf(word: string, lemma: string, { language }: Model): TopicId | undefined {
  if (language.isOf('paying', word)) return figureTopics.find((topic) => topic === 'salary')
  return language.isOf('growing', lemma)
    ? figureTopics.find((topic) => topic === 'outlook')
    : undefined
}
