import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { type CareerBot, createCareerBot } from '../src/bot.ts'
import { loadTalk } from './support/load-talk.ts'

const talk = loadTalk()

function createBot(storage = new MemoryStorage()): CareerBot {
  return createCareerBot({ ...talk, storage, logger: { warn: () => undefined } })
}

async function send(bot: CareerBot, activity: Partial<Activity>): Promise<Partial<Activity>[]> {
  const adapter = new TestAdapter(bot)
  await adapter.receiveActivity(activity)
  return adapter.activeQueue
}

describe('createCareerBot', () => {
  it('answers a question', async () => {
    const [reply] = await send(createBot(), {
      type: 'message',
      text: 'how much does a pacs admin earn',
    })
    expect(reply?.text).toContain('$72,218')
  })
})
