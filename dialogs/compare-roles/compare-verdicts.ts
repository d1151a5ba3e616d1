import { isFigure } from '../../knowledge/topics.ts'
import { findFigures } from '../../src/answering/deciding/figures.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import type { Talk } from '../talk.ts'
import type { CompareState } from './compare-state.ts'

/**
 * How roles stand to one another: figures in order, or else what is said of each role. With several
 * topics, who comes first by each figure is enough in words; the card has the rest.
 */
export function compareVerdicts(
  { roles, topics }: Pick<CompareState, 'roles' | 'topics'>,
  { answering, background }: Talk,
): readonly Verdict[] {
  const figures = topics.filter(
    (topic) => isFigure(topic) && findFigures(roles, topic, background).length > 1,
  )
  const by = topics.length > 1 ? 'highest' : roles.length > 2 ? 'ranking' : 'versus'
  return answering.answerMade(
    figures.length > 0
      ? figures.map((topic) => ({ roles, topics: [topic], by }))
      : topics.map((topic) => ({ roles, topics: [topic] })),
  )
}
