import { describe, expect, it } from 'vitest'
import {
  calibrate,
  isConfidentlyWrong,
  shareOf,
  tally,
  tallyByCategory,
  wantsRefusal,
} from '../../src/evaluation/outcomes.ts'
import { outcomeOf, rowOf, verdictOf } from './outcome.ts'

const wrong = { faults: [{ kind: 'lacks', about: 'pay' }] } as const

describe('isConfidentlyWrong', () => {
  it.each([
    [outcomeOf(wrong), true, 'a wrong answer at 0.9'],
    [outcomeOf({ ...wrong, confidence: 0.79 }), false, 'a wrong answer with doubt'],
    [outcomeOf(), false, 'a right answer'],
    [
      outcomeOf({ ...wrong, row: rowOf({ kind: 'silent' }), confidence: 0.3 }),
      true,
      'a fact where the document is silent, however much in doubt',
    ],
    [
      outcomeOf({ ...wrong, row: rowOf({ kind: 'offtopic' }), verdicts: [verdictOf('silent')] }),
      false,
      'no fact in reply to what is off topic',
    ],
    [
      outcomeOf({ ...wrong, verdicts: [verdictOf('silent')] }),
      false,
      'a refusal where there is an answer',
    ],
    [
      outcomeOf({ ...wrong, row: rowOf({ kind: 'clarify' }) }),
      false,
      'an answer where a question back was wanted',
    ],
  ])('%#: %s', (outcome, is, _what) => {
    expect(isConfidentlyWrong(outcome)).toBe(is)
  })
})

describe('tally', () => {
  it('counts what is right', () => {
    expect(tally([outcomeOf(), outcomeOf(wrong)])).toEqual({ right: 1, all: 2 })
    expect(shareOf({ right: 1, all: 2 })).toBe(50)
  })

  it('takes nothing asked for nothing wrong', () => {
    expect(shareOf(tally([]))).toBe(100)
  })

  it('counts by category, in the order of the rows', () => {
    const inCategory = (category: string) => ({ row: rowOf({ category }) })
    const counts = tallyByCategory([
      outcomeOf(inCategory('typo')),
      outcomeOf({ ...inCategory('direct'), ...wrong }),
      outcomeOf(inCategory('typo')),
    ])

    expect([...counts]).toEqual([
      ['typo', { right: 2, all: 2 }],
      ['direct', { right: 0, all: 1 }],
    ])
  })
})

describe('wantsRefusal', () => {
  it.each([
    ['silent', true],
    ['offtopic', true],
    ['answer', false],
    ['clarify', false],
    ['smalltalk', false],
  ] as const)('a row of kind %s: %s', (kind, is) => {
    expect(wantsRefusal(outcomeOf({ row: rowOf({ kind }) }))).toBe(is)
  })
})

describe('calibrate', () => {
  it('counts what is right in each band of confidence', () => {
    const counts = calibrate([
      outcomeOf({ confidence: 1 }),
      outcomeOf({ confidence: 0.9 }),
      outcomeOf({ ...wrong, confidence: 0.85 }),
      outcomeOf({ confidence: 0.1 }),
    ])

    expect([...counts]).toEqual([
      [0.9, { right: 2, all: 2 }],
      [0.8, { right: 0, all: 1 }],
      [0.7, { right: 0, all: 0 }],
      [0, { right: 1, all: 1 }],
    ])
  })

  it('lets no rounding push a confidence into the band below', () => {
    expect(calibrate([outcomeOf({ confidence: 0.7 + 0.2 - 0.1 })]).get(0.8)?.all).toBe(1)
  })
})
