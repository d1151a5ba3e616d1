import type { Fact } from '../../knowledge.ts'

/** Something that was understood and looks wrong, or that is missing; and what to do about it. */
export interface Oddity {
  readonly what: string
  readonly advice: string
  /** The facts to look at; none where something is missing. */
  readonly facts: readonly Fact[]
}
