import type { CommandId, ComparisonKind, SmallTalkKind } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Likely } from '../../../knowledge/learned/ways.ts'
import type { Correction } from '../words/correct.ts'
import type { FoundCue } from './find-cues.ts'
import type { RoleMention } from '../model/role-mentions.ts'
import type { Described } from '../model/descriptions.ts'
import type { Token } from '../words/token.ts'

/** A comparing cue and the positions of its first and last word. */
export interface ComparisonCue {
  readonly kind: ComparisonKind
  readonly at: number
  readonly end: number
}

/** Whether a cue sets roles apart by what they ask for: "without a degree". */
export function setsApart({ kind }: Pick<ComparisonCue, 'kind'>): boolean {
  return kind === 'having' || kind === 'lacking'
}

/** One thing a message asks for. */
export interface Ask {
  /** In the order they were said; empty when none was recognized. */
  readonly topics: readonly TopicId[]
  /** Roles named for this ask, the base one included. */
  readonly mentions: readonly RoleMention[]
  readonly comparisons: readonly ComparisonCue[]
  readonly amounts: readonly Token[]
  /** Years that were named, for instance 2030. */
  readonly years: readonly number[]
  /** Whether the time after the year is meant. */
  readonly saysAfter: boolean
  /** Content words that no name and no cue explains. */
  readonly content: readonly Token[]
  /** Those of the content words that have nothing to do with the document. */
  readonly foreign: readonly Token[]
  /** Roles that its words describe, best first; empty when one was named. */
  readonly described: readonly Described[]
  /** Whether it is put so that yes or no answers it. */
  readonly wantsYesNo: boolean
  /** Whether it is a statement that is to be confirmed: "managers make 90k, right?" */
  readonly claims: boolean
  readonly tokens: readonly Token[]
  /** Where each of its tokens stands in the message. */
  readonly positions: readonly number[]
}

/** What a person says of what she likes and dislikes, and seeks, and whom she leaves out. */
export interface Wish {
  /** Whether she says anything of the kind. */
  readonly isSaid: boolean
  /** Whether she tells likes or dislikes; she may only seek something. */
  readonly isPersonal: boolean
  /** Positions of the words for what she does not want. */
  readonly unwanted: ReadonlySet<number>
  /** Roles that those words name or point to, and those that are left out: "besides the manager". */
  readonly ruledOut: ReadonlySet<RoleId>
  /** Whether whoever was spoken of last is left out: "leaving that one out". */
  readonly rulesOutLast: boolean
}

/** What points back to earlier turns. */
export interface Reference {
  /** it, that one, they … */
  readonly pronoun: boolean
  /** and …, what about … */
  readonly opener: boolean
  /** "the second one": 2; "the last": -1. */
  readonly ordinal?: number
  /** "the other one". */
  readonly other: boolean
  /** "the one who teaches", "the teaching job": described anew, whoever was spoken of. */
  readonly describing: boolean
  /** "which of those two", "both". */
  readonly both: boolean
}

/** A message as understood, before the document is looked at. */
export interface Reading {
  readonly tokens: readonly Token[]
  /** Whether it was so long that only what is asked in it was read. */
  readonly isPartlyRead: boolean
  readonly corrections: readonly Correction[]
  readonly mentions: readonly RoleMention[]
  readonly asks: readonly Ask[]
  readonly wish: Wish
  readonly cues: readonly FoundCue[]
  readonly reference: Reference
  readonly talk?: SmallTalkKind
  /** The word whose meaning is asked for. */
  readonly term?: string
  readonly command?: CommandId
  /** Whether it is put as a question or a request. */
  readonly asksSomething: boolean
  /** Whether it is written in another language than English. */
  readonly otherLanguage: boolean
  readonly medicalAdvice: boolean
  /** What the message as a whole is a way to say, the likeliest first; none where none was learned. */
  readonly likely: readonly Likely[]
  /** What it asks of the document, the likeliest first; none where the wording has no messages. */
  readonly askedFor: readonly Likely[]
  /** Of which role it speaks without a name, the likeliest first; none likewise. */
  readonly spokenOf: readonly Likely[]
  /** An occupation the document does not have, in the person's words. */
  readonly occupation?: string
}
