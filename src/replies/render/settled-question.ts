import { isDialogQuestion } from '../is-dialog-question.ts'
import { joinParagraphs } from '../voice/join-paragraphs.ts'
import type { Payload } from '../payload.ts'
import type { Reply } from '../reply.ts'
import { sentences } from '../voice/sentences.ts'

/**
 * A question of a dialog as it stands once the conversation has gone on: without buttons, and with
 * the choice in their place if the payload is one of them. Undefined for any other reply.
 */
export function settledQuestion(reply: Reply, payload?: Payload): Reply | undefined {
  if (!isDialogQuestion(reply)) return undefined
  const chosen = reply.suggestions.find((offered) => isSame(offered.payload, payload))
  const said = chosen === undefined ? undefined : sentences.chosen(chosen.label)
  return { ...reply, prompt: joinParagraphs(reply.prompt, said), suggestions: [] }
}

function isSame(one: Payload, other: Payload | undefined): boolean {
  if (other === undefined) return false
  const [ours, theirs]: readonly Readonly<Record<string, unknown>>[] = [one, other]
  return members.every((name) => ours?.[name] === theirs?.[name])
}

const members = ['do', 'command', 'dialog', 'choice', 'topic', 'role'] as const
