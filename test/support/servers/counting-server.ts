import { once } from 'node:events'
import { ConversationState } from 'botbuilder'
import type { BotLogic } from '../../../src/channels/local-adapter.ts'
import { openState } from '../../../src/state/open-state.ts'
import { startEchoServer } from './running-server.ts'

/**
 * A program: serves a bot that counts the messages of each conversation, with its state in
 * STATE_DIR. "wait" holds the turn until something comes in on standard input.
 */
const state = openState(process.env['STATE_DIR'] ?? '')
const server = await startEchoServer({ state, logic: createCounter() })
console.log(`listening at ${server.url}`)

process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  console.log('stopping')
  await server.stop()
  await state.close()
  process.exit(0)
}

function createCounter(): BotLogic {
  const conversationState = new ConversationState(state.storage)
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
