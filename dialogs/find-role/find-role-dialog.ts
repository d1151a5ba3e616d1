import type { DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import type { Preferences } from '../../src/answering/finding/preferences.ts'
import { rankRoles, type RankedRole } from '../../src/answering/finding/rank-roles.ts'
import { composeFoundRoles } from '../../src/replies/finder/compose-found-roles.ts'
import { composeWhy } from '../../src/replies/finder/compose-why.ts'
import { countWord } from '../../src/replies/voice/count-word.ts'
import { fieldOf } from '../../src/replies/field-of.ts'
import { finderSentences } from '../../src/replies/voice/finder-sentences.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'
import { joinParagraphs } from '../../src/replies/voice/join-paragraphs.ts'
import { plainReply } from '../../src/replies/plain-reply.ts'
import type { Suggestion } from '../../src/replies/reply.ts'
import { sayPreferences } from '../../src/replies/finder/say-preferences.ts'
import { sayWork } from '../../src/replies/finder/say-work.ts'
import { suggestCommand, suggestRole } from '../../src/replies/suggest.ts'
import { comparePayload } from '../compare-roles/compare-choice.ts'
import { readFinderChoice } from './find-role-choice.ts'
import { skipQuestions, takeAnswers } from './find-role-answers.ts'
import { type FindRoleMove, readFindRoleMove } from './find-role-move.ts'
import {
  explainFindRolePrompt,
  findRolePrompt,
  findRolePromptAgain,
  findRolePromptShortly,
  questionsOf,
} from './find-role-prompt.ts'
import {
  type FinderQuestion,
  finderQuestions,
  type FindRoleState,
  firstFindRoleState,
  parseFindRoleState,
} from './find-role-state.ts'
import { findRoleId } from '../dialog-ids.ts'
import { GuidedDialog } from '../guided-dialog.ts'
import type { Prompt } from '../prompt.ts'
import type { Talk } from '../talk.ts'
import { type Turn, turnOf } from '../turn.ts'

/**
 * Asks what a person enjoys, how far her education goes and what matters to her, and tells which
 * roles fit, with reasons. Each question can be skipped, and each answer changed later.
 *
 *     user: which role suits me?
 *     bot: (1 of 3) What would you enjoy: …?
 *     user: teaching
 *     bot: (2 of 3) What education do you have, or would you be willing to get: …?
 *     user: does a clinical educator need a master's?
 *     bot: Yes. … (2 of 3) What education …?
 *     user: skip
 */
export class FindRoleDialog extends GuidedDialog<FindRoleState> {
  constructor(talk: Talk) {
    super(findRoleId, talk, { first: firstFindRoleState, parse: parseFindRoleState })
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.#start(dialogs, this.#toldAlready(turnOf(dialogs.context)))
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const state = this.stateOf(dialogs)
    const move = readFindRoleMove(turnOf(dialogs.context), state, this.talk.background)
    return this.#make(move, state, dialogs)
  }

  async #make(
    move: FindRoleMove,
    state: FindRoleState,
    dialogs: DialogContext,
  ): Promise<DialogTurnResult> {
    switch (move.kind) {
      case 'answer':
        return this.#goOn(
          dialogs,
          takeAnswers(state, move.preferences),
          this.#sayTaken(move, state),
        )
      case 'skip':
        return this.#skip(dialogs, state, move.question)
      case 'skipAll':
        return this.#goOn(
          dialogs,
          skipQuestions(
            state,
            finderQuestions.filter((one) => !state.done.includes(one)),
          ),
        )
      case 'change':
        return this.#ask(dialogs, { ...state, open: move.question ?? 'change', misses: 0 })
      case 'back':
        return this.#goBack(dialogs, state)
      case 'startOver':
        return this.#start(dialogs, {})
      case 'leave':
        return this.end(dialogs, finderSentences.left)
      case 'why':
        return this.#sayWhy(dialogs, state, move)
      case 'miss':
        return this.miss(dialogs, state, (missed) => this.#promptAgain(missed, move.foreign))
      case 'explain':
        return this.#explain(dialogs, state)
      case 'askAgain':
        return this.#ask(dialogs, state)
      case 'interrupt':
        return this.answer(dialogs, state, findRolePromptShortly(state, this.talk.background))
    }
  }

  /** An old button begins the dialog with its answer; words that begin it say nothing else. */
  #toldAlready({ message }: Pick<Turn, 'message'>): Preferences {
    if (message.kind !== 'payload') return {}
    const choice = readFinderChoice(message.payload, this.talk.background)
    return choice?.kind === 'answer' ? choice.preferences : {}
  }

  async #start(dialogs: DialogContext, preferences: Preferences): Promise<DialogTurnResult> {
    const { background } = this.talk
    const questions = questionsOf(background)
    if (questions.length === 0) {
      const roles = background.advancement.map((role) => suggestRole(role))
      const text = finderSentences.nothingToAsk(fieldOf(background))
      await turnOf(dialogs.context).say(plainReply(text, roles))
      return dialogs.endDialog()
    }
    const state = takeAnswers(firstFindRoleState, preferences)
    const left = questions.filter((question) => !state.done.includes(question))
    return this.#goOn(dialogs, state, finderSentences.opening(left.length, countWord(left.length)))
  }

  async #skip(
    dialogs: DialogContext,
    state: FindRoleState,
    question: FinderQuestion,
  ): Promise<DialogTurnResult> {
    const skipped = state.done.filter((one) => state.preferences[one] === undefined)
    const after = skipQuestions(state, [question])
    const isLast = questionsOf(this.talk.background).every((one) => after.done.includes(one))
    return this.#goOn(dialogs, after, isLast ? '' : finderSentences.skipped(skipped.length))
  }

  /** Asks the next question, or shows the result after the last one. */
  async #goOn(dialogs: DialogContext, state: FindRoleState, taken = ''): Promise<DialogTurnResult> {
    const questions = questionsOf(this.talk.background)
    const next = questions.find((question) => !state.done.includes(question))
    const after: FindRoleState = { ...state, open: next ?? 'result', misses: 0 }
    return next === undefined
      ? this.#showResult(dialogs, after, taken)
      : this.#ask(dialogs, after, taken)
  }

  async #ask(dialogs: DialogContext, state: FindRoleState, before = ''): Promise<DialogTurnResult> {
    const prompt = findRolePrompt(state, this.talk.background)
    if (prompt === undefined) return this.#showResult(dialogs, state)
    return this.put(dialogs, state, { ...prompt, text: joinParagraphs(before, prompt.text) })
  }

  async #showResult(
    dialogs: DialogContext,
    state: FindRoleState,
    before = '',
  ): Promise<DialogTurnResult> {
    const ranked = this.#rank(state)
    const reply = composeFoundRoles(ranked, state.preferences, this.talk.background)
    turnOf(dialogs.context).list(ranked.map(({ role }) => role))
    const suggestions = withComparison(reply.suggestions, ranked)
    const text = joinParagraphs(before, reply.text)
    return this.say(dialogs, state, { ...reply, suggestions, text })
  }

  async #sayWhy(
    dialogs: DialogContext,
    state: FindRoleState,
    { role }: Extract<FindRoleMove, { kind: 'why' }>,
  ): Promise<DialogTurnResult> {
    const reply = composeWhy(this.#rank(state), role, this.talk.background)
    const turn = turnOf(dialogs.context)
    for (const spoken of reply.about.roles) turn.focusOn(spoken)
    return this.say(dialogs, state, reply)
  }

  /** To the question before, or out of the dialog from the first one. */
  async #goBack(dialogs: DialogContext, state: FindRoleState): Promise<DialogTurnResult> {
    const questions = questionsOf(this.talk.background)
    if (state.open === 'change') return this.#goOn(dialogs, state)
    const at = state.open === 'result' ? questions.length : questions.indexOf(state.open)
    const before = questions[at - 1]
    if (before === undefined) return this.end(dialogs, finderSentences.left)
    const done = state.done.filter((question) => question !== before)
    return this.#ask(dialogs, { ...state, done, open: before, misses: 0 })
  }

  #promptAgain(state: FindRoleState, foreign: readonly string[]): Prompt {
    const prompt = findRolePromptAgain(state, this.talk.background)
    const silent = foreign.length === 0 ? '' : finderSentences.silentAbout(foreign)
    const text = joinParagraphs(silent, prompt?.text)
    return { text, suggestions: prompt?.suggestions ?? [] }
  }

  async #explain(dialogs: DialogContext, state: FindRoleState): Promise<DialogTurnResult> {
    const prompt = explainFindRolePrompt(state, this.talk.background)
    return this.put(dialogs, state, prompt ?? { text: '', suggestions: [] })
  }

  protected override async letGo(dialogs: DialogContext): Promise<DialogTurnResult> {
    const again = suggestCommand(sentences.labels.findRole, 'findRole')
    return this.end(dialogs, finderSentences.letGo, [again])
  }

  /** What her words were taken for, so that she can set it right. */
  #sayTaken(
    { preferences, foreign }: Extract<FindRoleMove, { kind: 'answer' }>,
    { open }: FindRoleState,
  ): string {
    const { background } = this.talk
    const { likings = [], avoided = [] } = preferences
    const avoiding = avoided.flatMap((role) => {
      const own = background.roleOf(role)
      return own === undefined ? [] : [sayWork(own, background).words]
    })
    const works = likings.flatMap(({ role, words }) => {
      const own = background.roleOf(role)
      return words === undefined || own === undefined ? [] : [sayWork(own, background).words]
    })
    // An answer to what was asked needs no more words than the next question.
    const others = Object.entries(preferences).filter(
      ([one]) => one !== open && one !== 'likings' && one !== 'avoided',
    )
    const noted = sayPreferences(Object.fromEntries(others), background)
    return [
      ...(works.length === 0 ? [] : [finderSentences.taken(works)]),
      ...(avoiding.length === 0 ? [] : [finderSentences.avoiding(avoiding)]),
      ...(noted.length === 0 ? [] : [finderSentences.noted(noted)]),
      ...(likings.length === 0 || foreign.length === 0
        ? []
        : [finderSentences.silentAbout(foreign)]),
    ].join(' ')
  }

  #rank({ preferences }: FindRoleState): readonly RankedRole[] {
    const { advancement, factsOn } = this.talk.background
    return rankRoles(preferences, { advancement, factsOn })
  }
}

/** Next to exploring the first role, the first two can be compared, if something speaks for both. */
function withComparison(
  suggestions: readonly Suggestion[],
  ranked: readonly RankedRole[],
): readonly Suggestion[] {
  const fitting = ranked.filter(({ reasons }) => reasons.length > 0).slice(0, 2)
  if (fitting.length < 2) return suggestions
  const payload = comparePayload(fitting.map(({ role }) => role))
  const compare = { label: finderSentences.labels.compareFirst, payload }
  return [...suggestions.slice(0, 1), compare, ...suggestions.slice(1)]
}
