import type { Answerer } from '../../answering/answering.ts'
import type { ExplanationStep } from '../../answering/explain-answer.ts'

/** Plays a conversation and tells, step by step, why its last turn is answered as it is. */
export function explainTurns(
  [first, ...followUps]: readonly [string, ...string[]],
  { answer }: Answerer,
): string {
  let answering = answer(first)
  for (const turn of followUps) answering = answer(turn, answering.context)
  return answering.explain().map(showStep).join('\n')
}

/** A step with nothing to tell is shown too: that nothing was found is part of the why. */
function showStep({ step, lines }: ExplanationStep): string {
  const shown = lines.filter((line) => line !== '')
  return [step, ...(shown.length === 0 ? ['(none)'] : shown).map((line) => `  ${line}`)].join('\n')
}
