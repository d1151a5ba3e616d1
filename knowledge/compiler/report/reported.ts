import type { Doubt } from '../facts/draft-fact.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { TopicId } from '../../topics.ts'

/** What a report tells of: a build, and how people call its topics. */
export interface Reported {
  readonly knowledge: Knowledge
  readonly doubts: readonly Doubt[]
  readonly labelOf: (topic: TopicId) => string
}
