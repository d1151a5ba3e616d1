import type { NamedSource, Quote, RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import type { Verdict } from '../answering/verdict.ts'
import type { Card } from './card.ts'
import type { Payload } from './payload.ts'
import type { ContactLink } from './voice/contact.ts'

/** A place in the source that a reply rests on; `[1]` in the text points to number 1. */
export interface Citation {
  readonly number: number
  /** "Clinical Educator, lines 36–37". */
  readonly title: string
  readonly quote: Quote
  /** Of several documents, the one that says it. */
  readonly document?: NamedSource
}

/** Something the person can press instead of typing. */
export interface Suggestion {
  /** At most 20 characters where possible: Teams cuts longer ones. */
  readonly label: string
  readonly payload: Payload
}

/** What the bot says, before a channel renders it. */
export interface Reply {
  /** Plain sentences with light Markdown (bold, lists) and citation marks such as `[1]`. */
  readonly text: string
  /** What an open dialog asks; it stands last, below the sources. */
  readonly prompt?: string
  /** Whether the prompt can be taken up at any time, so that no dialog waits for an answer. */
  readonly isOffer?: true
  readonly citations: readonly Citation[]
  /** A remark at the end of the text, or of the card's footnote, that need not be made twice in a conversation. */
  readonly caveat?: string
  readonly card?: Card
  /** The way to a person, who may know more. */
  readonly contact?: ContactLink
  readonly suggestions: readonly Suggestion[]
  /** What the reply answers, kept for feedback and insights. */
  readonly about: {
    readonly verdicts: readonly Verdict['kind'][]
    readonly roles: readonly RoleId[]
    readonly topics: readonly TopicId[]
  }
}
