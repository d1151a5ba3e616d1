import type { Answerer } from '../src/answering/answering.ts'
import type { Background } from '../src/replies/background.ts'

/** What dialogs talk with: questions are answered, verdicts put in words. */
export interface Talk {
  readonly answering: Answerer
  readonly background: Background
}
