import { describe, expect, it } from 'vitest'
import {
  compareFacts,
  type FactChanges,
} from '../../../../knowledge/compiler/report/compare-facts.ts'
import { sayChanges } from '../../../../knowledge/compiler/report/say-changes.ts'
import { compileText } from '../compile.ts'

const document = `Career Advancement for Masons

Job Title\tMedian Salary (2020)
Foreman\t$50,000
Estimator\t$60,000

Foreman
Foremen are responsible for the bricks. They must hold a bachelor's degree.

Estimator
Estimators are responsible for the offers.
`

function changes(from: string, to: string): FactChanges {
  const after = compileText(document.replace(from, to)).knowledge
  return compareFacts(compileText(document).knowledge, after)
}

function counts({ added, removed, changed, moved }: FactChanges): readonly number[] {
  return [added.length, removed.length, changed.length, moved.length]
}

describe('compareFacts', () => {
  it('finds nothing between equals', () => {
    expect(counts(changes('', ''))).toEqual([0, 0, 0, 0])
  })

  it('pairs a fact with what it has become', () => {
    const { added, removed, changed } = changes('$50,000', '$55,000')

    expect([added, removed]).toEqual([[], []])
    expect(changed.map(({ before, after }) => [before.value, after.value])).toMatchObject([
      [{ low: 50_000 }, { low: 55_000 }],
    ])
  })

  it('knows a fact again whose number has changed', () => {
    const { added, removed, changed } = changes(
      'Foremen are responsible for the bricks.',
      'Foremen are responsible for the whole site. Foremen are responsible for the bricks.',
    )

    expect([removed, changed]).toEqual([[], []])
    expect(added.map(({ text }) => text)).toEqual(['Foremen are responsible for the whole site.'])
  })

  it('tells what is gone', () => {
    const { removed } = changes(" They must hold a bachelor's degree.", '')

    expect(removed.map(({ topic }) => topic)).toEqual(['education'])
  })

  it('tells apart what only stands elsewhere', () => {
    const [added, removed, changed, moved] = counts(changes('Masons\n', 'Masons\n\n\n'))

    expect([added, removed, changed]).toEqual([0, 0, 0])
    expect(moved).toBeGreaterThan(3)
  })

  it('is said in lines', () => {
    expect(sayChanges(changes('$50,000', '$55,000'))).toEqual([
      'Facts: 0 added, 0 removed, 1 changed, 0 only at another place',
      '',
      '  - foreman/salary (line 4): The median salary of a foreman was $50,000 in 2020.',
      '  + foreman/salary (line 4): The median salary of a foreman was $55,000 in 2020.',
    ])
  })
})
