import { joinParagraphs } from './join-paragraphs.ts'
import type { Payload } from './payload.ts'
import type { Reply } from './reply.ts'
import { sentences } from './sentences.ts'

/**
 * A question of a dialog as it stands once it is answered: with the choice in place of its buttons.
 * Undefined when the payload answers none, or when the reply shows more than a question: the buttons
 * of a result go on being of use.
 */
export function settleChoice(reply: Reply, payload: Payload): Reply | undefined {
  if (payload.do !== 'choose' || reply.card !== undefined) return undefined
  const chosen = reply.suggestions.find((offered) => isSame(offered.payload, payload))
  if (chosen === undefined) return undefined
  const prompt = joinParagraphs(reply.prompt, sentences.chosen(chosen.label))
  return { ...reply, prompt, suggestions: [] }
}

function isSame(one: Payload, other: Payload): boolean {
  return (
    one.do === 'choose' &&
    other.do === 'choose' &&
    one.dialog === other.dialog &&
    one.choice === other.choice &&
    one.role === other.role
  )
}
