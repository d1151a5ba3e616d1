import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TurnOutcome, Turns } from '../../src/state/turns.ts'
import { Gate } from '../support/servers/gate.ts'

/** Turns under test, as two processes may see them, and how to be rid of them. */
export interface OpenedTurns {
  readonly turns: readonly [Turns, Turns]
  /** Resolves once so many turns of conversation "test/c" are running or waiting. */
  readonly arrived: (count: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** What adapters demand of the order of turns. All that order turns run these tests. */
export function describeTurns(name: string, open: () => Promise<OpenedTurns>): void {
  describe(`${name} as an order of turns`, () => {
    let opened: OpenedTurns
    let here: Turns
    let there: Turns

    beforeEach(async () => {
      opened = await open()
      ;[here, there] = opened.turns
    })

    afterEach(async () => opened.close())

    it('runs one turn at a time of a conversation, in the order of their arrival', async () => {
      const order: string[] = []
      const first = new Gate()
      const running = [here.run(turn('0'), async () => hold(first, '0', order))]
      await expect.poll(() => order).toEqual(['0 begins'])
      for (const id of ['1', '2', '3', '4']) {
        const side = Number(id) % 2 === 0 ? here : there
        running.push(side.run(turn(id), async () => note(order, id)))
        await opened.arrived(running.length)
      }
      first.open()
      await Promise.all(running)

      expect(order).toEqual(['0 begins', '0 ends', '1', '2', '3', '4'])
    })

    it('runs turns of different conversations side by side', async () => {
      const gate = new Gate()
      const waiting = here.run(turn('1'), async () => hold(gate, '1', []))
      const other = await there.run({ conversation: 'test/d', activity: '1' }, async () =>
        said('d'),
      )
      gate.open()

      expect([other, await waiting]).toEqual([said('d'), said('1')])
    })

    it('gives what comes again during its turn the outcome of that turn', async () => {
      const gate = new Gate()
      let turns = 0
      const count = async (): Promise<TurnOutcome> => {
        turns += 1
        await gate.passed
        return said(String(turns))
      }
      const outcomes = [here.run(turn('x'), count), there.run(turn('x'), count)]
      await expect.poll(() => turns).toBe(1)
      gate.open()

      expect(await Promise.all(outcomes)).toEqual([said('1'), said('1')])
    })

    it('gives what comes again later the outcome of its turn, the response to an invoke too', async () => {
      const outcome = { replies: [], invokeResponse: { value: { status: 299, body: { n: 1 } } } }
      await here.run(turn('x'), async () => outcome)

      expect(await there.run(turn('x'), async () => said('again'))).toMatchObject(outcome)
    })

    it('runs every activity that has no id of its own', async () => {
      const name = { conversation: 'test/c', activity: undefined }
      await here.run(name, async () => said('1'))

      expect(await there.run(name, async () => said('2'))).toEqual(said('2'))
    })

    it('gives an activity another chance whose turn threw, and goes on', async () => {
      const broken = here.run(turn('x'), async () => Promise.reject(new Error('broken')))
      await expect(broken).rejects.toThrow('broken')

      expect(await there.run(turn('x'), async () => said('again'))).toEqual(said('again'))
    })

    it('runs at once what a turn starts for its own conversation and waits for', async () => {
      const order: string[] = []
      await here.run(turn('outer'), async () => {
        await here.run(turn('inner'), async () => note(order, 'inner'))
        return note(order, 'outer')
      })

      expect(order).toEqual(['inner', 'outer'])
    })

    it('is idle once every turn has ended', async () => {
      const order: string[] = []
      const gate = new Gate()
      const running = here.run(turn('1'), async () => hold(gate, '1', order))
      await expect.poll(() => order).toEqual(['1 begins'])
      const idle = here.idle().then(() => order.push('idle'))
      gate.open()
      await Promise.all([running, idle])

      expect(order).toEqual(['1 begins', '1 ends', 'idle'])
    })
  })
}

function turn(activity: string): { readonly conversation: string; readonly activity: string } {
  return { conversation: 'test/c', activity }
}

function said(text: string): TurnOutcome {
  return { replies: [{ text }] }
}

async function note(order: string[], what: string): Promise<TurnOutcome> {
  order.push(what)
  return said(what)
}

async function hold(gate: Gate, what: string, order: string[]): Promise<TurnOutcome> {
  order.push(`${what} begins`)
  await gate.passed
  order.push(`${what} ends`)
  return said(what)
}
