import type { Statements } from './statements.ts'
import { type TopicId, topicMeanings } from '../../topics.ts'
import { withoutPeriods } from './without-periods.ts'
import { wordsOf } from './words-of.ts'

/** A topic a text states something on. */
export interface FoundTopic {
  readonly topic: TopicId
  /** A particular topic is certain, a general or weakly marked one gives way to it. */
  readonly kind: 'particular' | 'general' | 'weak'
}

/** The topics a text states something on, by its words alone; the surest first. */
export function findTopics(plain: string, statements: Statements): readonly FoundTopic[] {
  const words = wordsOf(plain)
  const found = statements.states.flatMap(({ topic, cues }): readonly FoundTopic[] => {
    const own = topic === 'experience' ? wordsOf(withoutPeriods(plain, statements)) : words
    const fitting = cues.filter(({ find }) => find(own).length > 0)
    if (fitting.length === 0) return []
    if (fitting.every(({ weak }) => weak)) return [{ topic, kind: 'weak' }]
    return [{ topic, kind: topicMeanings[topic].givesWay ? 'general' : 'particular' }]
  })
  const kinds: readonly FoundTopic['kind'][] = ['particular', 'general', 'weak']
  return found.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
