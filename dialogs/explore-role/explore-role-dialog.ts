import { type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import type { RoleId } from '../../knowledge/knowledge.ts'
import { topicsWith } from '../../knowledge/topics.ts'
import { composeReply } from '../../src/replies/compose-reply.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { readExploreMove } from './explore-move.ts'
import { explorePrompt, explorePromptAgain } from './explore-prompt.ts'
import { exploreRoleId } from '../dialog-ids.ts'
import { type ExploreState, firstExploreState, parseExploreState } from './explore-state.ts'
import { GuidedDialog } from '../guided-dialog.ts'
import { isAsked } from '../is-asked.ts'
import { withPrompt } from '../prompt.ts'
import type { Talk } from '../talk.ts'
import { turnOf } from '../turn.ts'

/** The overview of a role tells its duties and specialties along with it. */
const shownAtFirst = topicsWith('tellsWork')

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
export class ExploreRoleDialog extends GuidedDialog<ExploreState, ExploreOptions> {
  constructor(talk: Talk) {
    super(exploreRoleId, talk, { first: firstExploreState, parse: parseExploreState })
  }

  override async beginDialog(
    dialogs: DialogContext,
    options?: ExploreOptions,
  ): Promise<DialogTurnResult> {
    const role = this.talk.background.roleOf(options?.role)
    return role === undefined ? this.#askForRole(dialogs) : this.#showRole(dialogs, role.id)
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const state = this.stateOf(dialogs)
    const turn = turnOf(dialogs.context)
    const move = readExploreMove(turn.verdicts, state, isAsked(turn))
    switch (move.kind) {
      case 'choose':
        return this.#showRole(dialogs, move.role)
      case 'show':
        return this.#goOn(dialogs, { ...state, seen: [...state.seen, ...move.topics] })
      case 'chooseAgain':
        return this.#askForRole(dialogs)
      case 'leave':
        return this.#leave(dialogs, state)
      case 'miss':
        return this.miss(dialogs, state, (missed) =>
          explorePromptAgain(missed, this.talk.background),
        )
      case 'interrupt':
        return this.#goOn(dialogs, state)
    }
  }

  async #askForRole(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.put(
      dialogs,
      firstExploreState,
      explorePrompt(firstExploreState, this.talk.background),
    )
  }

  async #showRole(dialogs: DialogContext, role: RoleId): Promise<DialogTurnResult> {
    const { answering, background } = this.talk
    const verdicts = answering.answerMade([{ roles: [role], topics: [] }])
    const state = { ...firstExploreState, role, seen: shownAtFirst }
    turnOf(dialogs.context).rememberVerdicts(verdicts)
    const reply = composeReply(verdicts, background)
    return this.say(dialogs, state, withPrompt(reply, explorePrompt(state, background)))
  }

  /** Whatever is said of other roles in between, the next "it" is the role that is explored. */
  async #goOn(dialogs: DialogContext, state: ExploreState): Promise<DialogTurnResult> {
    const result = await this.answer(dialogs, state, explorePrompt(state, this.talk.background))
    if (state.role !== undefined && result.status === DialogTurnStatus.waiting) {
      turnOf(dialogs.context).focusOn(state.role)
    }
    return result
  }

  async #leave(dialogs: DialogContext, { role }: ExploreState): Promise<DialogTurnResult> {
    const plural = this.talk.background.roleOf(role)?.plural
    const text = plural === undefined ? sentences.exploreLeft : sentences.exploreDone(plural)
    return this.end(dialogs, text)
  }

  protected override async letGo(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.end(dialogs, sentences.letGo)
  }
}
