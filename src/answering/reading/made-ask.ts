import type { ComparisonKind } from '../../../knowledge/cue-groups.ts'
import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Ask, Reading } from './reading.ts'

/** An ask that a button or a dialog makes, with no words behind it. */
export interface MadeAsk {
  /** Empty where all roles are meant, or none is known. */
  readonly roles: readonly RoleId[]
  /** Empty where a role is to be shown as a whole. */
  readonly topics: readonly TopicId[]
  /** Set where the roles are set side by side. */
  readonly by?: ComparisonKind
}

/** The reading that says just what was made: it is decided like one that was read. */
export function readMade(asks: readonly MadeAsk[]): Reading {
  const made = asks.map(toAsk)
  return {
    tokens: [],
    isPartlyRead: false,
    corrections: [],
    mentions: made.flatMap(({ mentions }) => mentions),
    asks: made,
    wish: {
      isSaid: false,
      isPersonal: false,
      unwanted: new Set(),
      ruledOut: new Set(),
      rulesOutLast: false,
    },
    cues: [],
    reference: { pronoun: false, opener: false, other: false, describing: false, both: false },
    asksSomething: true,
    otherLanguage: false,
    medicalAdvice: false,
    likely: [],
    askedFor: [],
    spokenOf: [],
  }
}

/** Where a word would stand that nobody said. */
const nowhere = -1

/** The ask that says just what was made. */
export function toAsk({ roles, topics, by }: MadeAsk): Ask {
  return {
    topics,
    mentions: roles.map((role) => ({ role, from: nowhere, to: nowhere, how: 'name' })),
    comparisons: by === undefined ? [] : [{ kind: by, at: nowhere, end: nowhere }],
    amounts: [],
    years: [],
    saysAfter: false,
    content: [],
    foreign: [],
    described: [],
    wantsYesNo: false,
    claims: false,
    tokens: [],
    positions: [],
  }
}
