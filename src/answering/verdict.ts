import type { CommandId, SmallTalkKind } from '../../knowledge/cue-groups.ts'
import type { DocumentId, FactId, RoleId } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'

/** What the document says to one ask: the facts, most fitting first. */
export interface Answered {
  readonly kind: 'answered'
  /** Absent when the ask is about the source itself. */
  readonly role?: RoleId
  readonly topic: TopicId
  readonly facts: readonly FactId[]
  /** Set when the ask wants yes or no and the facts decide it. */
  readonly yesNo?: 'yes' | 'no'
  /** What the yes or no is about, where it is about one thing that a role may ask for. */
  readonly claim?: Demand
  /** Set when the ask wants yes or no and says more than the facts tell: it stays open. */
  readonly isOpen?: true
  readonly confidence: number
}

/** What a role may ask for: one of the requirements; of education, some level or a certain one. */
export interface Demand {
  readonly topic: TopicId
  /** One of the levels of `knowledge.ts`: "master's degree". */
  readonly level?: string
}

/**
 * How roles are compared. `having` picks those that ask for all of what is wanted and for none of
 * what is not; `lacking` has nothing that is wanted.
 */
export type Comparison =
  | { readonly by: 'highest' | 'lowest'; readonly rank: number }
  | { readonly by: 'ranking'; readonly order: 'highest' | 'lowest' }
  | { readonly by: 'versus' }
  | { readonly by: 'difference' }
  | { readonly by: 'above' | 'below'; readonly amount: number; readonly role?: RoleId }
  | { readonly by: 'about'; readonly amount: number }
  | { readonly by: 'between'; readonly amount: number; readonly upTo: number }
  | {
      readonly by: 'having' | 'lacking'
      readonly wanted: readonly Demand[]
      readonly unwanted: readonly Demand[]
    }

/** What the document says when roles are set side by side. */
export interface Compared {
  readonly kind: 'compared'
  readonly topic: TopicId
  readonly comparison: Comparison
  /** The roles that answer the ask, best first; empty when none does. */
  readonly roles: readonly RoleId[]
  /** All roles that were looked at, in the order of the comparison. */
  readonly considered: readonly RoleId[]
  /** One or more facts for every role in `roles`. */
  readonly facts: readonly FactId[]
  readonly yesNo?: 'yes' | 'no'
  /** As of `Answered`. */
  readonly isOpen?: true
  readonly confidence: number
}

/** What may have been meant. A button carries it, and is answered without being matched again. */
export interface Option {
  readonly role?: RoleId
  readonly topic?: TopicId
}

/** The bot asks back, because role, topic or both are open. */
export interface Unclear {
  readonly kind: 'unclear'
  readonly open: 'role' | 'topic' | 'reading'
  /** Set when a wish fits several roles: nobody was meant yet. */
  readonly isWish?: true
  /** The topic that is known already, when only the role is open. */
  readonly topic?: TopicId
  readonly role?: RoleId
  /** Most likely first. */
  readonly options: readonly Option[]
  readonly confidence: number
}

/** In the domain, but the source does not say it. */
export interface Silent {
  readonly kind: 'silent'
  /** The topic that was recognized; absent when only foreign words were. */
  readonly topic?: TopicId
  /** The person's own words for it, for instance "Texas" or "summers off". */
  readonly subject?: string
  readonly roles: readonly RoleId[]
  /** The nearest thing the source does say; may be empty. */
  readonly nearest: readonly FactId[]
  readonly confidence: number
}

/** Not about this domain. */
export interface OffTopic {
  readonly kind: 'offTopic'
  readonly about: 'occupation' | 'medicalAdvice' | 'otherLanguage' | 'unreadable' | 'other'
  /** The foreign occupation or subject in the person's words. */
  readonly subject?: string
  readonly confidence: number
}

/** Talk that asks for nothing of the source. */
export interface SmallTalk {
  readonly kind: 'smallTalk'
  readonly talk: SmallTalkKind
  /** Of talk about a word, which one of the lexicon's glossary. */
  readonly term?: string
  /** Of talk about the last answer, what that one told. */
  readonly told?: readonly FactId[]
  readonly confidence: number
}

/** The person wants the bot to do something. */
export interface Command {
  readonly kind: 'command'
  readonly command: CommandId
  readonly role?: RoleId
  readonly confidence: number
}

/** What the bot makes of one ask. */
export type Verdict = (Answered | Compared | Unclear | Silent | OffTopic | SmallTalk | Command) &
  OfDocument

/** Set where only one of several documents was asked. */
interface OfDocument {
  readonly document?: DocumentId
}

/** What is remembered from turn to turn, so that "and the pay?" knows its role. JSON-safe. */
export interface Context {
  /** Roles in the order they were last spoken of, newest first. */
  readonly roles: readonly RoleId[]
  /** Topics of the last turn that had one. */
  readonly topics: readonly TopicId[]
  /** Those of the turn before it that were others: "the same two things for echo". */
  readonly earlier?: readonly TopicId[]
  /** Roles in the order the last reply listed them. */
  readonly listed: readonly RoleId[]
  /** What the last answer told, for "where does it say that?". */
  readonly told?: readonly FactId[]
  /** Set when they were asked for together: "and the growth?" is of all of them. */
  readonly isGroup?: true
  /** Set when one of them was spoken of since: "they" are the list no more. */
  readonly isPast?: boolean
  /** The last comparison, so that "and the least?" can turn it round. */
  readonly comparison?: { readonly topic: TopicId; readonly comparison: Comparison }
  /** The documents that the last turn was limited to: "what does the 2024 guide say …". */
  readonly documents?: readonly DocumentId[]
}

/** Nothing was said before. */
export const emptyContext: Context = { roles: [], topics: [], listed: [] }
