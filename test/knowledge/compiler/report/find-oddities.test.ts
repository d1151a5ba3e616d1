import { describe, expect, it } from 'vitest'
import { findOddities } from '../../../../knowledge/compiler/report/find-oddities.ts'
import { compileExample, compileReal, compileText, compileTexts } from '../compile.ts'

interface Row {
  readonly pay?: string
  readonly growth?: string
  readonly education?: string
}

/** A document with a table of roles, each of which says what it does and asks for. */
function oddIn(rows: Readonly<Record<string, Row>>, date = 'May 4, 2021'): readonly string[] {
  const head = 'Job Title\tMedian Salary (2020)\tJob Growth (2020-2030)\tEducation'
  const cells = Object.entries(rows).map(([name, row]) => {
    const { pay = '$50,000', growth = '4%', education = "Bachelor's degree" } = row
    return [name, pay, growth, education].join('\t')
  })
  const sections = Object.keys(rows).map((name) => `${name}\n${name}s are responsible for bricks.`)
  const text = ['Career Advancement for Masons', date, 'Masons lay bricks.', head, ...cells]
  const { knowledge } = compileText([...text, '', ...sections].join('\n'))
  return findOddities(knowledge).map(({ what }) => what)
}

describe('findOddities', () => {
  it('finds nothing odd in the document of the bot', () => {
    expect(findOddities(compileReal().knowledge)).toEqual([])
  })

  it('finds nothing odd where roles differ as they do', () => {
    expect(oddIn({ Estimator: {}, Foreman: { pay: '$90,000' }, Inspector: {} })).toEqual([])
  })

  it.each([
    ['$500,000', 'The pay of Foreman, $500,000 a year, is 10 times what is usual here.'],
    ['$9,000', 'The pay of Foreman, $9,000 a year, is one part in 6 of what is usual here.'],
    ['$52 a year', 'The pay of Foreman, $52 a year, is hardly for a whole year.'],
    [
      '$20,000 to $200,000',
      'The pay of Foreman, $20,000 to $200,000 a year, is a very wide range.',
    ],
  ])('names pay of %s among that of 50,000', (pay, what) => {
    expect(oddIn({ Estimator: {}, Foreman: { pay }, Inspector: {} })).toEqual([what])
  })

  it('compares pay by the hour with pay by the year', () => {
    expect(oddIn({ Estimator: {}, Foreman: { pay: '$24.50 per hour' }, Inspector: {} })).toEqual([])
  })

  it('holds each of several documents against itself, also what is set aside in it', () => {
    const guide = (date: string, thousands: readonly [number, number, number]): string => {
      const names = ['Estimator', 'Foreman', 'Inspector']
      const rows = names.map((name, i) => `${name}\t$${thousands[i]},000`)
      const sections = names.map(
        (name) => `${name}\n${name}s are responsible for bricks. They need a degree.`,
      )
      const head = ['Career Advancement for Masons', date, 'Masons lay bricks.']
      return [...head, 'Job Title\tMedian Salary', ...rows, '', ...sections].join('\n')
    }
    const documents = {
      'new.txt': guide('May 4, 2024', [500, 500, 500]),
      'old.txt': guide('May 4, 1990', [50, 500, 50]),
      'bare.txt': guide('', [60, 60, 60]),
    }
    const odd = findOddities(compileTexts(documents).knowledge)

    expect(odd.map(({ what }) => what)).toEqual([
      'The pay of Foreman, $500,000 a year, is 10 times what is usual here.',
      '"Career Advancement for Masons" has no date.',
    ])
    expect(odd[0]?.facts).toMatchObject([{ document: 'old.txt' }])
  })

  it('does not say which of two is odd', () => {
    expect(oddIn({ Estimator: {}, Foreman: { pay: '$500,000' } })).toEqual([])
  })

  it('names roles without what the others have', () => {
    const odd = oddIn({ Estimator: {}, Foreman: { pay: '-', education: '-' }, Inspector: {} })

    expect(odd).toEqual([
      'No pay was found for Foreman; 2 of 3 roles have it.',
      'No requirement was found for Foreman; 2 of 3 roles have it.',
    ])
  })

  it('names growth that no occupation has', () => {
    expect(oddIn({ Estimator: {}, Foreman: { growth: '230%' } })).toContain(
      'The job growth of Foreman is 230%.',
    )
  })

  it('names figures of one role that differ, with their places', () => {
    const { knowledge } = compileExample('career-advancement-for-pharmacy-technicians.txt')

    expect(findOddities(knowledge)).toEqual([
      {
        what: 'The pay of Pharmacy Buyer is given as $49,870 a year and as $61,000 a year.',
        advice: expect.stringContaining('Look it up at its place') as string,
        facts: [
          expect.objectContaining({ topic: 'salary', role: 'pharmacy-buyer' }) as object,
          expect.objectContaining({ topic: 'salary', role: 'pharmacy-buyer' }) as object,
        ],
      },
    ])
  })

  it('names figures from after the day of the document', () => {
    expect(oddIn({ Estimator: {}, Foreman: {} }, 'May 4, 2012')).toContain(
      'Pay is for a year after that of the document, 2012.',
    )
  })

  it('names a document without a date', () => {
    expect(oddIn({ Estimator: {}, Foreman: {} }, '')).toContain('The document has no date.')
  })

  it('names what no role has once', () => {
    expect(oddIn({ Estimator: { pay: '-' }, Foreman: { pay: '-' } })).toContain(
      'For no role is there any pay.',
    )
  })
})
