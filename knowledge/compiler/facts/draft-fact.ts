import type { FoundRole } from '../roles/found-role.ts'
import type { DocumentId, Place, Quote, Value } from '../../knowledge.ts'
import type { TopicId } from '../../topics.ts'

/** A fact before it is sorted and numbered. */
export interface DraftFact {
  /** Absent when the fact is about the source itself. */
  readonly role?: FoundRole
  readonly topic: TopicId
  readonly text: string
  readonly value?: Value
  readonly quote: Quote
  /** Facts of one role and topic are told in this order, lowest first; then as in the source. */
  readonly rank: number
  /** Of several documents, the one that states it. */
  readonly document?: DraftDocument
}

/** A document among others. */
interface DraftDocument {
  readonly id: DocumentId
  /** 0 for the newest. */
  readonly age: number
}

/** Why a place is in doubt; the report has advice for each. */
export type DoubtKind =
  | 'alikeName'
  | 'noCue'
  | 'severalRoles'
  | 'behindRoles'
  | 'aside'
  | 'noSentence'
  | 'noRole'
  | 'noTable'
  | 'unknownColumn'
  | 'unclearColumn'
  | 'unclearFigure'

/** A place in the source that the compiler could not make sure of; for the report. */
export interface Doubt {
  readonly kind: DoubtKind
  /** Of the readable text. */
  readonly line: number
  /** Absent where readers see the lines themselves. */
  readonly place?: Place
  readonly text: string
  readonly what: string
  /** Of several documents, the one it stands in. */
  readonly document?: DocumentId
}
