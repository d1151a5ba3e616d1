import { type Fault, KnowledgeError } from '../../knowledge-error.ts'
import type { Place } from '../../knowledge.ts'

/** A document as the compiler reads it: lines of text, headings and tables marked as in Markdown. */
export interface ReadableDocument {
  readonly text: string
  /** Where each line of `text` stands for people; absent where they see the very same lines. */
  readonly places?: readonly (Place | undefined)[]
}

/** A document that cannot be read: what was expected, what came, and what to do. */
export function unreadable(where: string, message: string, cause?: unknown): KnowledgeError {
  const faults: readonly Fault[] = [{ where, message }]
  return new KnowledgeError(faults, cause === undefined ? {} : { cause })
}
