import { describe, expect, it } from 'vitest'
import { QuestionSetError } from '../../src/errors.ts'
import { parseFactPatterns } from '../../src/evaluation/fact-patterns.ts'

describe('parseFactPatterns', () => {
  it('reads facts, names of roles and what is distinctive', () => {
    const { facts, roles, distinctive } = parseFactPatterns(
      JSON.stringify({
        $roles: { echo: 'echocardio' },
        $distinctive: ['echo.pay'],
        'echo.pay': { role: 'echo', says: 'its pay', re: '62,?027' },
      }),
      'facts.json',
    )

    expect(facts.get('echo.pay')?.role).toBe('echo')
    expect(facts.get('echo.pay')?.pattern.test('$62,027')).toBe(true)
    expect(roles.map((role) => role.test('An Echocardiographer'))).toEqual([true])
    expect(distinctive).toEqual(['echo.pay'])
  })

  it('does without names of roles', () => {
    expect(parseFactPatterns('{}', 'facts.json')).toMatchObject({ roles: [], distinctive: [] })
  })

  it('tells every fault at once', () => {
    const json = JSON.stringify({
      $distinctive: ['lost'],
      open: { role: 'echo', re: '(' },
      bare: null,
    })

    expect(() => parseFactPatterns(json, 'facts.json')).toThrow(
      new QuestionSetError([
        'facts.json: expected a regular expression for open, got "(".',
        'facts.json: expected a regular expression for bare, got "undefined".',
        'facts.json: expected facts in "$distinctive", got "lost".',
      ]),
    )
  })
})
