import type { DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import { compareSentences } from '../../src/replies/voice/compare-sentences.ts'
import { composeComparisonCard } from '../../src/replies/comparisons/compose-comparison-card.ts'
import { composeReply } from '../../src/replies/compose-reply.ts'
import { readCompareChoice } from './compare-choice.ts'
import { type ComparedSaid, readCompared, readCompareMove } from './compare-move.ts'
import {
  comparePrompt,
  comparePromptAgain,
  comparePromptShortly,
  topicsToCompare,
} from './compare-prompt.ts'
import { compareRolesId } from '../dialog-ids.ts'
import { type CompareState, firstCompareState, parseCompareState } from './compare-state.ts'
import { compareVerdicts } from './compare-verdicts.ts'
import { GuidedDialog } from '../guided-dialog.ts'
import { withPrompt } from '../prompt.ts'
import type { Talk } from '../talk.ts'
import { type Turn, turnOf } from '../turn.ts'

/** Roles of which none can be set beside another. */
const fewestRoles = 2

/**
 * Asks which roles to compare and by what, and sets them side by side. Both can be said at once.
 *
 *     user: compare roles
 *     bot: Which roles would you like to compare: …?
 *     user: echo and the manager
 *     bot: The echocardiographer and the diagnostic imaging manager: by salary, …?
 *     user: everything
 */
export class CompareRolesDialog extends GuidedDialog<CompareState> {
  constructor(talk: Talk) {
    super(compareRolesId, talk, { first: firstCompareState, parse: parseCompareState })
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    if (this.talk.background.advancement.length < fewestRoles) {
      return this.end(dialogs, compareSentences.nothingToCompare)
    }
    return this.#take(dialogs, firstCompareState, this.#saidAlready(turnOf(dialogs.context)))
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const state = this.stateOf(dialogs)
    const move = readCompareMove(turnOf(dialogs.context), state, this.talk)
    switch (move.kind) {
      case 'take':
        return this.#take(dialogs, state, move)
      case 'changeRoles':
        return this.#ask(dialogs, { ...state, roles: [], open: 'roles', misses: 0 })
      case 'back':
        return this.#goBack(dialogs, state)
      case 'startOver':
        return this.#ask(dialogs, firstCompareState)
      case 'leave':
        return this.end(dialogs, compareSentences.left)
      case 'miss':
        return this.miss(dialogs, state, (missed) =>
          comparePromptAgain(missed, this.talk.background),
        )
      case 'askAgain':
        return this.#ask(dialogs, state)
      case 'interrupt':
        return this.#interrupt(dialogs, state)
    }
  }

  /** What the message said that began the dialog, be it in words or by an old button. */
  #saidAlready(turn: Turn): ComparedSaid {
    const { background } = this.talk
    const { message } = turn
    if (message.kind === 'payload') {
      const choice = readCompareChoice(message.payload, background)
      return choice?.kind === 'take' ? choice : { roles: [], topics: [] }
    }
    return readCompared(turn, this.talk, 'roles')
  }

  /** One role joins those that were named; several take their place. */
  async #take(
    dialogs: DialogContext,
    state: CompareState,
    { roles, topics }: ComparedSaid,
  ): Promise<DialogTurnResult> {
    const named = roles.length > 1 ? roles : [...new Set([...state.roles, ...roles])]
    const by = topics.length > 0 ? topics : state.topics
    const open = named.length < fewestRoles ? 'roles' : by.length === 0 ? 'topics' : 'result'
    const next: CompareState = { ...state, roles: named, topics: by, open, misses: 0 }
    return this.#ask(dialogs, next)
  }

  async #ask(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    if (state.open === 'result') return this.#showResult(dialogs, state)
    return this.put(dialogs, state, comparePrompt(state, this.talk.background))
  }

  async #showResult(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    const { background } = this.talk
    const turn = turnOf(dialogs.context)
    const verdicts = compareVerdicts(state, this.talk)
    turn.rememberVerdicts(verdicts)
    turn.listAlso(state.roles)
    const shown = topicsToCompare(state, background).filter((topic) => state.topics.includes(topic))
    const card = composeComparisonCard(shown, state.roles, background)
    const reply = composeReply(verdicts, background)
    const withCard = card === undefined ? reply : { ...reply, card }
    return this.say(dialogs, state, withPrompt(withCard, comparePrompt(state, background)))
  }

  /** To what was asked before, or out of the dialog from the first question. */
  async #goBack(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    if (state.open === 'result') {
      return this.#ask(dialogs, { ...state, topics: [], open: 'topics', misses: 0 })
    }
    return state.roles.length === 0
      ? this.end(dialogs, compareSentences.left)
      : this.#ask(dialogs, { ...firstCompareState, topics: state.topics })
  }

  async #interrupt(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    // A result asks for nothing, so what is answered after it stands alone.
    const prompt =
      state.open === 'result' ? undefined : comparePromptShortly(state, this.talk.background)
    return this.answer(dialogs, state, prompt)
  }

  protected override async letGo(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.end(dialogs, compareSentences.letGo)
  }
}
