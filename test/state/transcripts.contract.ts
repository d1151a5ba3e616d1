import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Numbered, PostedActivity, Transcripts } from '../../src/state/transcripts.ts'

/** Transcripts under test, and how to be rid of them. */
export interface OpenedTranscripts {
  readonly transcripts: Transcripts
  readonly close: () => Promise<void>
}

const kept = { isKept: true, reads: [] }

const ana = { conversationId: 'c', userId: 'dl_u' }

function posted(id: string, clientActivityID?: string): PostedActivity {
  const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } }
  return { id, type: 'message', text: 'hello', ...channelData }
}

/** What Direct Line demands of transcripts. All that keep transcripts run these tests. */
export function describeTranscripts(name: string, open: () => Promise<OpenedTranscripts>): void {
  describe(`${name} as transcripts`, () => {
    let opened: OpenedTranscripts
    let transcripts: Transcripts

    beforeEach(async () => {
      opened = await open()
      transcripts = opened.transcripts
    })

    afterEach(async () => opened.close())

    it('knows no conversation that was not opened', async () => {
      expect(await transcripts.find('c')).toBeUndefined()
      expect(await transcripts.readAfter('c', 0, 10)).toEqual({ last: 0, said: [] })
    })

    it('opens a conversation once', async () => {
      const opened = await transcripts.open('c', 'dl_u')
      await transcripts.append('c', { text: 'a' }, kept)

      const fresh = { userId: 'dl_u', isWelcomed: false, last: 0, changedAt: expect.any(Number) }
      expect(opened).toEqual(fresh)
      expect(await transcripts.open('c', 'dl_other')).toEqual({ ...fresh, last: 1 })
    })

    it('remembers that a person was welcomed', async () => {
      await transcripts.open('c', 'dl_u')
      await transcripts.markWelcomed('c')

      expect(await transcripts.find('c')).toMatchObject({ userId: 'dl_u', isWelcomed: true })
    })

    it('greets nobody in a conversation that was forgotten while it was written to', async () => {
      await transcripts.append('c', { text: 'a' }, kept)

      expect(await transcripts.find('c')).toMatchObject({ userId: '', isWelcomed: true, last: 1 })
    })

    it('numbers activities without a gap, however many come at once', async () => {
      const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
      await Promise.all(
        numbers.map(async (n) => transcripts.append('c', { text: String(n) }, kept)),
      )

      expect((await said()).map(({ number }) => number)).toEqual(numbers)
      expect(await texts(0, 100)).toEqual(numbers.map(String))
    })

    it('reads after a number, and of many only the last', async () => {
      await append(5)

      expect(await texts(2, 100)).toEqual(['3', '4', '5'])
      expect(await texts(0, 2)).toEqual(['4', '5'])
      expect(await texts(5, 100)).toEqual([])
    })

    it('reads all after a number that is ahead', async () => {
      await append(2)

      expect(await texts(3, 100)).toEqual(['1', '2'])
    })

    it('leaves out what is not to be kept, but counts it', async () => {
      await append(1)
      await transcripts.append('c', { type: 'typing' }, { isKept: false })

      expect(await texts(0, 100)).toEqual(['1'])
      expect((await transcripts.readAfter('c', 0, 100)).last).toBe(2)
      expect((await transcripts.find('c'))?.last).toBe(2)
    })

    it('keeps the last 200 activities of a conversation', async () => {
      await transcripts.append('c', { id: 'first', channelData: { clientActivityID: 'm' } }, kept)
      await transcripts.append('c', { id: 'second', replyToId: 'first' }, kept)
      await append(203)

      expect((await texts(0, 1_000)).length).toBe(200)
      expect((await texts(0, 1_000))[0]).toBe('6')
      expect(await transcripts.findActivity('c', 'first')).toBeUndefined()
      expect(await transcripts.post(ana, posted('third', 'm'), kept)).toMatchObject({ number: 206 })
    })

    it('marks an activity with its number, or with the place that it takes', async () => {
      await transcripts.append('c', { id: 'x', channelData: { own: 1 } }, kept)
      await transcripts.append('c', { id: 'x' }, { isKept: true, place: 1 })

      const data = (await said()).map(({ activity }) => activity.channelData)
      expect(data).toEqual([{ own: 1, 'webchat:sequence-id': 1 }, { 'webchat:sequence-id': 1 }])
    })

    it('keeps an activity as it is, down to what is empty', async () => {
      const activity = { text: 'Grüße ✓ 🎓', entities: [], value: { deep: [[], {}], n: 1.5 } }
      await transcripts.append('c', activity, kept)

      expect((await said())[0]?.activity).toEqual({
        ...activity,
        channelData: { 'webchat:sequence-id': 1 },
      })
    })

    it('lets an activity reply only to what is kept', async () => {
      await transcripts.append('c', { id: 'x' }, kept)
      await transcripts.append('c', { replyToId: 'x' }, kept)
      await transcripts.append('c', { replyToId: 'gone' }, kept)

      const [, known, unknown] = (await said()).map(({ activity }) => activity)
      expect(known).toHaveProperty('replyToId', 'x')
      expect(unknown).not.toHaveProperty('replyToId')
    })

    it('keeps conversations apart', async () => {
      await append(2)
      await transcripts.append('d', { text: 'other' }, kept)

      expect(await texts(0, 100)).toEqual(['1', '2'])
      expect(await texts(0, 100, 'd')).toEqual(['other'])
    })

    it('finds an activity by its id, the newest of several', async () => {
      await transcripts.append('c', { id: 'x', text: 'a' }, kept)
      await transcripts.append('c', { id: 'x', text: 'b' }, kept)
      await append(3)

      const found = await transcripts.findActivity('c', 'x')
      expect(found).toMatchObject({ number: 2, activity: { id: 'x', text: 'b' } })
      expect(await transcripts.findActivity('d', 'x')).toBeUndefined()
    })

    it('opens the conversation that something is posted to', async () => {
      expect(await transcripts.post(ana, posted('x'), kept)).toEqual({ kind: 'added', number: 1 })

      expect(await transcripts.find('c')).toMatchObject({ userId: 'dl_u', isWelcomed: false })
      expect((await said())[0]?.activity).toMatchObject(posted('x'))
    })

    it('adds once what is posted again, however often and at the same time', async () => {
      const ids = ['x', 'y', 'z']
      const posts = ids.map(async (id) => transcripts.post(ana, posted(id, 'mine'), kept))
      const kinds = (await Promise.all(posts)).map(({ kind }) => kind)

      expect(kinds.toSorted()).toEqual(['added', 'known', 'known'])
      expect(await said()).toHaveLength(1)
    })

    it('tells of what is posted again whether the bot replied to it', async () => {
      await transcripts.post(ana, posted('x', 'mine'), kept)
      const before = await transcripts.post(ana, posted('y', 'mine'), kept)
      await transcripts.append('c', { id: 'z', replyToId: 'x' }, kept)
      const after = await transcripts.post(ana, posted('y', 'mine'), kept)

      const activity = { ...posted('x', 'mine'), channelData: expect.any(Object) }
      expect([before, after]).toEqual([
        { kind: 'known', activity, isAnswered: false },
        { kind: 'known', activity, isAnswered: true },
      ])
    })

    it('adds what comes without an id of the client, or in another conversation', async () => {
      await transcripts.post(ana, posted('x', 'mine'), kept)
      const others = [
        await transcripts.post(ana, posted('y'), kept),
        await transcripts.post(ana, posted('z'), kept),
        await transcripts.post({ ...ana, conversationId: 'd' }, posted('x', 'mine'), kept),
      ]

      expect(others.map(({ kind }) => kind)).toEqual(['added', 'added', 'added'])
    })

    it('notes once that a turn runs again', async () => {
      await append(2)
      const noted = [await transcripts.markRerun('c', 1), await transcripts.markRerun('c', 1)]

      expect(noted).toEqual([true, false])
      expect(await transcripts.markRerun('c', 2)).toBe(true)
      expect(await transcripts.find('c')).toMatchObject({ rerun: 2 })
    })

    it('clears what was said in one conversation, which goes on', async () => {
      await append(3)
      await transcripts.append('d', { text: 'other' }, kept)
      await transcripts.clear('c')

      expect(await texts(0, 100)).toEqual([])
      expect(await texts(0, 100, 'd')).toEqual(['other'])
      await transcripts.append('c', { text: 'a' }, kept)
      await transcripts.append('c', { text: 'b' }, kept)
      expect((await said()).map(({ number }) => number)).toEqual([4, 5])
      const marks = (await said()).map(({ activity }) => activity.channelData)
      expect(marks).toEqual([
        { 'webchat:sequence-id': 4, 'career-bot:first-kept': true },
        { 'webchat:sequence-id': 5 },
      ])
    })

    it('stores nothing when an activity cannot be written', async () => {
      const circular: Record<string, unknown> = {}
      circular['value'] = circular

      await expect(transcripts.append('c', circular, kept)).rejects.toThrow(/circular/i)
      await transcripts.append('c', { text: 'a' }, kept)
      expect((await said()).map(({ number }) => number)).toEqual([1])
    })

    it('gives to all who listen what is added, in order, until they stop', async () => {
      const heard: Numbered[][] = [[], []]
      const stops = await Promise.all(
        heard.map(async (list) => transcripts.listen('c', (numbered) => list.push(numbered))),
      )
      await append(2)
      await transcripts.append('c', { type: 'typing', replyToId: '?' }, { isKept: false })
      await transcripts.append('d', { text: 'other' }, kept)
      await expect.poll(() => heard[1]?.length).toBe(3)
      stops[1]?.()
      await append(1)
      await expect.poll(() => heard[0]?.length).toBe(4)
      stops[0]?.()

      const numbers = heard.map((list) => list.map(({ number }) => number))
      expect(numbers).toEqual([
        [1, 2, 3, 4],
        [1, 2, 3],
      ])
      expect(heard[0]?.[0]?.activity).toEqual((await said())[0]?.activity)
      expect(heard[0]?.[2]?.activity).toEqual({
        type: 'typing',
        channelData: { 'webchat:sequence-id': 3 },
      })
    })

    async function append(count: number): Promise<void> {
      const { last } = await transcripts.readAfter('c', 0, 0)
      for (let n = 1; n <= count; n += 1) {
        await transcripts.append('c', { text: String(last + n) }, kept)
      }
    }

    async function said(id = 'c'): Promise<readonly Numbered[]> {
      return (await transcripts.readAfter(id, 0, 100)).said
    }

    async function texts(after: number, limit: number, id = 'c') {
      const { said } = await transcripts.readAfter(id, after, limit)
      return said.map(({ activity }) => activity.text)
    }
  })
}
