import type { Command } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { type Part, prose } from '../part.ts'
import { sayHelp } from './say-help.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestRole, suggestStarters } from '../suggest.ts'

/**
 * What is said to a command when no dialog is open. Commands that need more than words (repeat,
 * explore, compare) are carried out by the dialogs; this is what is left to say.
 */
export function composeCommand({ command }: Command, background: Background): Part {
  const roles = background.advancement.map((role) => suggestRole(role))
  return {
    paragraphs: [prose(sayCommand(command, background))],
    suggestions:
      command === 'findRole' || command === 'explore' ? roles : suggestStarters(background),
    ...(command === 'help' ? { offersPerson: true } : {}),
    roles: [],
    topics: [],
  }
}

function sayCommand(command: Command['command'], background: Background): string {
  switch (command) {
    case 'help':
    case 'compare':
      return sayHelp(background)
    case 'back':
    case 'change':
      return sentences.nothingToGoBackTo
    case 'repeat':
      return sentences.nothingToRepeat
    case 'startOver':
      return sentences.startOver
    case 'cancel':
      return sentences.nothingToCancel
    case 'explore':
      return sentences.chooseRole
    case 'findRole':
      return sentences.findRole
    case 'forgetMe':
      return sentences.forgotten
  }
}
