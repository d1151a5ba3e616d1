import { type Activity, MemoryStorage, type TurnContext } from 'botbuilder'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BotLogic, LocalAdapter, type LocalChannel } from '../../src/channels/local-adapter.ts'
import { createTurnErrorHandler } from '../../src/channels/turn-error.ts'
import { TurnOrder } from '../../src/channels/turn-order.ts'
import { LocalTurns } from '../../src/state/turns.ts'
import { LogLines } from '../support/log-lines.ts'
import { message } from '../support/servers/post-message.ts'

let said: string[]
let adapter: LocalAdapter

describe('LocalAdapter', () => {
  beforeEach(() => {
    said = []
    adapter = new LocalAdapter(channel, {
      turnOrder: new TurnOrder(new LocalTurns()),
      onTurnError: createTurnErrorHandler({
        storage: new MemoryStorage(),
        logger: new LogLines('silent').logger,
        apology: 'Sorry',
      }),
    })
  })

  it('hands what the bot says to its channel', async () => {
    await receive({}, async (context) => void (await context.sendActivity('Hello')))

    expect(said).toEqual(['conversation: Hello'])
  })

  it('gives the bot the id the channel gave', async () => {
    let id: string | undefined
    await receive({}, async (context) => {
      id = (await context.sendActivity('Hello'))?.id
    })

    expect(id).toBe('id-1')
  })

  it('hands on changes and what is taken back', async () => {
    await receive({}, async (context) => {
      await context.updateActivity({ type: 'message', id: '5', text: 'new' })
      await context.deleteActivity('6')
    })

    expect(said).toEqual(['conversation: 5 becomes new', 'conversation: 6 is gone'])
  })

  it('keeps traces for itself', async () => {
    await receive({}, async (context) => void (await context.sendTraceActivity('t', 1, 'n', 'l')))

    expect(said).toEqual([])
  })

  it('gives the response to an invoke', async () => {
    const response = await receive({ type: 'invoke' }, async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: 'x' } })
    })

    expect(response).toEqual({ status: 200, body: 'x' })
  })

  it('apologizes for a turn that fails', async () => {
    await receive({}, async () => {
      throw new TypeError('broken')
    })

    expect(said).toEqual(['conversation: Sorry'])
  })

  it('lets the bot speak up by itself', async () => {
    const { channelId, serviceUrl, conversation, from: user, recipient: bot } = activity
    const reference = { channelId, serviceUrl, conversation, user, bot }

    await adapter.continueConversationAsync('', reference, async (context: TurnContext) => {
      await context.sendActivity('By the way')
    })

    expect(said).toEqual(['conversation: By the way'])
  })
})

const channel: LocalChannel = {
  send: async (conversationId, { text }) => {
    said.push(`${conversationId}: ${text}`)
    return { id: `id-${said.length}` }
  },
  update: async (conversationId, id, { text }) => {
    said.push(`${conversationId}: ${id} becomes ${text}`)
    return { id }
  },
  remove: async (conversationId, id) => void said.push(`${conversationId}: ${id} is gone`),
}

const activity = {
  ...message,
  channelId: 'directline',
  deliveryMode: undefined,
} as unknown as Activity

async function receive(
  changes: Partial<Activity>,
  logic: BotLogic,
): ReturnType<LocalAdapter['receive']> {
  return adapter.receive({ ...activity, ...changes }, logic)
}
