import { ConversationState, type TurnContext } from 'botbuilder'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BotLogic } from '../../src/channels/local-adapter.ts'
import { createLogger } from '../../src/logger.ts'
import { openState, type State } from '../../src/state/open-state.ts'
import { type Posted, postMessage } from '../support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let state: State
let server: RunningServer
let turns: string[]

/** Over real HTTP, with real state: a bot that counts, and yields in the middle of each turn. */
describe('TurnOrder', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    state = openState(folder.path, createLogger('silent'))
    turns = []
    server = await startEchoServer({ state, logic: createCounter() })
  })

  afterEach(async () => {
    await server.stop()
    await state.close()
    await folder.remove()
  })

  it('counts 50 messages of one conversation that come at once', async () => {
    const answers = await Promise.all(numbers(50).map(async (id) => post({ id, text: id })))

    const counts = answers.map(({ texts }) => Number(texts[0])).sort((a, b) => a - b)
    expect(counts).toEqual(numbers(50).map(Number))
    expect((await post({ id: 'last' })).texts).toEqual(['51'])
  })

  it('gives each message the answer of its own turn', async () => {
    const answers = await Promise.all(
      numbers(10).map(async (id) => post({ id, text: `text ${id}` })),
    )

    const turnsAnswered = answers.map(({ texts }) => turns[Number(texts[0]) - 1])
    expect(turnsAnswered).toEqual(numbers(10).map((id) => `text ${id}`))
  })

  it('answers an activity that comes twice once, with the same response', async () => {
    const first = await post({ id: 'same' })
    const second = await post({ id: 'same' })

    expect(second).toEqual(first)
    expect((await post({ id: 'other' })).texts).toEqual(['2'])
  })

  it('answers an activity that comes again during its turn once', async () => {
    const answers = await Promise.all([post({ id: 'same' }), post({ id: 'same' })])

    expect(answers.map(({ texts }) => texts)).toEqual([['1'], ['1']])
  })

  it('takes the same id in another conversation for another activity', async () => {
    await post({ id: 'same' })
    const other = await post({ id: 'same', conversation: { id: 'other' } })

    expect(other.texts).toEqual(['1'])
    expect(turns).toHaveLength(2)
  })

  it('takes an edit of a message for an activity of its own', async () => {
    await post({ id: 'same' })
    await post({ id: 'same', type: 'messageUpdate' })
    await post({ id: 'same', type: 'messageUpdate' })

    expect(turns).toHaveLength(3)
  })

  it('gives an invoke that comes twice the same response', async () => {
    const invoke = { id: 'same', type: 'invoke', name: 'n', deliveryMode: undefined }
    const [first, second] = [await post(invoke), await post(invoke)]

    expect(first).toMatchObject({ status: 299, body: { turn: 1 } })
    expect(second).toEqual(first)
  })

  it('goes on after a turn that failed', async () => {
    const failed = await post({ id: '1', text: 'fail' })
    const next = await post({ id: '2' })

    expect(failed.texts).toEqual([expect.stringMatching(/^Please ask again\./)])
    expect(next.texts).toEqual(['1'])
  })

  it('lets a turn wait for a proactive one of the same conversation', async () => {
    expect((await post({ id: '1', text: 'nested' })).texts).toEqual(['inside', '1'])
  })
})

function createCounter(): BotLogic {
  const conversationState = new ConversationState(state.storage)
  const counter = conversationState.createProperty<number>('count')
  return async (context) => {
    const { text, type, id } = context.activity
    turns.push(text === 'hello' ? String(id) : text)
    const count = (await counter.get(context, 0)) + 1
    if (text === 'fail') throw new Error('fail')
    if (text === 'nested') await context.sendActivity(await nested(context))
    if (type === 'invoke') {
      const value = { status: 299, body: { turn: turns.length } }
      await context.sendActivity({ type: 'invokeResponse', value })
    }
    // Without an order, every other turn of the conversation reads the same count here.
    await new Promise(setImmediate)
    await counter.set(context, count)
    await conversationState.saveChanges(context)
    await context.sendActivity(String(count))
  }
}

/** Runs a turn inside of a turn, and waits for it. */
async function nested({ activity, adapter }: TurnContext): Promise<string> {
  const reference = {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation,
    bot: activity.recipient,
    user: activity.from,
  }
  let said = ''
  await adapter.continueConversationAsync('', reference, async () => {
    said = 'inside'
  })
  return said
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1))
}

async function post(activity: object): Promise<Posted> {
  return postMessage(server.url, activity)
}
