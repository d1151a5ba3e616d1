import { TestAdapter } from 'botbuilder'
import { describe, expect, it, vi } from 'vitest'
import type { BotLogic } from '../../src/channels/local-adapter.ts'
import { withTyping } from '../../src/channels/with-typing.ts'
import { Gate } from '../support/servers/gate.ts'

const answer: BotLogic = async (context) => void (await context.sendActivity('Hello'))

describe('withTyping', () => {
  it('tells that something is coming when an answer takes long', async () => {
    const gate = new Gate()
    const adapter = new TestAdapter(
      withTyping(async (context) => {
        await gate.passed
        await answer(context)
      }),
    )

    const turn = adapter.receiveActivity('hi')
    await vi.waitUntil(() => adapter.activeQueue.length > 0)
    gate.open()
    await turn

    expect(adapter.activeQueue.map(({ type }) => type)).toEqual(['typing', 'message'])
  })

  it('tells nothing once an answer is on its way, however long the rest takes', async () => {
    vi.useFakeTimers()
    const adapter = new TestAdapter(
      withTyping(async (context) => {
        await answer(context)
        await vi.advanceTimersByTimeAsync(60_000)
      }),
    )

    await adapter.receiveActivity('hi')
    vi.useRealTimers()

    expect(adapter.activeQueue.map(({ type }) => type)).toEqual(['message'])
  })

  it('goes on when the channel takes no such thing', async () => {
    const gate = new Gate()
    const adapter = new TestAdapter(
      withTyping(async (context) => {
        context.onSendActivities(async (_, [activity], next) => {
          if (activity?.type !== 'typing') return next()
          gate.open()
          throw new Error('not taken')
        })
        await gate.passed
        await answer(context)
      }),
    )

    await adapter.receiveActivity('hi')

    expect(adapter.activeQueue.map(({ text }) => text)).toEqual(['Hello'])
  })

  it('lets the error of a turn through', async () => {
    const adapter = new TestAdapter(
      withTyping(async () => {
        throw new Error('a fault')
      }),
    )

    await expect(adapter.receiveActivity('hi')).rejects.toThrow('a fault')
  })
})
