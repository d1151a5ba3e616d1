import { once } from 'node:events'
import { ConversationState, type Storage } from 'botbuilder'
import type { BotLogic } from '../../../src/channels/local-adapter.ts'

/**
 * A bot that counts the messages of each conversation. "wait" holds the turn until something comes in
 * on standard input.
 */
export function createCounter(storage: Storage): BotLogic {
  const conversationState = new ConversationState(storage)
  const counter = conversationState.createProperty<number>('count')
  return async (context) => {
    if (context.activity.type !== 'message') return
    const count = (await counter.get(context, 0)) + 1
    if (context.activity.text === 'wait') {
      console.log('turn waits')
      await once(process.stdin, 'data')
    }
    await counter.set(context, count)
    await conversationState.saveChanges(context)
    await context.sendActivity(`message ${count}`)
  }
}
