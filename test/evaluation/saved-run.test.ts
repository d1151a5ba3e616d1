import { describe, expect, it } from 'vitest'
import { QuestionSetError } from '../../src/errors.ts'
import { compareRuns, parseSavedRun, saveRun } from '../../src/evaluation/saved-run.ts'
import { outcomeOf, rowOf } from './outcome.ts'

const wrong = { faults: [{ kind: 'lacks', about: 'pay' }] } as const
const row = (id: string) => ({ row: rowOf({ id }) })

describe('compareRuns', () => {
  it('tells rows won and lost since, and how many are new', () => {
    const earlier = parseSavedRun(
      saveRun([
        outcomeOf({ ...row('kept') }),
        outcomeOf({ ...row('won'), ...wrong }),
        outcomeOf({ ...row('lost') }),
        outcomeOf({ ...row('gone') }),
      ]),
      'run.json',
    )

    const { won, lost, added } = compareRuns(
      [
        outcomeOf({ ...row('kept') }),
        outcomeOf({ ...row('won') }),
        outcomeOf({ ...row('lost'), ...wrong }),
        outcomeOf({ ...row('new'), ...wrong }),
      ],
      earlier,
    )
    expect(won.map((one) => one.row.id)).toEqual(['won'])
    expect(lost.map((one) => one.row.id)).toEqual(['lost'])
    expect(added).toBe(1)
  })

  it('tells rows of the same id in two sets apart', () => {
    const earlier = parseSavedRun(saveRun([outcomeOf({ set: 'a', ...wrong })]), 'run.json')

    expect(compareRuns([outcomeOf({ set: 'b' })], earlier)).toEqual({ won: [], lost: [], added: 1 })
  })
})

describe('parseSavedRun', () => {
  it.each(['{"savedRunVersion":0,"rows":{}}', '[]'])('refuses %s', (json) => {
    expect(() => parseSavedRun(json, 'run.json')).toThrow(QuestionSetError)
    expect(() => parseSavedRun(json, 'run.json')).toThrow(
      'run.json: expected a run saved as version 1, got "',
    )
  })
})
