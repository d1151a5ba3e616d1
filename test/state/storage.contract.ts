import { ConversationState, type Storage, TestAdapter } from 'botbuilder'
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StateConflictError } from '../../src/errors.ts'

/** A storage under test, and how to be rid of it. */
export interface OpenedStorage {
  readonly storage: Storage
  readonly close: () => Promise<void>
}

/** What Bot Framework, and this bot, demand of a storage. Every storage runs these tests. */
export function describeStorage(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`${name} as a storage`, () => {
    let opened: OpenedStorage
    let storage: Storage

    beforeEach(async () => {
      opened = await open()
      storage = opened.storage
    })

    afterEach(async () => opened.close())

    it('reads back what was written, with an eTag', async () => {
      await storage.write({ a: { list: [1, { deep: 'x' }], nothing: null } })

      expect(await storage.read(['a'])).toEqual({
        a: { list: [1, { deep: 'x' }], nothing: null, eTag: expect.stringMatching(/./) },
      })
    })

    it('leaves unknown keys out', async () => {
      await storage.write({ a: { n: 1 } })

      expect(Object.keys(await storage.read(['unknown', 'a']))).toEqual(['a'])
    })

    it('reads nothing for no keys', async () => {
      expect(await storage.read([])).toEqual({})
      expect(await storage.read(null as unknown as string[])).toEqual({})
    })

    it('takes null for nothing to write or delete', async () => {
      expect(await storage.write(null as never)).toBeUndefined()
      expect(await storage.delete(null as never)).toBeUndefined()
    })

    it('takes a key that asks for escaping', async () => {
      const key = '!@#$%^&*()~/\\><,.?\';"`~'
      await storage.write({ [key]: { n: 1 } })

      expect((await storage.read([key]))[key]).toMatchObject({ n: 1 })
    })

    it('keeps long keys apart that begin alike', async () => {
      const long = 'k'.repeat(5_000)
      await storage.write({ [`${long}1`]: { n: 1 }, [`${long}2`]: { n: 2 } })

      const items = await storage.read([`${long}1`, `${long}2`, `${long}3`])

      expect(Object.values(items)).toEqual([
        expect.objectContaining({ n: 1 }),
        expect.objectContaining({ n: 2 }),
      ])
    })

    it('keeps members that are named like those of every object', async () => {
      const item = JSON.parse('{"__proto__":{"a":1},"constructor":"c","toString":"t"}')
      await storage.write({ a: item })

      const read = (await storage.read(['a']))['a']

      expect(JSON.stringify({ ...read, eTag: undefined })).toBe(JSON.stringify(item))
    })

    it('gives another eTag after each write', async () => {
      await storage.write({ a: { n: 1 } })
      const first = await eTagOf('a')
      await storage.write({ a: { n: 1 } })

      expect(await eTagOf('a')).not.toBe(first)
    })

    it('replaces an item when its eTag is the one that was read', async () => {
      await storage.write({ a: { n: 1 } })
      await storage.write({ a: { n: 2, eTag: await eTagOf('a') } })

      expect((await storage.read(['a']))['a']).toMatchObject({ n: 2 })
    })

    it.each(['*', undefined, null])('replaces whatever is there for eTag %j', async (eTag) => {
      await storage.write({ a: { n: 1 } })
      await storage.write({ a: { n: 2, eTag } })

      expect((await storage.read(['a']))['a']).toMatchObject({ n: 2 })
    })

    it('refuses an eTag that is out of date', async () => {
      await storage.write({ a: { n: 1 } })
      const stale = await eTagOf('a')
      await storage.write({ a: { n: 2 } })

      await expect(storage.write({ a: { n: 3, eTag: stale } })).rejects.toThrow(StateConflictError)
      expect((await storage.read(['a']))['a']).toMatchObject({ n: 2 })
    })

    it('writes none of several items when one is out of date', async () => {
      await storage.write({ a: { n: 1 } })
      const stale = await eTagOf('a')
      await storage.write({ a: { n: 2 } })

      const write = storage.write({ b: { n: 1 }, a: { n: 3, eTag: stale }, c: { n: 1 } })

      await expect(write).rejects.toThrow('"a"')
      expect(Object.keys(await storage.read(['a', 'b', 'c']))).toEqual(['a'])
    })

    it('does not take a rewritten item for the deleted one', async () => {
      await storage.write({ a: { n: 1 } })
      const old = await eTagOf('a')
      await storage.delete(['a'])
      await storage.write({ a: { n: 2 } })

      await expect(storage.write({ a: { n: 3, eTag: old } })).rejects.toThrow(StateConflictError)
    })

    it('deletes items, and minds none that is not there', async () => {
      await storage.write({ a: { n: 1 }, b: { n: 1 } })
      await storage.delete(['a', 'unknown'])

      expect(Object.keys(await storage.read(['a', 'b']))).toEqual(['b'])
    })

    it('writes, changes and deletes several at once, and no others', async () => {
      await storage.write({ a: { n: 1 }, b: { n: 1 }, c: { n: 1 }, d: { n: 1 } })
      const { a, b } = await storage.read(['a', 'b'])
      await storage.write({ a: { ...a, n: 2 }, b: { ...b, n: 2 } })
      await storage.delete(['b', 'c'])

      expect(await storage.read(['a', 'b', 'c', 'd'])).toEqual({
        a: { n: 2, eTag: expect.any(String) },
        d: { n: 1, eTag: expect.any(String) },
      })
    })

    it('leads a dialog from turn to turn, whatever is kept of it', async () => {
      const conversation = new ConversationState(storage)
      const dialogs = new DialogSet(conversation.createProperty('dialogs'))
      dialogs.add(
        new TextPrompt('text', async ({ recognized, attemptCount }) => {
          return recognized.succeeded && attemptCount > 1
        }),
      )
      dialogs.add(
        new WaterfallDialog('steps', [
          async (step) => step.prompt('text', { prompt: 'first?', retryPrompt: 'once more?' }),
          async (step) => {
            Object.assign(step.values, { first: step.result })
            return step.prompt('text', { prompt: 'second?', retryPrompt: 'once more?' })
          },
          async (step) => {
            const { first } = step.values as { readonly first: string }
            await step.context.sendActivity(`${first} and ${step.result}`)
            return step.endDialog()
          },
        ]),
      )
      const adapter = new TestAdapter(async (context) => {
        const dialog = await dialogs.createContext(context)
        const { status } = await dialog.continueDialog()
        if (status === DialogTurnStatus.empty) await dialog.beginDialog('steps')
        await conversation.saveChanges(context)
      })
      for (const text of ['hello', 'x', 'one', 'y', 'two']) await adapter.receiveActivity(text)

      const said = adapter.activeQueue.map(({ text }) => text)
      expect(said).toEqual(['first?', 'once more?', 'second?', 'once more?', 'one and two'])
    })

    it('writes nothing of what cannot be written as JSON', async () => {
      const circular: Record<string, unknown> = {}
      circular['self'] = circular

      await expect(storage.write({ a: { n: 1 }, b: circular })).rejects.toThrow(/circular/i)
      expect(await storage.read(['a', 'b'])).toEqual({})
    })

    it('counts right with 50 writers that try again after a conflict', async () => {
      await storage.write({ counter: { n: 0 } })

      await Promise.all(Array.from({ length: 50 }, increment))

      expect((await storage.read(['counter']))['counter']).toMatchObject({ n: 50 })
    })

    async function eTagOf(key: string): Promise<string> {
      return (await storage.read([key]))[key].eTag
    }

    async function increment(): Promise<void> {
      const { counter } = await storage.read(['counter'])
      try {
        await storage.write({ counter: { ...counter, n: counter.n + 1 } })
      } catch (error) {
        if (!(error instanceof StateConflictError)) throw error
        await increment()
      }
    }
  })
}
