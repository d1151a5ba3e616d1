import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileText } from './compile.ts'

const line = oneof(
  constantFrom(
    '',
    'Job Title Median Salary (2018)** Job Growth (2016-2026)*',
    '| Role | Salary |',
    '| --- | --- |',
    '| Head Baker | $50,000 |',
    'Head Baker $50,000 4% (bakers) Diploma',
    'Head Bakers',
    'They must pass an exam and have experience.',
    'Bakers may become a head baker, or lead others as a pastry chef.',
    'Their duties include:',
    '- baking bread',
    'Sources: *A Bureau, **',
    'Oct 28, 2019',
  ),
  string({ maxLength: 60, unit: 'grapheme' }),
)

describe('compileKnowledge', () => {
  it('takes any text, and quotes only what is in it', () => {
    assert(
      property(array(line, { maxLength: 25 }), (lines) => {
        const source = lines.join('\n')
        const { knowledge } = compileText(source)
        const flat = oneSpaced(source)
        for (const { quote } of knowledge.facts) expect(flat).toContain(oneSpaced(quote.text))
        expect(new Set(knowledge.facts.map(({ id }) => id)).size).toBe(knowledge.facts.length)
      }),
      { numRuns: 150 },
    )
    expect(compileText('').knowledge.facts).toEqual([])
  })
})

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
