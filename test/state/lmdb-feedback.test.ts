import { join } from 'node:path'
import { open, type RootDatabase } from 'lmdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Feedback, LmdbFeedback } from '../../src/state/lmdb-feedback.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const up: Feedback = {
  channelId: 'directline',
  conversationId: 'conversation-1',
  answerId: 'answer-1',
  personId: 'person-1',
  isUp: true,
}

let folder: TemporaryFolder
let root: RootDatabase
let store: LmdbFeedback

describe('LmdbFeedback', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    root = open({ path: join(folder.path, 'state.mdb'), noSubdir: true, maxDbs: 8 })
    store = new LmdbFeedback(root)
  })

  afterEach(async () => {
    await root.close()
    await folder.remove()
  })

  it('keeps an opinion once, however often it comes', async () => {
    await store.record(up, 1)
    await store.record(up, 2)

    expect(store.list()).toEqual([{ ...up, v: 1, at: 2 }])
  })

  it('lets the last opinion of a person count', async () => {
    await store.record(up, 1)
    await store.record({ ...up, isUp: false, comment: 'too long' }, 2)

    expect(store.list()).toMatchObject([{ isUp: false, comment: 'too long' }])
  })

  it('keeps people and answers apart, oldest first', async () => {
    await store.record({ ...up, personId: 'person-2' }, 3)
    await store.record({ ...up, answerId: 'answer-2' }, 2)
    await store.record(up, 1)

    expect(store.list().map(({ at }) => at)).toEqual([1, 2, 3])
  })

  it('forgets what a person said in a conversation, and nothing else', async () => {
    await store.record(up, 1)
    await store.record({ ...up, answerId: 'answer-2' }, 2)
    await store.record({ ...up, conversationId: 'conversation-10' }, 3)
    await store.record({ ...up, personId: 'person-10' }, 4)

    await store.clear(up)

    expect(store.list().map(({ at }) => at)).toEqual([3, 4])
  })
})
