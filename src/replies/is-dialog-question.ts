import type { Reply } from './reply.ts'

/**
 * Whether a reply ends with a question whose answer a dialog waits for. The buttons of any other,
 * such as a greeting or a result, go on being of use when the conversation has gone on.
 */
export function isDialogQuestion({ card, prompt, isOffer, suggestions }: Reply): boolean {
  if (isOffer === true || (card !== undefined && prompt === undefined)) return false
  return suggestions.some(({ payload }) => payload.do === 'choose')
}
