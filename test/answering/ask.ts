import { createAnswering } from '../../src/answering/answering.ts'
import { type Context, emptyContext, type Verdict } from '../../src/answering/verdict.ts'
import { bakery, lexicon } from './bakery.ts'

const { answer } = createAnswering(bakery, lexicon)

/** The verdicts on the last turn of a conversation about {@link bakery}. */
export function ask(...turns: readonly string[]): readonly Verdict[] {
  return play(...turns).verdicts
}

/** The outcome of the last turn, with what is remembered. */
export function play(...turns: readonly string[]): {
  readonly verdicts: readonly Verdict[]
  readonly context: Context
} {
  let context = emptyContext
  let verdicts: readonly Verdict[] = []
  for (const turn of turns) ({ verdicts, context } = answer(turn, context))
  return { verdicts, context }
}
