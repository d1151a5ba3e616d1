import { describe, expect, it } from 'vitest'
import { measureFacts, reportMeasure } from '../../src/evaluation/measure-facts.ts'
import type { TruthRow } from '../../src/evaluation/truth.ts'
import { compileText } from '../knowledge/compiler/compile.ts'

const { knowledge } = compileText(
  'Careers for Cashiers\n\n| Role | Pay (2022) |\n| --- | --- |\n| Store Manager | $55,000 |\n\n' +
    '## Store Manager\n\nStore managers run the shop. No degree is required.\n',
)

const row = (topic: string, value: string, quote = value): TruthRow => ({
  role: 'Store Manager',
  topic,
  value,
  quote,
})
const truth = [
  row('salary', '$55,000 (2022)'),
  row('duties', 'runs the shop', 'Store managers run the shop.'),
  row('education', 'no degree required', 'No degree is required.'),
]

describe('measureFacts', () => {
  it('finds every fact borne out and every row said where both say the same', () => {
    expect(measureFacts(knowledge, truth)).toMatchObject({ precision: 100, recall: 100 })
  })

  it('tells a figure that no row gives', () => {
    const other = [row('salary', '$56,000 (2022)'), ...truth.slice(1)]
    const { wrong, missing } = measureFacts(knowledge, other)

    expect(wrong.map(({ id }) => id)).toEqual(['store-manager/salary/1'])
    expect(missing.map(({ value }) => value)).toEqual(['$56,000 (2022)'])
  })

  it('tells a figure of another year', () => {
    const other = [row('salary', '$55,000 (2021)'), ...truth.slice(1)]

    expect(measureFacts(knowledge, other).wrong.map(({ id }) => id)).toEqual([
      'store-manager/salary/1',
    ])
  })

  it('tells a fact that stands under another role', () => {
    const moved = truth.map((one) => ({ ...one, role: 'Head Cashier' }))

    expect(measureFacts(knowledge, moved)).toMatchObject({ precision: 0, recall: 0 })
  })

  it('tells a fact that stands under another topic', () => {
    const moved = truth.map((one) => (one.topic === 'duties' ? { ...one, topic: 'salary' } : one))

    expect(measureFacts(knowledge, moved).wrong.map(({ id }) => id)).toEqual([
      'store-manager/duties/1',
    ])
  })
})

describe('reportMeasure', () => {
  it('lists what is wrong and missing, and closes with the shares', () => {
    const measure = measureFacts(knowledge, [...truth.slice(1), row('hours', 'weekends')])

    expect(reportMeasure(measure).split('\n')).toEqual([
      'Borne out by no row (1)',
      '  store-manager/salary/1: The salary of a store manager was $55,000 in 2022.',
      'Said by no fact (1)',
      '  Store Manager/hours: weekends',
      'precision 66.7%, recall 66.7%',
    ])
  })
})

describe('figures and general rows', () => {
  it('takes $18.50 for the 18.5 of a value', () => {
    const { knowledge: hourly } = compileText(
      'Careers for Cashiers\n\n| Role | Pay |\n| --- | --- |\n| Store Manager | $18.50 - $21.00 an hour |\n',
    )
    expect(measureFacts(hourly, [row('salary', '$18.50 to $21.00 per hour')]).precision).toBe(100)
  })
})
