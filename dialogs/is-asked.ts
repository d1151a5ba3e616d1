import type { Said } from './said.ts'

/** Whether it is put as a question, which is to be answered. */
export function isAsked({ message, moves }: Pick<Said, 'message' | 'moves'>): boolean {
  return message.kind === 'text' && (moves?.asks === true || message.text.includes('?'))
}
