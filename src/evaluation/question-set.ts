import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { FactPatterns } from './fact-patterns.ts'
import type { Floors } from './set-list.ts'
import type { QuestionRow } from './question-row.ts'

/** Questions, what they are judged by, and the knowledge they are asked of. */
export interface QuestionSet {
  readonly name: string
  readonly rows: readonly QuestionRow[]
  /** Absent where `must` holds regular expressions. */
  readonly patterns?: FactPatterns
  readonly knowledge: Knowledge
  /** Its failures are shown only on demand, so that nobody tunes to them. */
  readonly heldOut: boolean
  readonly floors?: Floors
}
