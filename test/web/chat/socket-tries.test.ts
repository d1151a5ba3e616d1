import { describe, expect, it } from 'vitest'
import { SocketTries } from '../../../src/web/chat/socket-tries.ts'

const minute = 60_000

describe('SocketTries', () => {
  it('lets the first try come at once', () => {
    expect(new SocketTries().waitMs).toBe(0)
  })

  it('waits longer from failure to failure, with a share of chance, and at last five minutes', () => {
    const tries = new SocketTries()
    const waits = Array.from({ length: 8 }, () => waitAfter(tries, 0))

    expect(waits.slice(0, 5)).toEqual(waits.slice(0, 5).toSorted((one, other) => one - other))
    expect(waits[0]).toBeLessThanOrEqual(2_500)
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(1.25 * 5 * minute)
    expect(waits.at(-1)).toBeGreaterThan(3 * minute)
    expect(new Set(Array.from({ length: 5 }, () => waitAfter(new SocketTries(), 0))).size).toBe(5)
  })

  it('takes one that was cut after some seconds for a failure, and one that lasted for none', () => {
    const tries = new SocketTries()
    const waits = [10_000, 10_000, 10_000, minute].map((openMs) => waitAfter(tries, openMs))

    expect(waits[2]).toBeGreaterThan(10_000)
    expect(waits[3]).toBeLessThanOrEqual(2_500)
  })

  it('tries at once in another network', () => {
    const tries = new SocketTries()
    tries.noteEnd(0)
    tries.forget()

    expect(tries.waitMs).toBe(0)
  })
})

function waitAfter(tries: SocketTries, openMs: number): number {
  tries.noteEnd(openMs)
  return tries.waitMs
}
