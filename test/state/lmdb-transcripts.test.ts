import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openState, type State } from '../../src/state/open-state.ts'
import type { Transcripts } from '../../src/state/transcripts.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let state: State
let transcripts: Transcripts

describe('LmdbTranscripts', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    await openAgain()
  })

  afterEach(async () => {
    await state.close()
    await folder.remove()
  })

  it('knows no conversation that was not opened', () => {
    expect(transcripts.find('c')).toBeUndefined()
    expect(transcripts.readAfter('c', 0, 10)).toEqual([])
  })

  it('opens a conversation once', async () => {
    const opened = await transcripts.open('c', 'dl_u')
    await transcripts.append('c', () => ({ text: 'a' }))

    const fresh = { userId: 'dl_u', isWelcomed: false, last: 0, changedAt: expect.any(Number) }
    expect(opened).toEqual(fresh)
    expect(await transcripts.open('c', 'dl_other')).toEqual({ ...fresh, last: 1 })
  })

  it('numbers activities without a gap, however many come at once', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 30 }, () => transcripts.append('c', (n) => ({ text: String(n) }))),
    )

    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(texts(0, 100)).toEqual(numbers.map(String))
  })

  it('reads after a number, and of many only the last', async () => {
    await append(5)

    expect(texts(2, 100)).toEqual(['3', '4', '5'])
    expect(texts(0, 2)).toEqual(['4', '5'])
    expect(texts(5, 100)).toEqual([])
  })

  it('leaves out what is not to be stored, but counts it', async () => {
    await append(1)
    await transcripts.append('c', () => undefined)

    expect(texts(0, 100)).toEqual(['1'])
    expect(transcripts.find('c')?.last).toBe(2)
  })

  it('keeps the last 200 activities of a conversation', async () => {
    await append(205)

    expect(transcripts.readAfter('c', 0, 1_000)).toHaveLength(200)
    expect(texts(0, 1_000)[0]).toBe('6')
  })

  it('keeps conversations apart', async () => {
    await append(2)
    await transcripts.append('d', () => ({ text: 'other' }))

    expect(texts(0, 100)).toEqual(['1', '2'])
    expect(transcripts.readAfter('d', 0, 100)).toEqual([{ number: 1, activity: { text: 'other' } }])
  })

  it('finds an activity by its id', async () => {
    await transcripts.append('c', () => ({ id: 'x', text: 'a' }))
    await append(3)

    expect(transcripts.findActivity('c', 'x')).toEqual({
      number: 1,
      activity: { id: 'x', text: 'a' },
    })
    expect(transcripts.findActivity('d', 'x')).toBeUndefined()
  })

  it('finds an activity by the id its client gave it', async () => {
    const activity = { id: 'x', channelData: { clientActivityID: 'mine' } }
    await transcripts.append('c', () => activity)
    await append(3)

    expect(transcripts.findSent('c', 'mine')).toEqual({ number: 1, activity })
    expect(transcripts.findSent('c', 'yours')).toBeUndefined()
    expect(transcripts.findSent('d', 'mine')).toBeUndefined()
  })

  it('knows what was replied to', async () => {
    await transcripts.append('c', () => ({ id: 'y', replyToId: 'x' }))

    expect([transcripts.hasReply('c', 'x'), transcripts.hasReply('c', 'y')]).toEqual([true, false])
  })

  it('notes once that a turn runs again', async () => {
    await append(2)
    const noted = [await transcripts.markRerun('c', 1), await transcripts.markRerun('c', 1)]

    expect(noted).toEqual([true, false])
    expect(await transcripts.markRerun('c', 2)).toBe(true)
  })

  it('clears what was said in one conversation, which goes on', async () => {
    await append(3)
    await transcripts.append('d', () => ({ text: 'other' }))
    await transcripts.clear('c')

    expect(texts(0, 100)).toEqual([])
    expect(transcripts.readAfter('d', 0, 100)).toHaveLength(1)
    expect(await transcripts.append('c', () => ({ text: 'a' }))).toBe(4)
  })

  it('deletes conversations that nobody visited since a time, with what was said', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 })
    await append(2)
    vi.setSystemTime(2_000)
    await transcripts.append('d', () => ({ text: 'newer' }))
    const deleted = await transcripts.deleteIdle(2_000, 10)
    vi.useRealTimers()

    expect(deleted).toBe(1)
    expect([transcripts.find('c'), texts(0, 100)]).toEqual([undefined, []])
    expect(transcripts.readAfter('d', 0, 100)).toHaveLength(1)
  })

  it('deletes no more conversations at once than it is told', async () => {
    for (const id of ['a', 'b', 'c']) await transcripts.open(id, 'dl_u')
    const tomorrow = Date.now() + 86_400_000

    expect(await transcripts.deleteIdle(tomorrow, 2)).toBe(2)
    expect(await transcripts.deleteIdle(tomorrow, 2)).toBe(1)
  })

  it('stores nothing when an activity cannot be written', async () => {
    const circular: Record<string, unknown> = {}
    circular['value'] = circular

    await expect(transcripts.append('c', () => circular)).rejects.toThrow(/circular/i)
    expect(await transcripts.append('c', () => ({ text: 'a' }))).toBe(1)
  })

  it('has everything again after it was closed', async () => {
    await transcripts.open('c', 'dl_u')
    await append(2)
    await transcripts.markWelcomed('c')
    await state.close()
    await openAgain()

    expect(transcripts.find('c')).toMatchObject({ userId: 'dl_u', isWelcomed: true, last: 2 })
    expect(texts(0, 100)).toEqual(['1', '2'])
  })
})

async function openAgain(): Promise<void> {
  state = openState(folder.path)
  transcripts = state.transcripts
}

async function append(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await transcripts.append('c', (number) => ({ text: String(number) }))
  }
}

function texts(after: number, limit: number): readonly (string | undefined)[] {
  return transcripts.readAfter('c', after, limit).map(({ activity }) => activity.text)
}
