import { beforeEach, describe, expect, it } from 'vitest'
import { LocalPacer } from '../../src/state/pacer.ts'
import { describePacer } from './pacer.contract.ts'

let now: number
let pacer: LocalPacer

describePacer('LocalPacer', async () => {
  const local = new LocalPacer()
  return { pacers: [local, local], close: async () => undefined }
})

describe('LocalPacer', () => {
  beforeEach(() => {
    now = 0
    pacer = new LocalPacer({ now: () => now })
  })

  it('lets through again what time has paid back, and no more', async () => {
    expect(await takenOf(100, 'a', 60)).toBe(60)
    now += 5_000

    expect(await takenOf(100, 'a', 60)).toBe(5)
  })

  it('lets one come evenly for ever', async () => {
    let taken = 0
    for (let minute = 0; minute < 600; minute += 1, now += 1_000) {
      taken += await takenOf(1, 'a', 60)
    }

    expect(taken).toBe(600)
  })

  it('remembers a bounded number of keys: the one that came longest ago is forgotten', async () => {
    pacer = new LocalPacer({ capacity: 2, now: () => now })
    for (const key of ['a', 'b', 'c']) await takenOf(1, key, 1)

    expect([await takenOf(1, 'c', 1), await takenOf(1, 'a', 1)]).toEqual([0, 1])
  })
})

async function takenOf(times: number, key: string, perMinute: number): Promise<number> {
  const takes = Array.from({ length: times }, async () => pacer.take({ key, perMinute }))
  return (await Promise.all(takes)).filter((wait) => wait === 0).length
}
