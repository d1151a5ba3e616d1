import { describe, expect, it } from 'vitest'
import type { Value } from '../../../knowledge/knowledge.ts'
import { formatValue } from '../../../src/replies/voice/format-value.ts'

const money = { kind: 'money', currency: 'USD', per: 'year' } as const

describe('formatValue', () => {
  const cases: readonly (readonly [what: string, value: Value | undefined, text: string])[] = [
    ['pay as the source writes it', { ...money, low: 79_953, high: 79_953 }, '$79,953'],
    ['a range of pay', { ...money, low: 40_000, high: 52_000 }, '$40,000 to $52,000'],
    [
      'pay by the hour, with cents',
      { ...money, per: 'hour', low: 18.5, high: 18.5 },
      '$18.50 an hour',
    ],
    [
      'pay of another currency, by the month',
      { ...money, currency: 'GBP', per: 'month', low: 2_600, high: 2_600 },
      '£2,600 a month',
    ],
    [
      'a lower end of pay',
      { ...money, low: 98_400, high: 98_400, orMore: true },
      '$98,400 or more',
    ],
    ['a range of growth', { kind: 'growth', percent: 8, upTo: 10 }, '8% to 10%'],
    ['what is only preferred', { kind: 'preferred' }, ''],
    ['growth', { kind: 'growth', percent: 23 }, '23%'],
    ['a loss of jobs', { kind: 'growth', percent: -4 }, '-4%'],
    [
      'a degree with its fields',
      { kind: 'education', level: "associate's degree", fields: ['baking', 'brewing'] },
      "an associate's degree in baking or brewing",
    ],
    ['certifications by name', { kind: 'certification', names: ['A', 'B'], bodies: [] }, 'A or B'],
    [
      'certifications without a name by their exams',
      {
        kind: 'certification',
        names: [],
        bodies: [{ name: 'Board', abbreviation: 'BD' }],
        exams: 2,
      },
      'two exams (BD)',
    ],
    ['experience', { kind: 'experience', field: 'the field' }, 'experience in the field'],
    ['nothing', undefined, ''],
  ]

  it.each(cases)('writes %s', (_what, value, text) => {
    expect(formatValue(value)).toBe(text)
  })
})
