import type { Reply } from '../reply.ts'
import { sentences } from '../voice/sentences.ts'

/** The way to a person as a line of Markdown; nothing where none is offered. */
export function contactLine({ contact }: Pick<Reply, 'contact'>): string | undefined {
  if (contact === undefined) return undefined
  const label = contact.label.replaceAll(/[\\*_[\]]/g, String.raw`\$&`)
  return sentences.askPerson(`[${label}](${contact.url})`)
}
