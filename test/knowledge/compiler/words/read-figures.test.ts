import { describe, expect, it } from 'vitest'
import { findGrowth, findMoney } from '../../../../knowledge/compiler/words/read-figures.ts'
import { statements } from '../compile.ts'

describe('findMoney', () => {
  it.each([
    ['$62,027', 62_027, 62_027, 'year'],
    ['$50,000-$60,000', 50_000, 60_000, 'year'],
    ['$50,000 to $60,000 a year', 50_000, 60_000, 'year'],
    ['$50-60k', 50_000, 60_000, 'year'],
    ['$62k', 62_000, 62_000, 'year'],
    ['$24.50 an hour', 24.5, 24.5, 'hour'],
    ['$24.50/hr', 24.5, 24.5, 'hour'],
    ['$24 per hour', 24, 24, 'hour'],
    ['$24 hourly', 24, 24, 'hour'],
  ])('reads %s', (text, low, high, per) => {
    expect(findMoney(text, statements.words).map(({ value }) => value)).toEqual([
      { kind: 'money', low, high, currency: 'USD', per },
    ])
  })

  it('says where an amount stands', () => {
    expect(findMoney('about $62,027 then', statements.words)[0]).toMatchObject({
      start: 6,
      end: 13,
    })
  })

  it('finds none where there is none', () => {
    expect(findMoney('62,027 people in 2018', statements.words)).toEqual([])
  })
})

describe('findGrowth', () => {
  it.each([
    ['23%', 23],
    ['-3%', -3],
    ['13 percent', 13],
    ['2.5%', 2.5],
    ['a decline of 4%', -4],
    ['3% (decline)', -3],
  ])('reads %s', (text, percent) => {
    expect(findGrowth(text, statements.words).map(({ value }) => value)).toEqual([
      { kind: 'growth', percent },
    ])
  })

  it('takes the words in parentheses for the occupation the figure is for', () => {
    expect(findGrowth('23% (all sorts of teachers)', statements.words)[0]?.value).toEqual({
      kind: 'growth',
      percent: 23,
      occupation: 'all sorts of teachers',
    })
  })

  it('does not take a dash between two figures for a minus', () => {
    expect(findGrowth('3-4%', statements.words).map(({ value }) => value.percent)).not.toContain(-4)
  })
})
