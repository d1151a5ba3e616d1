import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../knowledge/edit-distance.ts'

describe('editDistance', () => {
  it.each([
    ['salary', 'salary', 0, 'the same'],
    ['salry', 'salary', 1, 'a missing letter'],
    ['sallary', 'salary', 1, 'a doubled letter'],
    ['salery', 'salary', 1, 'another letter'],
    ['slaary', 'salary', 1, 'swapped neighbors'],
    ['selery', 'salary', 2, 'two other letters'],
    ['', 'abc', 3, 'nothing against something'],
    ['abc', '', 3, 'something against nothing'],
    ['', '', 0, 'nothing at all'],
  ])('"%s" is as far from "%s" as %i (%s)', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance)
  })

  it.each([
    ['manager', 'educator', 2, 'too many errors'],
    ['pay', 'payment', 2, 'too different in length'],
  ])('gives up on "%s" and "%s" beyond %i (%s)', (a, b, limit) => {
    expect(editDistance(a, b, limit)).toBe(limit + 1)
  })

  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'd') })

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20))
      }),
    )
  })

  it('is zero for the same word only', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20) === 0).toBe(a === b)
      }),
    )
  })

  it('tells the same up to the limit, and more than the limit beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(
          Math.min(editDistance(a, b, 20), limit + 1),
        )
      }),
    )
  })
})
