import type { RoleMention } from '../model/role-mentions.ts'
import type { Token } from '../words/token.ts'
import type { FoundCue } from './find-cues.ts'

/** The words of a message with what was found in them: its asks are made from these. */
export interface MarkedWords {
  readonly tokens: readonly Token[]
  readonly mentions: readonly RoleMention[]
  readonly cues: readonly FoundCue[]
  /** For each sentence, whether it ends in a question mark. */
  readonly sentenceAsks: readonly boolean[]
  readonly isForeign: (position: number) => boolean
  /** Positions of people who are no roles. */
  readonly bystanders: ReadonlySet<number>
}
