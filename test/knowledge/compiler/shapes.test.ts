import { describe, expect, it } from 'vitest'
import { compileExample, factsOf, textsOf } from './compile.ts'

describe('a falling growth behind a salary', () => {
  const { knowledge } = compileExample('bank-tellers.txt')

  it('is no end of a range of pay', () => {
    expect(factsOf(knowledge, 'mail-desk-lead', 'salary')).toMatchObject([
      {
        text: 'The median salary of a mail desk lead was $52,310 in 2022.',
        value: { low: 52_310, high: 52_310, per: 'year', statistic: 'median', year: 2022 },
        quote: { lines: [11, 11] },
      },
    ])
    expect(factsOf(knowledge, 'mail-desk-lead', 'outlook').map(({ value }) => value)).toEqual([
      { kind: 'growth', percent: -9, from: 2021, to: 2031, occupation: 'mail clerks' },
    ])
  })

  it('leaves the other rows as they were', () => {
    const figures = ['loan-officer', 'branch-manager'].flatMap((role) =>
      ['salary', 'outlook'].flatMap((topic) => textsOf(knowledge, role, topic)),
    )
    expect(figures).toEqual([
      'The median salary of a loan officer was $65,740 in 2022.',
      'The job growth given for loan officers is 4% from 2021 to 2031.',
      'The median salary of a branch manager was $131,710 in 2022.',
      'The job growth given for branch managers is 17% from 2021 to 2031; the figure is for financial managers.',
    ])
  })
})
