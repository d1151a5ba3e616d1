import { Dialog, type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import type { Command, Verdict } from '../src/answering/verdict.ts'
import { composeReply } from '../src/replies/compose-reply.ts'
import type { Reply } from '../src/replies/reply.ts'
import { compareRolesId, exploreRoleId, findRoleId } from './dialog-ids.ts'
import { type Prompt, withPrompt } from './prompt.ts'
import type { Talk } from './talk.ts'
import { turnOf } from './turn.ts'

/**
 * Answers whatever a person says, inside a dialog or outside of one. With a prompt open, the
 * answer ends with that prompt: a question in the middle of a dialog never closes it.
 */
export async function converse(
  dialogs: DialogContext,
  talk: Talk,
  prompt?: Prompt,
): Promise<DialogTurnResult> {
  const turn = turnOf(dialogs.context)
  const [first] = turn.verdicts
  if (first.kind === 'command') return obey(first, { dialogs, talk, prompt })
  if (first.kind === 'smallTalk' && first.talk === 'farewell') return leave(dialogs, talk, first)
  turn.rememberContext()
  // Asking back is a question already; two at once would leave open which one is answered.
  const asksBack = turn.verdicts.some(({ kind }) => kind === 'unclear')
  const reply = composeReply(turn.verdicts, talk.background)
  return say(reply, { dialogs, talk, prompt: asksBack ? undefined : prompt })
}

/** Ends whatever is open and says the word that goes with it. */
async function leave(
  dialogs: DialogContext,
  { background }: Talk,
  verdict: Verdict,
): Promise<DialogTurnResult> {
  await turnOf(dialogs.context).say(composeReply([verdict], background))
  return dialogs.cancelAllDialogs()
}

interface Conversing {
  readonly dialogs: DialogContext
  readonly talk: Talk
  readonly prompt: Prompt | undefined
}

async function obey(command: Command, conversing: Conversing): Promise<DialogTurnResult> {
  const { dialogs, talk } = conversing
  const turn = turnOf(dialogs.context)
  switch (command.command) {
    case 'help':
    case 'back':
    case 'change':
      return say(composeReply([command], talk.background), conversing)
    case 'repeat':
      return repeat(command, conversing)
    case 'compare':
      return open(compareRolesId, dialogs)
    case 'explore':
      return explore(command, dialogs)
    case 'findRole':
      return open(findRoleId, dialogs)
    case 'cancel':
      return leave(dialogs, talk, command)
    case 'forgetMe':
      await turn.forgetPerson()
      return leave(dialogs, talk, command)
    case 'startOver':
      turn.forgetContext()
      return leave(dialogs, talk, command)
  }
}

async function say(reply: Reply, { dialogs, prompt }: Conversing): Promise<DialogTurnResult> {
  await turnOf(dialogs.context).say(prompt === undefined ? reply : withPrompt(reply, prompt))
  return dialogs.activeDialog === undefined
    ? { status: DialogTurnStatus.complete }
    : Dialog.EndOfTurn
}

/** What was said last ends with the open prompt already. */
async function repeat(command: Command, conversing: Conversing): Promise<DialogTurnResult> {
  const { last } = turnOf(conversing.dialogs.context).memory
  return last === undefined
    ? say(composeReply([command], conversing.talk.background), conversing)
    : say(last, { ...conversing, prompt: undefined })
}

async function explore({ role }: Command, dialogs: DialogContext): Promise<DialogTurnResult> {
  return open(exploreRoleId, dialogs, role === undefined ? {} : { role })
}

/** Dialogs do not pile up: the one that was open is left for good. */
async function open(id: string, dialogs: DialogContext, options = {}): Promise<DialogTurnResult> {
  return dialogs.activeDialog === undefined
    ? dialogs.beginDialog(id, options)
    : dialogs.replaceDialog(id, options)
}
