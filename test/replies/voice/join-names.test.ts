import { describe, expect, it } from 'vitest'
import { joinNames } from '../../../src/replies/voice/join-names.ts'

describe('joinNames', () => {
  it('joins none, one, two, and three', () => {
    const joined = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => joinNames(names))

    expect(joined).toEqual(['', 'a', 'a and b', 'a, b, and c'])
  })

  it('offers alternatives', () => {
    expect(joinNames(['a', 'b'], 'or')).toBe('a or b')
  })
})
