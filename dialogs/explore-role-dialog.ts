import { Dialog, type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import type { RoleId } from '../knowledge/knowledge.ts'
import type { TopicId } from '../knowledge/topics.ts'
import { composeReply } from '../src/replies/compose-reply.ts'
import { payloadVersion } from '../src/replies/payload.ts'
import { plainReply } from '../src/replies/plain-reply.ts'
import { sentences } from '../src/replies/sentences.ts'
import { suggestStarters } from '../src/replies/suggest.ts'
import { answerPayload } from './answer-payload.ts'
import { converse } from './converse.ts'
import { readExploreMove } from './explore-move.ts'
import { explorePrompt, explorePromptAgain } from './explore-prompt.ts'
import {
  exploreRoleId,
  type ExploreState,
  firstExploreState,
  parseExploreState,
} from './explore-state.ts'
import { withPrompt } from './prompt.ts'
import type { Talk } from './talk.ts'
import { turnOf } from './turn.ts'

/** After so many wrong tries in a row the dialog lets go: more asking would be nagging. */
const mostMisses = 3

/** The overview of a role tells its duties and specialties along with it. */
const shownAtFirst: readonly TopicId[] = ['overview', 'duties', 'specialties']

/** What exploring can begin with. */
export interface ExploreOptions {
  readonly role?: RoleId
}

/**
 * Shows one role topic by topic, in any order, until the person is done.
 *
 *     bot: Which role would you like to explore?
 *     user: clinical educator
 *     bot: Sonographers might educate future sonographers … What next: skills, salary, …?
 *     user: is a PACS admin paid better?
 *     bot: (answers that) What next: skills, salary, …?
 *     user: done
 */
export class ExploreRoleDialog extends Dialog<ExploreOptions> {
  readonly #talk: Talk

  constructor(talk: Talk) {
    super(exploreRoleId)
    this.#talk = talk
  }

  override async beginDialog(
    dialogs: DialogContext,
    options?: ExploreOptions,
  ): Promise<DialogTurnResult> {
    const role = this.#talk.background.roleOf(options?.role)
    return role === undefined ? this.#askForRole(dialogs) : this.#showRole(dialogs, role.id)
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const state = this.#stateOf(dialogs)
    const move = readExploreMove(turnOf(dialogs.context).verdicts, state)
    switch (move.kind) {
      case 'choose':
        return this.#showRole(dialogs, move.role)
      case 'show':
        return this.#answer(dialogs, { ...state, seen: [...state.seen, ...move.topics], misses: 0 })
      case 'chooseAgain':
        return this.#askForRole(dialogs)
      case 'leave':
        return this.#leave(dialogs, state)
      case 'miss':
        return this.#askAgain(dialogs, { ...state, misses: state.misses + 1 })
      case 'interrupt':
        return this.#answer(dialogs, { ...state, misses: 0 })
    }
  }

  async #askForRole(dialogs: DialogContext): Promise<DialogTurnResult> {
    keep(dialogs, firstExploreState)
    const { text, suggestions } = explorePrompt(firstExploreState, this.#talk.background)
    await turnOf(dialogs.context).say(plainReply(text, suggestions))
    return Dialog.EndOfTurn
  }

  async #showRole(dialogs: DialogContext, role: RoleId): Promise<DialogTurnResult> {
    const { background } = this.#talk
    const verdict = answerPayload({ v: payloadVersion, do: 'ask', role }, background)
    const state = { ...firstExploreState, role, seen: shownAtFirst }
    keep(dialogs, state)
    const turn = turnOf(dialogs.context)
    turn.rememberVerdicts([verdict])
    const reply = composeReply([verdict], background)
    await turn.say(withPrompt(reply, explorePrompt(state, background)))
    return Dialog.EndOfTurn
  }

  async #answer(dialogs: DialogContext, state: ExploreState): Promise<DialogTurnResult> {
    keep(dialogs, state)
    const prompt = explorePrompt(state, this.#talk.background)
    const result = await converse(dialogs, this.#talk, prompt)
    if (state.role !== undefined && result.status === DialogTurnStatus.waiting) {
      turnOf(dialogs.context).focusOn(state.role)
    }
    return result
  }

  async #askAgain(dialogs: DialogContext, state: ExploreState): Promise<DialogTurnResult> {
    const { background } = this.#talk
    if (state.misses >= mostMisses) {
      await turnOf(dialogs.context).say(plainReply(sentences.letGo, suggestStarters(background)))
      return dialogs.endDialog()
    }
    keep(dialogs, state)
    const prompt = explorePromptAgain(state, background)
    await turnOf(dialogs.context).say(plainReply(prompt.text, prompt.suggestions))
    return Dialog.EndOfTurn
  }

  async #leave(dialogs: DialogContext, { role }: ExploreState): Promise<DialogTurnResult> {
    const { background } = this.#talk
    const plural = background.roleOf(role)?.plural
    const text = plural === undefined ? sentences.exploreLeft : sentences.exploreDone(plural)
    await turnOf(dialogs.context).say(plainReply(text, suggestStarters(background)))
    return dialogs.endDialog()
  }

  #stateOf({ activeDialog }: DialogContext): ExploreState {
    // What was stored is parsed before dialogs run, so it is never of an older version here.
    return (
      parseExploreState(activeDialog?.state, this.#talk.background.knowledge) ?? firstExploreState
    )
  }
}

function keep({ activeDialog }: DialogContext, state: ExploreState): void {
  if (activeDialog !== undefined) activeDialog.state = state
}
