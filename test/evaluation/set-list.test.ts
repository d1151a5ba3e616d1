import { describe, expect, it } from 'vitest'
import { QuestionSetError } from '../../src/errors.ts'
import { parseSetList } from '../../src/evaluation/set-list.ts'

const floors = { answers: 90, refusals: 95 }

describe('parseSetList', () => {
  it('reads sets with and without what may be left out', () => {
    const sets = [
      { questions: 'a.jsonl', facts: 'a.facts.json', heldOut: true, floors },
      { questions: 'b.jsonl', source: 'b.txt', floors },
    ]

    expect(parseSetList(JSON.stringify(sets), 'sets.json')).toEqual([
      sets[0],
      { ...sets[1], heldOut: false },
    ])
  })

  it.each([
    ['{}', ['sets.json: expected a list of sets, got "object".']],
    [
      '[{}]',
      [
        'sets.json: expected a file as "questions" of set 1, got none.',
        'sets.json: expected "floors" with "answers" and "refusals" in set 1.',
      ],
    ],
    [
      '[null]',
      [
        'sets.json: expected a file as "questions" of set 1, got none.',
        'sets.json: expected "floors" with "answers" and "refusals" in set 1.',
      ],
    ],
  ])('refuses %s', (json, faults) => {
    expect(() => parseSetList(json, 'sets.json')).toThrow(new QuestionSetError(faults))
  })
})
