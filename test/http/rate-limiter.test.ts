import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestError } from '../../src/errors.ts'
import { RateLimiter } from '../../src/http/rate-limiter.ts'
import { LocalPacer } from '../../src/state/pacer.ts'

let now: number
let limiter: RateLimiter

describe('RateLimiter', () => {
  beforeEach(() => {
    now = 0
    const pacer = new LocalPacer({ now: () => now })
    limiter = new RateLimiter({ pacer, perMinute: 60, what: 'requests' })
  })

  it('tells when to come again, and is right', async () => {
    await takenOf(60, 'a')
    const seconds = (await refusalOf('a'))?.refusal.retryAfterSeconds ?? 0
    now += seconds * 1_000

    expect(seconds).toBe(1)
    expect(await refusalOf('a')).toBeUndefined()
  })

  it('refuses with a status and words that say what to do', async () => {
    await takenOf(60, 'a')

    expect(await refusalOf('a')).toMatchObject({
      refusal: { status: 429, reason: 'TooManyRequests' },
      message: 'Expected at most 60 requests a minute, but more came. Try again in 1 s.',
    })
  })

  it('lets everything through without a limit', async () => {
    limiter = new RateLimiter({ pacer: new LocalPacer(), perMinute: 0, what: 'requests' })

    expect(await takenOf(10_000, 'a')).toBe(10_000)
  })

  it('counts what has another name for itself', async () => {
    const pacer = new LocalPacer({ now: () => now })
    const messages = new RateLimiter({ pacer, perMinute: 60, what: 'messages' })
    limiter = new RateLimiter({ pacer, perMinute: 60, what: 'requests' })
    await takenOf(60, 'a')

    expect(await messages.take('a')).toBeUndefined()
  })
})

async function takenOf(times: number, key: string): Promise<number> {
  const refusals = Array.from({ length: times }, async () => refusalOf(key))
  return (await Promise.all(refusals)).filter((error) => error === undefined).length
}

async function refusalOf(key: string): Promise<RequestError | undefined> {
  try {
    await limiter.take(key)
    return undefined
  } catch (error) {
    return error as RequestError
  }
}
