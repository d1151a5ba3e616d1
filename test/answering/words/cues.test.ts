import { describe, expect, it } from 'vitest'
import { createCueFinder } from '../../../src/answering/words/cues.ts'
import { widestGap } from '../../../knowledge/cue.ts'

const split = (text: string): readonly string[] => text.split(' ').filter(Boolean)

const findIn = (cue: string, text: string) =>
  createCueFinder([['it', cue]], split)(split(text).map((word) => [word]))

describe('createCueFinder', () => {
  it.each([
    ['pay', 'what does it pay', [3], 'one word'],
    ['pay|wage', 'the wage', [1], 'one of two words'],
    ['pay_rise|wage', 'the pay rise', [1, 2], 'one of two, the first in two words'],
    ['take home? pay', 'take pay', [0, 1], 'a word that may be missing'],
    ['take home? pay', 'take home pay', [0, 1, 2], 'a word that may be there'],
    ['pay|wage rise?', 'the wage rise', [1, 2], 'one of two and one that may be missing'],
    ['how * pay', 'how well does it pay', [0, 4], 'a gap'],
    ['how * pay', 'how pay', [0, 1], 'an empty gap'],
    ['{role} do', '{role} do', [0, 1], "a role's place"],
  ])('finds "%s" in "%s" at %j (%s)', (cue, text, at) => {
    expect(findIn(cue, text).map((match) => match.at)).toContainEqual(at)
  })

  it.each([
    ['pay rise', 'rise pay', 'the order matters'],
    ['pay', 'payment', 'a word is a whole word'],
    ['how * pay', `how ${'x '.repeat(widestGap + 1)}pay`, 'the gap is too wide'],
    ['pay', '', 'there is nothing'],
  ])('finds no "%s" in "%s": %s', (cue, text) => {
    expect(findIn(cue, text)).toEqual([])
  })

  it('finds a cue wherever it stands, and each time', () => {
    expect(findIn('pay', 'pay and pay').map(({ at }) => at)).toEqual([[0], [2]])
  })

  it('finds any reading of a word', () => {
    const find = createCueFinder([['it', '{role} pay']], split)

    expect(find([['they', '{role}'], ['pay']])).toEqual([{ label: 'it', at: [0, 1], weak: false }])
  })

  it('tells weak cues from strong ones', () => {
    expect(findIn('~what is', 'what is')).toEqual([{ label: 'it', at: [0, 1], weak: true }])
  })

  it('leaves out a cue that is empty but for what may be missing', () => {
    expect(findIn('the?', 'nothing at all')).toEqual([])
  })

  it('tells the label of each cue that shares a beginning', () => {
    const find = createCueFinder(
      [
        ['pay', 'how much'],
        ['gap', 'how much more'],
      ],
      split,
    )

    const labels = find(split('how much more').map((word) => [word])).map(({ label }) => label)
    expect(labels.toSorted()).toEqual(['gap', 'pay'])
  })

  it.each(['constructor', 'toString'])('takes "%s" for a word', (word) => {
    expect(findIn('pay', word)).toEqual([])
    expect(findIn(word, `a ${word}`)).toMatchObject([{ at: [1] }])
  })

  it('looks at each word a bounded number of times, even where gaps abound', () => {
    const looks = (length: number): number => {
      let count = 0
      const words = new Proxy(
        Array.from({ length }, () => ['a']),
        {
          get: (target, key, receiver) => {
            if (typeof key === 'string' && /^\d+$/.test(key)) count++
            return Reflect.get(target, key, receiver) as unknown
          },
        },
      )
      createCueFinder([['it', 'a * a * a * b']], split)(words)
      return count
    }

    expect(looks(400)).toBeLessThan(5 * looks(100))
  })
})
