import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StateConflictError } from '../../src/errors.ts'
import type { State } from '../../src/state/open-state.ts'
import type { TurnOutcome } from '../../src/state/turns.ts'
import { Gate } from '../support/servers/gate.ts'

/** A state under test, and how to be rid of it. */
export interface OpenedState {
  readonly state: State
  readonly close: () => Promise<void>
}

const key = 'directline/conversations/c/'
const kept = { isKept: true }

/** What the bot relies on when a turn speaks and remembers. All that keep state run these tests. */
export function describeTurnChanges(name: string, open: () => Promise<OpenedState>): void {
  describe(`a turn on ${name}`, () => {
    let opened: OpenedState
    let state: State

    beforeEach(async () => {
      opened = await open()
      state = opened.state
    })

    afterEach(async () => opened.close())

    it('keeps what it says and remembers when it has ended, and not before', async () => {
      const [spoke, end] = [new Gate(), new Gate()]
      const running = run(async () => {
        await say('a')
        await state.storage.write({ [key]: { n: 1 } })
        await say('b')
        spoke.open()
        await end.passed
      })
      await spoke.passed
      const during = await keptNow()
      end.open()
      await running

      expect(during).toEqual({ texts: [], item: undefined })
      expect(await keptNow()).toEqual({ texts: ['a', 'b'], item: { n: 1 } })
    })

    it('tells who listens what it said, in order', async () => {
      const heard: (string | undefined)[] = []
      const stop = await state.transcripts.listen('c', ({ activity }) => heard.push(activity.text))
      await run(async () => {
        await say('a')
        await say('b')
      })

      await expect.poll(() => heard).toEqual(['a', 'b'])
      stop()
    })

    it('keeps nothing when it throws', async () => {
      await state.storage.write({ [key]: { n: 0 } })
      const running = run(async () => {
        await say('a')
        await state.storage.write({ [key]: { n: 1 } })
        throw new TypeError('broken')
      })

      await expect(running).rejects.toThrow('broken')
      expect(await keptNow()).toEqual({ texts: [], item: { n: 0 } })
    })

    it('reads what it has written, and what it has not', async () => {
      await state.storage.write({ [key]: { n: 0 }, other: { n: 9 } })
      const read: unknown[] = []
      await run(async () => {
        read.push(await state.storage.read([key, 'other']))
        await state.storage.write({ [key]: { n: 1 } })
        read.push(await state.storage.read([key, 'other']))
        await state.storage.delete([key])
        read.push(await state.storage.read([key, 'other']))
      })

      const eTag = expect.any(String)
      const other = { n: 9, eTag }
      expect(read).toEqual([
        { [key]: { n: 0, eTag }, other },
        { [key]: { n: 1, eTag }, other },
        { other },
      ])
      expect(await keptNow()).toEqual({ texts: [], item: undefined })
    })

    it('hears at once whether an eTag holds, and keeps what it said before', async () => {
      await state.storage.write({ [key]: { n: 0 } })
      const old = (await state.storage.read([key]))[key].eTag
      await state.storage.write({ [key]: { n: 1 } })
      const faults: unknown[] = []
      await run(async () => {
        await say('a')
        const writing = state.storage.write({ [key]: { n: 2, eTag: old } })
        faults.push(await writing.catch((error: unknown) => error))
        const { eTag } = (await state.storage.read([key]))[key]
        await state.storage.write({ [key]: { n: 3, eTag } })
        faults.push((await state.storage.read([key]))[key].n)
      })

      expect(faults).toEqual([expect.any(StateConflictError), 3])
      expect(await keptNow()).toEqual({ texts: ['a'], item: { n: 3 } })
    })

    it('finds what it has said, and puts another in its place', async () => {
      await run(async () => {
        await state.transcripts.append('c', { id: 'x', text: 'a' }, kept)
        const found = await state.transcripts.findActivity('c', 'x')
        await state.transcripts.append(
          'c',
          { id: 'x', text: 'b' },
          { ...kept, place: found?.number },
        )
      })

      const { said } = await state.transcripts.readAfter('c', 0, 10)
      expect(said.map(({ activity }) => activity.channelData)).toEqual([
        { 'webchat:sequence-id': 1 },
        { 'webchat:sequence-id': 1 },
      ])
    })

    it('clears what was said before, and keeps what it says afterwards', async () => {
      await say('before')
      await run(async () => {
        await say('a')
        await state.transcripts.clear('c')
        await say('b')
      })

      expect((await keptNow()).texts).toEqual(['b'])
    })

    it('tells at once that it is typing', async () => {
      const [heard, end] = [new Gate(), new Gate()]
      const stop = await state.transcripts.listen('c', () => heard.open())
      const running = run(async () => {
        await state.transcripts.append('c', { type: 'typing' }, { isKept: false })
        await end.passed
      })
      await heard.passed
      end.open()
      await running
      stop()

      expect((await state.transcripts.readAfter('c', 0, 10)).last).toBe(1)
    })

    it('keeps at once what is of another conversation', async () => {
      const [wrote, end] = [new Gate(), new Gate()]
      const running = run(async () => {
        await state.transcripts.append('d', { text: 'other' }, kept)
        await state.storage.write({ 'directline/conversations/d/': { n: 1 } })
        wrote.open()
        await end.passed
      })
      await wrote.passed
      const { said } = await state.transcripts.readAfter('d', 0, 10)
      const items = await state.storage.read(['directline/conversations/d/'])
      end.open()
      await running

      expect(said.map(({ activity }) => activity.text)).toEqual(['other'])
      expect(Object.values(items)).toMatchObject([{ n: 1 }])
    })

    it('gives a turn of a message that was posted what is remembered', async () => {
      await state.storage.write({ [key]: { n: 7 } })
      const poster = { conversationId: 'c', userId: 'dl_u' }
      const activity = { id: 'x', type: 'message', text: 'hello' }
      await state.transcripts.post(poster, activity, { ...kept, reads: [key] })
      const read: unknown[] = []
      const name = { conversation: 'directline/c', activity: 'message/x', reads: [key] }
      await state.turns.run(name, async () => {
        read.push((await state.storage.read([key]))[key]?.n)
        await say('a')
        return outcome
      })
      const again = await state.turns.run(name, async () => Promise.reject(new Error('again')))

      expect([read, again]).toEqual([[7], outcome])
      expect((await keptNow()).texts).toEqual(['hello', 'a'])
    })

    async function run(turn: () => Promise<void>): Promise<void> {
      await state.turns.run({ conversation: 'directline/c', activity: undefined }, async () => {
        await turn()
        return outcome
      })
    }

    async function say(text: string): Promise<void> {
      await state.transcripts.append('c', { text }, kept)
    }

    async function keptNow() {
      const { said } = await state.transcripts.readAfter('c', 0, 10)
      const { eTag: _, ...item } = (await state.storage.read([key]))[key] ?? {}
      const texts = said.map(({ activity }) => activity.text)
      return { texts, item: Object.keys(item).length > 0 ? item : undefined }
    }
  })
}

const outcome: TurnOutcome = { replies: [] }
