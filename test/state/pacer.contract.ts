import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Pacer } from '../../src/state/pacer.ts'

/** A pacer under test, as two processes may see it, and how to be rid of it. */
export interface OpenedPacer {
  readonly pacers: readonly [Pacer, Pacer]
  readonly close: () => Promise<void>
}

/** What limits demand of a pacer. Every pacer runs these tests. */
export function describePacer(name: string, open: () => Promise<OpenedPacer>): void {
  describe(`${name} as a pacer`, () => {
    let opened: OpenedPacer
    let here: Pacer
    let there: Pacer

    beforeEach(async () => {
      opened = await open()
      ;[here, there] = opened.pacers
    })

    afterEach(async () => opened.close())

    it('lets a minute of them through at once, and tells the next how long to wait', async () => {
      const pace = { key: 'a', perMinute: 3 }
      const waits = [await here.take(pace), await there.take(pace), await here.take(pace)]
      const next = await there.take(pace)

      expect(waits).toEqual([0, 0, 0])
      expect(next).toBeGreaterThan(10_000)
      expect(next).toBeLessThanOrEqual(20_000)
    })

    it('counts each key for itself', async () => {
      await here.take({ key: 'a', perMinute: 1 })

      expect(await here.take({ key: 'b', perMinute: 1 })).toBe(0)
    })

    it('lets through again what time has paid back', async () => {
      const pace = { key: 'a', perMinute: 600 }
      const taken = await Promise.all(Array.from({ length: 650 }, async () => here.take(pace)))
      expect(taken.filter((wait) => wait > 0)).not.toEqual([])

      // One is paid back in 100 ms.
      await expect.poll(async () => there.take(pace)).toBe(0)
    })
  })
}
