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

  it.each([
    ['£32,000', 32_000, 'GBP', 'year'],
    ['€2,500 a month', 2_500, 'EUR', 'month'],
    ['C$71,000 per year', 71_000, 'CAD', 'year'],
    ['US$40,000', 40_000, 'USD', 'year'],
  ])('reads %s', (text, low, currency, per) => {
    expect(findMoney(text, statements.words).map(({ value }) => value)).toEqual([
      { kind: 'money', low, high: low, currency, per },
    ])
  })

  it.each(['$98,400+', '$98,400 and more', '$98,400 or more'])(
    'reads %s as a lower end',
    (text) => {
      expect(findMoney(text, statements.words).map(({ value }) => value)).toMatchObject([
        { low: 98_400, high: 98_400, orMore: true },
      ])
    },
  )

  it.each([
    '$52,310 -9% (mail clerks)',
    '$52,310 to 9 percent',
    '$52,310 - 9',
    '$52,310 and 20 days off',
    '$52,3104%',
  ])('takes no other figure for the end of a range in "%s"', (text) => {
    expect(findMoney(text, statements.words).map(({ value }) => value)).toMatchObject([
      { low: 52_310, high: 52_310 },
    ])
  })

  it('reads no amount of a currency or a notation that it does not know', () => {
    expect(findMoney('R$62,027, HK$62,027 or €62.027', statements.words)).toEqual([])
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

  it.each([
    ['8% to 10%', 8, 10],
    ['8 to 10 %', 8, 10],
    ['3-4%', 3, 4],
    ['-2% to 1%', -2, 1],
    ['a decline of 3 to 5 percent', -5, -3],
  ])('reads %s as one range', (text, percent, upTo) => {
    expect(findGrowth(text, statements.words).map(({ value }) => value)).toEqual([
      { kind: 'growth', percent, upTo },
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
