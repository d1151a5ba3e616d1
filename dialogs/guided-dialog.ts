import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { plainReply } from '../src/replies/plain-reply.ts'
import type { Reply, Suggestion } from '../src/replies/reply.ts'
import { suggestStarters } from '../src/replies/suggest.ts'
import { converse } from './converse.ts'
import type { Prompt } from './prompt.ts'
import type { Talk } from './talk.ts'
import { turnOf } from './turn.ts'

/** After so many wrong tries in a row a dialog lets go: more asking would be nagging. */
const mostWrongTries = 3

/** What every guided dialog keeps from turn to turn. JSON-safe. */
export interface GuidedState {
  /** Wrong tries at the open prompt, one after another. */
  readonly misses: number
}

/** How a dialog reads what it stored. */
export interface StateReader<State extends GuidedState> {
  readonly first: State
  /** Undefined when it is of another version or its role is gone. */
  readonly parse: (stored: unknown, knowledge: Knowledge) => State | undefined
}

/**
 * A dialog that leads a person: it asks, reads a move of hers, and asks on. What it does with a
 * move is its own affair; keeping the state, asking again, answering what has nothing to do with it
 * and letting go are the same for all.
 */
export abstract class GuidedDialog<
  State extends GuidedState,
  Options extends object = object,
> extends Dialog<Options> {
  protected readonly talk: Talk
  readonly #reader: StateReader<State>

  constructor(id: string, talk: Talk, reader: StateReader<State>) {
    super(id)
    this.talk = talk
    this.#reader = reader
  }

  /** Says why nothing more is asked, once there were too many wrong tries. */
  protected abstract letGo(dialogs: DialogContext): Promise<DialogTurnResult>

  /** Where the person is; what was stored is parsed before dialogs run, so it is never older. */
  protected stateOf({ activeDialog }: DialogContext): State {
    const { first, parse } = this.#reader
    return parse(activeDialog?.state, this.talk.background.knowledge) ?? first
  }

  /** Says a reply and waits for the next move. */
  protected async say(
    dialogs: DialogContext,
    state: State,
    reply: Reply,
  ): Promise<DialogTurnResult> {
    keep(dialogs, state)
    await turnOf(dialogs.context).say(reply)
    return Dialog.EndOfTurn
  }

  /** Asks, and waits for the answer. */
  protected async put(
    dialogs: DialogContext,
    state: State,
    { text, suggestions }: Prompt,
  ): Promise<DialogTurnResult> {
    return this.say(dialogs, state, plainReply(text, suggestions))
  }

  /** A wrong try: asks again in other words, or lets go. */
  protected async miss(
    dialogs: DialogContext,
    state: State,
    promptAgain: (state: State) => Prompt,
  ): Promise<DialogTurnResult> {
    const missed = { ...state, misses: state.misses + 1 }
    if (missed.misses < mostWrongTries) return this.put(dialogs, missed, promptAgain(missed))
    turnOf(dialogs.context).offerPerson()
    return this.letGo(dialogs)
  }

  /** Answers what is no answer to the prompt, and asks again; that is no wrong try. */
  protected async answer(
    dialogs: DialogContext,
    state: State,
    prompt: Prompt | undefined,
  ): Promise<DialogTurnResult> {
    keep(dialogs, { ...state, misses: 0 })
    return converse(dialogs, this.talk, prompt)
  }

  /** Ends the dialog with a word and what could be next. */
  protected async end(
    dialogs: DialogContext,
    text: string,
    first: readonly Suggestion[] = [],
  ): Promise<DialogTurnResult> {
    const suggestions = [...first, ...suggestStarters(this.talk.background)]
    await turnOf(dialogs.context).say(plainReply(text, suggestions))
    return dialogs.endDialog()
  }
}

function keep({ activeDialog }: DialogContext, state: object): void {
  if (activeDialog !== undefined) activeDialog.state = state
}
