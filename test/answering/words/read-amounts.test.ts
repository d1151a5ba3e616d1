import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/answering/words/normalize.ts'
import { readAmounts } from '../../../src/answering/words/read-amounts.ts'
import { lexicon } from '../bakery.ts'

const read = (text: string) =>
  readAmounts(normalize(text, lexicon).tokens, lexicon).map(({ word, amount }) => amount ?? word)

describe('readAmounts', () => {
  it.each([
    ['fifteen percent', [{ value: 15, unit: 'percent' }], 'a number in words'],
    ['73 grand', [{ value: 73_000, unit: 'money' }], 'slang for thousands'],
    ['75 k', [{ value: 75_000, unit: 'money' }], 'a separate k'],
    ['seventy five thousand', [{ value: 75_000, unit: 'money' }], 'tens, ones and thousands'],
    ['twenty five percent', [{ value: 25, unit: 'percent' }], 'tens and ones'],
    ['30 dollars', [{ value: 30, unit: 'money' }], 'a unit behind'],
    ['30 bucks', [{ value: 30, unit: 'money' }], 'slang for dollars'],
    ['two hundred dollars', [{ value: 200, unit: 'money' }], 'hundreds'],
    ['six figures', [{ value: 100_000, unit: 'money' }], 'a number of digits'],
    ['a 6 figure salary', ['a', { value: 100_000, unit: 'money' }, 'salary'], 'the same'],
    ['70 thousand dollars', [{ value: 70_000, unit: 'money' }], 'two units in a row'],
  ])('reads "%s" (%#: %j)', (text, amounts) => {
    expect(read(text)).toEqual(amounts)
  })

  it.each([
    ['70 to 75k', [70_000, 75_000]],
    ['$70-75k', [70_000, 75_000]],
    ['between 70 and 75 grand', [70_000, 75_000]],
    ['15 to 20 percent', [15, 20]],
    ['65,000-75,000 dollars', [65_000, 75_000]],
    ['in 2018 and 75k', [2018, 75_000]],
    ['5 years and 75k', [5, 75_000]],
  ])('reads both ends of "%s"', (text, values) => {
    const amounts = readAmounts(normalize(text, lexicon).tokens, lexicon)

    expect(amounts.flatMap(({ amount }) => amount?.value ?? [])).toEqual(values)
  })

  it.each([
    ['the second one', ['the', 'second', 'one'], 'a lone one is a word'],
    ['two exams', ['two', 'exams'], 'a lone two is a word'],
    ['a grand job', ['a', 'grand', 'job'], 'a unit without a number is a word'],
    ['thousand', ['thousand'], 'a unit alone is a word'],
    ['two figures', ['two', 'figures'], 'nobody counts pay in two digits'],
    ['five twenty', ['five', 'twenty'], 'ones before tens are no number'],
  ])('leaves "%s" in words', (text, words) => {
    expect(read(text)).toEqual(words)
  })

  it.each(['constructor percent', '__proto__ grand', '5 toString'])(
    'is not fooled by names that every object has: "%s"',
    (text) => {
      expect(read(text)).toHaveLength(2)
    },
  )
})
