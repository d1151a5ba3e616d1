import { describe, expect, it } from 'vitest'
import { reportRun } from '../../src/evaluation/report-run.ts'
import type { QuestionSet } from '../../src/evaluation/question-set.ts'
import { bakery } from '../answering/bakery.ts'
import { outcomeOf, rowOf, verdictOf } from './outcome.ts'

const set = (name: string, heldOut = false): QuestionSet => ({
  name,
  rows: [],
  knowledge: bakery,
  heldOut,
  floors: { answers: 90, refusals: 95 },
})

const wrong = { faults: [{ kind: 'lacks', about: 'pay' }] } as const

describe('reportRun', () => {
  it('tells confidently wrong replies first, then others, then counts', () => {
    const report = reportRun({
      sets: [set('one')],
      outcomes: [
        outcomeOf({ set: 'one', row: rowOf({ id: 'right' }) }),
        outcomeOf({
          ...wrong,
          set: 'one',
          row: rowOf({ id: 'doubt', turns: ['hi', 'pay?'] }),
          verdicts: [verdictOf('silent', 0.5)],
          confidence: 0.5,
        }),
        outcomeOf({ ...wrong, set: 'one', row: rowOf({ id: 'sure' }) }),
      ],
    })

    expect(report).toBe(
      [
        'Wrong with confidence (1)',
        '  sure [direct, answer] "what does it pay"',
        '      lacks pay',
        '      answered 0.90: It pays well.',
        '',
        'Wrong otherwise (1)',
        '  doubt [direct, answer] "hi" → "pay?"',
        '      lacks pay',
        '      silent 0.50: It pays well.',
        '',
        'By set and category',
        '  one',
        '    direct             1/3   33.3%',
        '    answers            1/3   33.3%  (floor 90%)',
        '    refusals           0/0  100.0%  (floor 95%)',
        '    all                1/3   33.3%  1 wrong with confidence',
        '',
        'Length of replies',
        '  median 13 characters, 95% below 13',
        '',
        'Confidence and truth',
        '  0.9 to 1           1/2   50.0%',
        '  below 0.7          0/1    0.0%',
        '',
      ].join('\n'),
    )
  })

  it('keeps the failures of a held-out set to itself', () => {
    const report = reportRun({
      sets: [set('apart', true)],
      outcomes: [outcomeOf({ ...wrong, set: 'apart', row: rowOf({ id: 'hidden' }) })],
    })

    expect(report).not.toContain('hidden')
    expect(report).toContain('apart (held out: its failures are shown only when the file is named)')
    expect(report).toContain('0/1    0.0%')
  })

  it('tells rows won and lost against an earlier run', () => {
    const report = reportRun({
      sets: [],
      outcomes: [],
      changes: {
        won: [outcomeOf({ row: rowOf({ id: 'A' }) })],
        lost: [outcomeOf({ row: rowOf({ id: 'B' }) })],
        added: 2,
      },
    })

    expect(report).toContain(
      [
        'Against the earlier run',
        '  won 1',
        '      set/A "what does it pay"',
        '  lost 1',
        '      set/B "what does it pay"',
        '  new 2',
      ].join('\n'),
    )
  })
})
