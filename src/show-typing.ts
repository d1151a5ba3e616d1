import { ActivityTypes, type TurnContext } from 'botbuilder'

/** Sooner, the answer is there before anybody wonders. */
const patienceMs = 500

/**
 * Does the work of a turn, and tells the person that something is coming when that takes long. The
 * SDK's own middleware for it ends the process when a channel does not take the indicator.
 */
export async function showTyping(context: TurnContext, work: () => Promise<void>): Promise<void> {
  const timer = setTimeout(() => {
    // Nothing is lost without it, and a channel that is down is told of when the answer fails.
    context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined)
  }, patienceMs)
  try {
    await work()
  } finally {
    clearTimeout(timer)
  }
}
