import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Feedback, FeedbackStore } from '../../src/state/feedback.ts'

/** A store under test, and how to be rid of it. */
export interface OpenedFeedback {
  readonly feedback: FeedbackStore
  readonly close: () => Promise<void>
}

const up: Feedback = {
  channelId: 'directline',
  conversationId: 'conversation-1',
  answerId: 'answer-1',
  personId: 'person-1',
  isUp: true,
}

/** What thumbs demand of their store. Every store of them runs these tests. */
export function describeFeedback(name: string, open: () => Promise<OpenedFeedback>): void {
  describe(`${name} as a store of opinions`, () => {
    let opened: OpenedFeedback
    let store: FeedbackStore

    beforeEach(async () => {
      opened = await open()
      store = opened.feedback
    })

    afterEach(async () => opened.close())

    it('keeps an opinion once, however often it comes', async () => {
      await store.record(up, 1)
      await store.record(up, 2)

      expect(await store.list()).toEqual([{ ...up, v: 1, at: 2 }])
    })

    it('lets the last opinion of a person count', async () => {
      await store.record(up, 1)
      await store.record({ ...up, isUp: false, comment: 'too long' }, 2)

      expect(await store.list()).toMatchObject([{ isUp: false, comment: 'too long' }])
    })

    it('keeps people and answers apart, oldest first', async () => {
      await store.record({ ...up, personId: 'person-2' }, 3)
      await store.record({ ...up, answerId: 'answer-2' }, 2)
      await store.record(up, 1)

      expect((await store.list()).map(({ at }) => at)).toEqual([1, 2, 3])
    })

    it('forgets what a person said in a conversation, and nothing else', async () => {
      await store.record(up, 1)
      await store.record({ ...up, answerId: 'answer-2' }, 2)
      await store.record({ ...up, conversationId: 'conversation-10' }, 3)
      await store.record({ ...up, personId: 'person-10' }, 4)

      await store.clear(up)

      expect((await store.list()).map(({ at }) => at)).toEqual([3, 4])
    })
  })
}
