import { describe, expect, it } from 'vitest'
import { QuestionSetError } from '../../src/errors.ts'
import { parseQuestionRows } from '../../src/evaluation/question-row.ts'

const line = (parts: object): string =>
  JSON.stringify({ id: 'A-1', turns: ['pay?'], category: 'direct', kind: 'answer', ...parts })

describe('parseQuestionRows', () => {
  it('reads a row with every key', () => {
    const [row] = parseQuestionRows(
      line({ turns: ['hi', 'pay?'], must: ['a'], mustNot: ['b'], roles: ['echo'], why: 'plain' }),
      'a.jsonl',
    )

    expect(row).toEqual({
      id: 'A-1',
      turns: ['hi', 'pay?'],
      category: 'direct',
      kind: 'answer',
      must: ['a'],
      mustNot: ['b'],
      roles: ['echo'],
    })
  })

  it('reads a row with no more than it needs, and skips empty lines', () => {
    const [row] = parseQuestionRows('\n{"id":"A-1","turns":["pay?"],"kind":"clarify"}\n\n', 'a')

    expect(row).toEqual({
      id: 'A-1',
      turns: ['pay?'],
      category: 'clarify',
      kind: 'clarify',
      must: [],
      mustNot: [],
    })
  })

  it.each([
    ['no JSON', 'a.jsonl:1: expected a JSON object, got "no JSON".'],
    ['7', 'a.jsonl:1: expected a JSON object, got "7".'],
    [line({ id: 7 }), 'a.jsonl:1: expected a text as "id", got "7".'],
    [line({ turns: [] }), 'a.jsonl:1: expected one text or more as "turns" of A-1, got none.'],
    [
      line({ kind: 'maybe' }),
      'a.jsonl:1: expected "kind" of A-1 to be one of answer, silent, offtopic, smalltalk, ' +
        'clarify, got "maybe".',
    ],
    [`${line({})}\n${line({})}`, 'a.jsonl: expected each id once, got "A-1" twice.'],
  ])('refuses %s', (text, message) => {
    expect(() => parseQuestionRows(text, 'a.jsonl')).toThrow(new QuestionSetError([message]))
  })

  it('tells every fault at once', () => {
    expect(() => parseQuestionRows('no\nnor this', 'a.jsonl')).toThrow(/a\.jsonl:1:.*\na\.jsonl:2:/)
  })
})
