import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import type { TestTalk } from './load-talk.ts'

/** Begins a conversation with a bot of its own; gives how to say something, and what comes back. */
export function chatWith(
  talk: TestTalk,
): (said: Partial<Activity>) => Promise<readonly Partial<Activity>[]> {
  const logger = createLogger('silent')
  const adapter = new TestAdapter(
    createCareerBot({ ...talk, storage: new MemoryStorage(), logger }),
  )
  return async (said) => {
    await adapter.receiveActivity({ type: 'message', channelId: 'directline', ...said })
    return adapter.activeQueue.splice(0)
  }
}
