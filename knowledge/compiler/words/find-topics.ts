import type { Statements } from './statements.ts'
import { type TopicId, topicMeanings } from '../../topics.ts'
import { anyOf } from './any-of.ts'
import type { DocumentWords } from './document-words.ts'
import { oncePer } from '../../once-per.ts'
import { findMoney } from './read-figures.ts'
import { inFigures } from './in-figures.ts'
import { withoutPeriods } from './without-periods.ts'
import { wordsOf } from './words-of.ts'

/** A topic a text states something on. */
export interface FoundTopic {
  readonly topic: TopicId
  /** A particular topic is certain, a general or weakly marked one gives way to it. */
  readonly kind: 'particular' | 'general' | 'weak'
}

const moneyTopics: readonly TopicId[] = ['salary', 'cost', 'benefits'] as const

const warmthOf = oncePer(
  ({ warmthUnits }: DocumentWords) => new RegExp(`(\\d) ${anyOf(warmthUnits)}\\b`, 'g'),
)

/** The topics a text states something on, by its words alone; the surest first. */
export function findTopics(plain: string, statements: Statements): readonly FoundTopic[] {
  // "72 degrees" are no diploma.
  const said = inFigures(plain, statements).replaceAll(warmthOf(statements.words), '$1')
  const words = wordsOf(said)
  const found: FoundTopic[] = statements.states.flatMap(
    ({ topic, cues }): readonly FoundTopic[] => {
      const own = topic === 'experience' ? wordsOf(withoutPeriods(said, statements)) : words
      const fitting = cues.filter(({ find }) => find(own).length > 0)
      if (fitting.length === 0) return []
      if (fitting.every(({ weak }) => weak)) return [{ topic, kind: 'weak' }]
      return [{ topic, kind: topicMeanings[topic].givesWay ? 'general' : 'particular' }]
    },
  )
  // What is paid by the hour, and is no fee or allowance, is pay.
  const isPaid =
    !found.some(({ topic }) => moneyTopics.includes(topic)) &&
    findMoney(said, statements.words).some(({ value }) => value.per === 'hour')
  if (isPaid) found.push({ topic: 'salary', kind: 'particular' })
  const kinds: readonly FoundTopic['kind'][] = ['particular', 'general', 'weak']
  return found.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
