import { describe, expect, it } from 'vitest'
import { createMeaningOf, nearness, readMeanings } from '../../../knowledge/learned/meanings.ts'

const meaningOf = createMeaningOf(readMeanings('knowledge/learned/meanings.bin'))

function near(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [meaningOf(one), meaningOf(other)]
  if (a === undefined || b === undefined)
    throw new Error(`no meaning of ${one.join()} or ${other.join()}`)
  return nearness(a, b)
}

describe('meanings', () => {
  it.each([
    [['heart'], ['cardiac'], ['database']],
    [['teach'], ['educate'], ['heart']],
    [['pay'], ['salary'], ['valve']],
    [
      ['lecture', 'classroom'],
      ['teach', 'students'],
      ['archive', 'images'],
    ],
  ])('put %j nearer to %j than to %j', (word, near1, far) => {
    expect(near(word, near1)).toBeGreaterThan(near(word, far) + 0.2)
  })

  it('are one for any form of a word, and none for what nobody knows', () => {
    expect(near(['teaching'], ['teaches'])).toBeCloseTo(1)
    expect(meaningOf(['qwxz'])).toBeUndefined()
    expect(meaningOf([])).toBeUndefined()
  })
})
