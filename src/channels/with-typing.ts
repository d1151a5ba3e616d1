import { ActivityTypes } from 'botbuilder'
import type { BotLogic } from './local-adapter.ts'

/** Sooner, the answer is there before anybody wonders. */
const patienceMs = 500

/**
 * Tells the person that something is coming when the answer to a message takes long. The SDK's own
 * middleware for it ends the process when a channel does not take the indicator.
 */
export function withTyping(logic: BotLogic): BotLogic {
  return async (context) => {
    const message: string = ActivityTypes.Message
    if (context.activity.type !== message) return logic(context)
    const timer = setTimeout(() => {
      // Nothing is lost without it, and a channel that is down is told of when the answer fails.
      context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined)
    }, patienceMs)
    // Behind an answer that is on its way it would look as if there was more to come.
    context.onSendActivities(async (_, __, next) => {
      clearTimeout(timer)
      return next()
    })
    try {
      await logic(context)
    } finally {
      clearTimeout(timer)
    }
  }
}
