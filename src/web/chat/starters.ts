import type { ChatStore, StoreMiddleware } from './web-chat.ts'

/** What the owner of the host page offers to ask, in place of what the bot offers at the beginning. */
export class Starters {
  #questions: readonly string[] = []

  /** As long as nothing was asked, the bot's messages offer these. */
  readonly middleware: StoreMiddleware = (store) => (next) => (action) => {
    const { activity } = (action.payload ?? {}) as Payload
    const isOffer =
      action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' &&
      activity?.suggestedActions !== undefined &&
      this.#questions.length > 0 &&
      !isAsked(store)
    if (!isOffer) return next(action)
    const offering = { ...activity, suggestedActions: { actions: this.#actions() } }
    return next({ ...action, payload: { ...(action.payload as object), activity: offering } })
  }

  /** Changes them, also where they are shown already; an empty list leaves it to the bot. */
  offer(questions: readonly string[], store: ChatStore): void {
    const isSame = questions.join('|') === this.#questions.join('|')
    this.#questions = questions
    if (isSame || questions.length === 0 || isAsked(store)) return
    if (store.getState().activities.length === 0) return
    const payload = { suggestedActions: this.#actions() }
    store.dispatch({ type: 'WEB_CHAT/SET_SUGGESTED_ACTIONS', payload })
  }

  #actions(): readonly object[] {
    return this.#questions.map((title) => ({ type: 'imBack', title, value: title }))
  }
}

function isAsked(store: ChatStore): boolean {
  return store.getState().activities.some(({ from }) => from?.role === 'user')
}

interface Payload {
  readonly activity?: { readonly suggestedActions?: unknown }
}
