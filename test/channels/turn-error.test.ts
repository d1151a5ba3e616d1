import { ConversationState } from 'botbuilder'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BotLogic } from '../../src/channels/local-adapter.ts'
import { createLogger } from '../../src/logger.ts'
import { openState, type State } from '../../src/state/open-state.ts'
import { LogLines } from '../support/log-lines.ts'
import { postMessage } from '../support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let state: State
let server: RunningServer
let log: LogLines

/** A bot that remembers the last text, and fails when told to. */
describe('createTurnErrorHandler', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    state = openState(folder.path, createLogger('silent'))
    log = new LogLines('info')
    server = await startEchoServer({ state, logic: createBot(), logger: log.logger })
  })

  afterEach(async () => {
    await server.stop()
    await state.close()
    await folder.remove()
  })

  it('tells the person how to go on, and the log what went wrong', async () => {
    const { status, texts } = await postMessage(server.url, { id: '7', text: 'fail' })

    expect({ status, texts }).toEqual({
      status: 200,
      texts: [expect.stringMatching(/^Please ask again\. \(Reference [\da-f]{8}\)$/)],
    })
    expect(log.all).toEqual([
      expect.objectContaining({
        level: 50,
        msg: 'turn failed',
        turnId: '7',
        channelId: 'emulator',
        err: expect.objectContaining({ message: 'broken', stack: expect.stringContaining(' at ') }),
      }),
    ])
  })

  it('forgets the conversation, so that it works again', async () => {
    await postMessage(server.url, { text: 'one' })
    await postMessage(server.url, { text: 'fail' })

    expect((await postMessage(server.url, { text: 'two' })).texts).toEqual(['before: nothing'])
  })

  it('forgets no other conversation', async () => {
    await postMessage(server.url, { text: 'one', conversation: { id: 'other' } })
    await postMessage(server.url, { text: 'fail' })
    const { texts } = await postMessage(server.url, { text: 'x', conversation: { id: 'other' } })

    expect(texts).toEqual(['before: one'])
  })

  it('keeps the conversation when it was the channel that failed', async () => {
    await postMessage(server.url, { text: 'one' })
    const nobodyThere = { serviceUrl: 'http://127.0.0.1:1/', deliveryMode: undefined }
    await postMessage(server.url, { text: 'two', ...nobodyThere })

    expect((await postMessage(server.url, { text: 'three' })).texts).toEqual(['before: one'])
    expect(log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
  })
})

function createBot(): BotLogic {
  const conversationState = new ConversationState(state.storage)
  const last = conversationState.createProperty<string>('last')
  return async (context) => {
    const { text } = context.activity
    const before = await last.get(context, 'nothing')
    if (text === 'fail') throw new TypeError('broken')
    await context.sendActivity(`before: ${before}`)
    await last.set(context, text)
    await conversationState.saveChanges(context)
  }
}
