import type { StoreMiddleware } from './web-chat.ts'

/** Marks, in an activity's channel data, the first one that the server keeps of a conversation. */
const firstKeptKey = 'career-bot:first-kept'

/**
 * Takes from the transcript what the server has forgotten because the person asked for that: all
 * that was said before the first activity it keeps.
 */
export const forgetShown: StoreMiddleware = (store) => (next) => (action) => {
  const { activity } = (action.payload ?? {}) as Payload
  const isFirstKept = activity?.channelData?.[firstKeptKey] === true
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && isFirstKept) {
    const { activities } = store.getState()
    for (const { id } of activities) {
      // What is on its way to the server has no id, and is said after all.
      if (id === undefined || id === activity?.id) continue
      store.dispatch({ type: 'DIRECT_LINE/DELETE_ACTIVITY', payload: { activityID: id } })
    }
  }
  return next(action)
}

interface Payload {
  readonly activity?: {
    readonly id?: string
    readonly channelData?: Readonly<Record<string, unknown>>
  }
}
