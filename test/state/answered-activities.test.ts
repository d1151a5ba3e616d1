import { describe, expect, it } from 'vitest'
import { AnsweredActivities } from '../../src/state/answered-activities.ts'

describe('AnsweredActivities', () => {
  it('gives the outcome of the first answer again', async () => {
    const answered = new AnsweredActivities<string>()

    expect(await answered.once('a', async () => 'first')).toBe('first')
    expect(await answered.once('a', async () => 'second')).toBe('first')
  })

  it('answers anew once it has forgotten', async () => {
    let now = 0
    const answered = new AnsweredActivities<string>({ lifeMs: 10, now: () => now })

    await answered.once('a', async () => 'first')
    now = 10

    expect(await answered.once('a', async () => 'second')).toBe('second')
  })

  it('answers anew what came to nothing', async () => {
    const answered = new AnsweredActivities<string>()
    const failed = answered.once('a', async () => Promise.reject(new Error('broken')))

    await expect(failed).rejects.toThrow('broken')
    expect(await answered.once('a', async () => 'second')).toBe('second')
  })

  it('forgets the oldest when there are too many', async () => {
    const answered = new AnsweredActivities<number>({ capacity: 2 })
    for (const n of [1, 2, 3, 4]) await answered.once(`k${n}`, async () => n)

    expect(await answered.once('k4', async () => 0)).toBe(4)
    expect(await answered.once('k1', async () => 0)).toBe(0)
  })
})
