import { describe, expect, it } from 'vitest'
import { parseFactPatterns } from '../../src/evaluation/fact-patterns.ts'
import { judge, type Shown } from '../../src/evaluation/judge.ts'
import type { QuestionRow } from '../../src/evaluation/question-row.ts'
import { rowOf, verdictOf } from './outcome.ts'

const patterns = parseFactPatterns(
  JSON.stringify({
    $roles: { echo: 'echocardiograph', pacs: 'PACS', edu: 'educator' },
    $distinctive: ['echo.pay', 'pacs.pay'],
    'echo.pay': { role: 'echo', re: '62,?027' },
    'pacs.pay': { role: 'pacs', re: '72,?218' },
    'doc.date': { role: 'all', re: '2019' },
  }),
  'facts.json',
)

const shown = (text: string, parts: Partial<Shown> = {}): Shown => ({
  text,
  buttons: [],
  verdicts: [verdictOf('answered')],
  ...parts,
})

const faults = (row: Partial<QuestionRow>, reply: Shown | string) =>
  judge(rowOf(row), typeof reply === 'string' ? shown(reply) : reply, patterns).map(
    ({ kind, about }) => `${kind} ${about}`,
  )

describe('judge', () => {
  describe('of an answer', () => {
    it('wants every fact that must be in the reply', () => {
      const row = { must: ['echo.pay', 'pacs.pay'] }

      expect(faults(row, 'One $62,027, one $72,218.')).toEqual([])
      expect(faults(row, 'One $62,027.')).toEqual(['lacks pacs.pay'])
    })

    it('sees through marks and line breaks', () => {
      const row = { must: ['62,027 a year'], roles: ['echo'] }

      expect(faults(row, '**$62,027**\na   year')).toEqual([])
    })

    it('wants no fact of a role that nobody asked about', () => {
      const row = { must: ['echo.pay'] }

      expect(faults(row, '$62,027, and PACS $72,218.')).toEqual(['unfocused pacs.pay'])
      expect(faults({ ...row, roles: ['echo', 'pacs'] }, '$62,027, PACS $72,218.')).toEqual([])
    })

    it.each([
      [{ must: ['doc.date'] }, 'a fact of the document'],
      [{ must: [], roles: ['echo', 'pacs', 'edu'] }, 'a question about every role'],
    ])('lets %j speak of any role: %s', (row, _why) => {
      expect(faults(row, '2019: $62,027 and $72,218')).toEqual([])
    })

    it('takes what is no fact for a regular expression', () => {
      const row = rowOf({ must: ['18\\.75'], mustNot: ['99'] })

      expect(judge(row, shown('$18.75'), undefined)).toEqual([])
      expect(judge(row, shown('$18x75 and 99'), undefined)).toEqual([
        { kind: 'asserts', about: '99' },
        { kind: 'lacks', about: '18\\.75' },
      ])
    })
  })

  describe('of a refusal', () => {
    const refused = { verdicts: [verdictOf('silent')] }

    it('wants it said that the document does not tell', () => {
      expect(faults({ kind: 'silent' }, shown("It doesn't say.", refused))).toEqual([])
      expect(faults({ kind: 'silent' }, shown('Well.', refused))).toEqual([
        'unrefused does not say so',
      ])
    })

    it('does not take a caveat below an answer for a refusal', () => {
      const reply = '$62,027. (The document names no source for its pay figures.)'

      expect(faults({ kind: 'silent' }, reply)).toEqual(['unrefused answers with something else'])
    })

    it('takes what the document says of its own gaps for one', () => {
      const verdicts: Shown['verdicts'] = [
        { kind: 'answered', topic: 'sourceOrigin', facts: [], confidence: 0.9 },
      ]

      expect(
        faults({ kind: 'silent' }, shown('It does not name the source.', { verdicts })),
      ).toEqual([])
    })

    it('wants no career figure beside what is off topic', () => {
      const reply = shown("I can't tell you about nurses. An echo tech gets $62,027.", refused)

      expect(faults({ kind: 'offtopic' }, reply)).toEqual(['asserts echo.pay'])
      expect(faults({ kind: 'silent' }, reply)).toEqual([])
    })
  })

  describe('of small talk', () => {
    it.each([
      ['Hello!', []],
      ['', ['unfitting empty']],
      ["Sorry, I didn't quite get that.", ['unfitting says that it did not understand']],
    ])('takes the reply "%s" as it is: %j', (reply, found) => {
      expect(faults({ kind: 'smalltalk' }, reply)).toEqual(found)
    })
  })

  describe('of a question back', () => {
    it.each([
      [shown('Which role do you mean?'), 'it asks which'],
      [shown('The echocardiographer or the educator?'), 'it names two roles'],
      [shown('Pick one.', { buttons: ['PACS', 'Educator'] }), 'its buttons name two roles'],
    ])('is content with %j: %s', (reply) => {
      expect(faults({ kind: 'clarify' }, reply)).toEqual([])
    })

    it('wants one', () => {
      expect(faults({ kind: 'clarify' }, 'The educator earns well.')).toEqual([
        'unasked names no two roles and does not ask which',
      ])
    })
  })
})
