import type { Reply } from './reply.ts'

/**
 * Whether a reply asks what a dialog wants to know, and nothing else: the buttons of a greeting or
 * a result go on being of use when the conversation has gone on.
 */
export function isDialogQuestion({ card, suggestions }: Reply): boolean {
  return card === undefined && suggestions.some(({ payload }) => payload.do === 'choose')
}
