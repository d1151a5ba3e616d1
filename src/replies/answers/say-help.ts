import type { Background } from '../background.ts'
import { sentences } from '../voice/sentences.ts'

/** What can be asked, with an example from the knowledge. */
export function sayHelp({ advancement }: Pick<Background, 'advancement'>): string {
  const [role] = advancement
  const name = role === undefined ? '' : `${role.article} ${role.inSentence}`
  return sentences.help(role === undefined ? '' : sentences.exampleQuestion(name))
}
