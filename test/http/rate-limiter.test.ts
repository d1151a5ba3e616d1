import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestError } from '../../src/errors.ts'
import { RateLimiter } from '../../src/http/rate-limiter.ts'

let now: number
let limiter: RateLimiter

describe('RateLimiter', () => {
  beforeEach(() => {
    now = 0
    limiter = new RateLimiter({ perMinute: 60, what: 'requests', now: () => now })
  })

  it('lets a minute of requests through at once, and no more', () => {
    expect(takenOf(100, 'a')).toBe(60)
  })

  it('lets through again what time has paid back', () => {
    takenOf(60, 'a')
    now += 5_000

    expect(takenOf(100, 'a')).toBe(5)
  })

  it('lets one come evenly for ever', () => {
    let taken = 0
    for (let minute = 0; minute < 600; minute += 1, now += 1_000) taken += takenOf(1, 'a')

    expect(taken).toBe(600)
  })

  it('counts each key for itself', () => {
    takenOf(60, 'a')

    expect(takenOf(100, 'b')).toBe(60)
  })

  it('tells when to come again, and is right', () => {
    takenOf(60, 'a')
    const seconds = refusalOf('a')?.refusal.retryAfterSeconds ?? 0
    now += seconds * 1_000

    expect(seconds).toBe(1)
    expect(refusalOf('a')).toBeUndefined()
  })

  it('refuses with a status and words that say what to do', () => {
    takenOf(60, 'a')

    expect(refusalOf('a')).toMatchObject({
      refusal: { status: 429, reason: 'TooManyRequests' },
      message: 'Expected at most 60 requests a minute, but more came. Try again in 1 s.',
    })
  })

  it('lets everything through without a limit', () => {
    limiter = new RateLimiter({ perMinute: 0, what: 'requests' })

    expect(takenOf(10_000, 'a')).toBe(10_000)
  })

  it('remembers a bounded number of keys: the one that came longest ago is forgotten', () => {
    limiter = new RateLimiter({ perMinute: 1, what: 'requests', capacity: 2, now: () => now })
    for (const key of ['a', 'b', 'c']) takenOf(1, key)

    expect([takenOf(1, 'c'), takenOf(1, 'a')]).toEqual([0, 1])
  })
})

function takenOf(times: number, key: string): number {
  return Array.from({ length: times }, () => refusalOf(key)).filter((error) => error === undefined)
    .length
}

function refusalOf(key: string): RequestError | undefined {
  try {
    limiter.take(key)
    return undefined
  } catch (error) {
    return error as RequestError
  }
}
