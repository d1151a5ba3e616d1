import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import { compareSentences } from '../src/replies/compare-sentences.ts'
import { composeComparisonCard } from '../src/replies/compose-comparison-card.ts'
import { composeReply } from '../src/replies/compose-reply.ts'
import { plainReply } from '../src/replies/plain-reply.ts'
import { suggestStarters } from '../src/replies/suggest.ts'
import { readCompareChoice } from './compare-choice.ts'
import { type ComparedSaid, readCompared, readCompareMove } from './compare-move.ts'
import {
  comparePrompt,
  comparePromptAgain,
  comparePromptShortly,
  topicsToCompare,
} from './compare-prompt.ts'
import {
  compareRolesId,
  type CompareState,
  firstCompareState,
  parseCompareState,
} from './compare-state.ts'
import { compareVerdicts } from './compare-verdicts.ts'
import { converse } from './converse.ts'
import { withPrompt } from './prompt.ts'
import type { Talk } from './talk.ts'
import { type Turn, turnOf } from './turn.ts'

/** After so many wrong tries in a row the dialog lets go: more asking would be nagging. */
const mostMisses = 3

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
export class CompareRolesDialog extends Dialog {
  readonly #talk: Talk

  constructor(talk: Talk) {
    super(compareRolesId)
    this.#talk = talk
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    if (this.#talk.background.advancement.length < fewestRoles) {
      return this.#end(dialogs, compareSentences.nothingToCompare)
    }
    return this.#take(dialogs, firstCompareState, this.#saidAlready(turnOf(dialogs.context)))
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const state = this.#stateOf(dialogs)
    const move = readCompareMove(turnOf(dialogs.context), state, this.#talk)
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
        return this.#end(dialogs, compareSentences.left)
      case 'miss':
        return this.#askAgain(dialogs, { ...state, misses: state.misses + 1 })
      case 'askAgain':
        return this.#ask(dialogs, state)
      case 'interrupt':
        return this.#answer(dialogs, { ...state, misses: 0 })
    }
  }

  /** What the message said that began the dialog, be it in words or by an old button. */
  #saidAlready(turn: Turn): ComparedSaid {
    const { background } = this.#talk
    const { message } = turn
    if (message.kind === 'payload') {
      const choice = readCompareChoice(message.payload, background)
      return choice?.kind === 'take' ? choice : { roles: [], topics: [] }
    }
    return message.kind === 'text'
      ? readCompared(message.text, turn, this.#talk, 'roles')
      : { roles: [], topics: [] }
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
    keep(dialogs, state)
    const { text, suggestions } = comparePrompt(state, this.#talk.background)
    await turnOf(dialogs.context).say(plainReply(text, suggestions))
    return Dialog.EndOfTurn
  }

  async #showResult(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    keep(dialogs, state)
    const { background } = this.#talk
    const turn = turnOf(dialogs.context)
    const verdicts = compareVerdicts(state, background)
    turn.rememberVerdicts(verdicts)
    turn.listAlso(state.roles)
    const shown = topicsToCompare(state, background).filter((topic) => state.topics.includes(topic))
    const card = composeComparisonCard(shown, state.roles, background)
    const reply = composeReply(verdicts, background)
    const withCard = card === undefined ? reply : { ...reply, card }
    await turn.say(withPrompt(withCard, comparePrompt(state, background)))
    return Dialog.EndOfTurn
  }

  /** To what was asked before, or out of the dialog from the first question. */
  async #goBack(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    if (state.open === 'result') {
      return this.#ask(dialogs, { ...state, topics: [], open: 'topics', misses: 0 })
    }
    return state.roles.length === 0
      ? this.#end(dialogs, compareSentences.left)
      : this.#ask(dialogs, { ...firstCompareState, topics: state.topics })
  }

  async #askAgain(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    if (state.misses >= mostMisses) return this.#end(dialogs, compareSentences.letGo)
    keep(dialogs, state)
    const prompt = comparePromptAgain(state, this.#talk.background)
    await turnOf(dialogs.context).say(plainReply(prompt.text, prompt.suggestions))
    return Dialog.EndOfTurn
  }

  async #answer(dialogs: DialogContext, state: CompareState): Promise<DialogTurnResult> {
    keep(dialogs, state)
    // A result asks for nothing, so what is answered after it stands alone.
    const prompt =
      state.open === 'result' ? undefined : comparePromptShortly(state, this.#talk.background)
    return converse(dialogs, this.#talk, prompt)
  }

  async #end(dialogs: DialogContext, text: string): Promise<DialogTurnResult> {
    const reply = plainReply(text, suggestStarters(this.#talk.background))
    await turnOf(dialogs.context).say(reply)
    return dialogs.endDialog()
  }

  #stateOf({ activeDialog }: DialogContext): CompareState {
    // What was stored is parsed before dialogs run, so it is never of an older version here.
    const { knowledge } = this.#talk.background
    return parseCompareState(activeDialog?.state, knowledge) ?? firstCompareState
  }
}

function keep({ activeDialog }: DialogContext, state: CompareState): void {
  if (activeDialog !== undefined) activeDialog.state = state
}
