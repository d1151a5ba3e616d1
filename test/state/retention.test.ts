import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { openState, type State } from '../../src/state/open-state.ts'
import { startRetention } from '../../src/state/retention.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 0, 31)

let folder: TemporaryFolder
let state: State
let lines: object[]
const logger = {
  info: (line: object) => void lines.push(line),
  error: (line: object) => void lines.push(line),
}

describe('startRetention', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now })
    lines = []
    folder = await temporaryFolder()
    state = openState(folder.path, createLogger('silent'))
  })

  afterEach(async () => {
    vi.useRealTimers()
    await state.close()
    await folder.remove()
  })

  it('deletes what nobody came back to for so many days, and says how much', async () => {
    await useAt(now - 31 * dayMs, 'old')
    await useAt(now - 29 * dayMs, 'new')
    await sweepOnce(30)

    expect(await kept()).toEqual(['new'])
    expect(lines).toEqual([{ conversations: 1, memories: 1, opinions: 1, days: 30 }])
  })

  it('counts the days from the last use', async () => {
    await useAt(now - 31 * dayMs, 'old')
    await useAt(now, 'old')
    await sweepOnce(30)

    expect(await kept()).toEqual(['old'])
    expect(lines).toEqual([])
  })

  it('keeps everything with 0 days', async () => {
    await useAt(0, 'old')
    await sweepOnce(0)

    expect(await kept()).toEqual(['old'])
  })

  it('deletes again while the server runs', async () => {
    await useAt(now - 30 * dayMs, 'old')
    vi.setSystemTime(now)
    const stop = startRetention(state, { days: 30, logger })
    vi.advanceTimersByTime(6 * 60 * 60_000)
    await stop()

    expect(await kept()).toEqual([])
  })

  it('deletes more than fit into one transaction', async () => {
    vi.setSystemTime(0)
    const items = Array.from({ length: 1_100 }, (_, n) => [`memory ${n}`, { n }] as const)
    await state.storage.write(Object.fromEntries(items))
    await sweepOnce(30)

    expect(lines).toEqual([{ conversations: 0, memories: 1_100, opinions: 0, days: 30 }])
  })

  it('says so when it fails, and does not throw', async () => {
    const error = new Error('disk')
    const broken = { deleteIdle: async () => Promise.reject(error) }
    await startRetention(broken, { days: 30, logger })()

    expect(lines).toEqual([{ err: error }])
  })
})

async function sweepOnce(days: number): Promise<void> {
  vi.setSystemTime(now)
  await startRetention(state, { days, logger })()
}

/** Both in what was said and in what the bot remembers. */
async function useAt(time: number, id: string): Promise<void> {
  vi.setSystemTime(time)
  await state.transcripts.append(id, { text: 'hello' }, { isKept: true })
  await state.storage.write({ [id]: { hello: true } })
  const whose = { channelId: 'directline', conversationId: id, personId: 'Ana' }
  await state.feedback.record({ ...whose, answerId: id, isUp: true }, time)
}

async function kept(): Promise<readonly string[]> {
  const ids: string[] = []
  for (const id of ['old', 'new']) {
    if ((await state.transcripts.find(id)) !== undefined) ids.push(id)
  }
  expect(Object.keys(await state.storage.read(['old', 'new'])).toSorted()).toEqual(ids.toSorted())
  const rated = (await state.feedback.list()).map(({ conversationId }) => conversationId)
  expect(rated.toSorted()).toEqual(ids.toSorted())
  return ids
}
