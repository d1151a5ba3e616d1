import type { SaidMoves } from '../src/answering/moves/read-moves.ts'
import type { SaidPreferences } from '../src/answering/finding/read-preferences.ts'
import type { Answering } from '../src/answering/answering.ts'
import type { Reply } from '../src/replies/reply.ts'
import type { Choice } from './message.ts'

/** What a message is read from; a turn has it all. */
export interface Said {
  readonly message: Choice
  readonly verdicts: Answering['verdicts']
  /** Absent for a press of a button. */
  readonly preferences?: SaidPreferences | undefined
  /** Absent for a press of a button. */
  readonly moves?: SaidMoves | undefined
  readonly last?: Reply | undefined
}
