import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import { lexicon } from './bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)

const explained = (...turns: readonly [string, ...string[]]): ReadonlyMap<string, string> => {
  const [first, ...others] = turns
  let answering = answer(first)
  for (const turn of others) answering = answer(turn, answering.context)
  return new Map(answering.explain().map(({ step, lines }) => [step, lines.join('\n')]))
}

describe('explain', () => {
  it('tells the words as read, and what was corrected', () => {
    const steps = explained('Whats the salry of a PACS admin')

    expect(steps.get('words')).toBe('what is the salary of a pacs admin')
    expect(steps.get('corrected')).toBe('salry → salary')
  })

  it('tells the roles that were named, and where', () => {
    expect(explained('salary of a clinical educator').get('roles named')).toBe(
      'clinical-educator (name, words 3–4)',
    )
  })

  it('tells of each ask its topics, comparisons and words', () => {
    const steps = explained('which role pays the most, and what do zebras eat?')

    expect(steps.get('ask 1')).toContain('topics: ')
    expect(steps.get('ask 1')).toContain('comparisons: highest')
    expect([...steps.values()].join('\n')).toContain('zebras')
  })

  it('tells which roles are described, with their scores and the threshold', () => {
    expect(explained('who scans hearts').get('ask 1')).toMatch(
      /roles described \(from [\d.]+ on\): echocardiographer \d+\.\d\d/,
    )
  })

  it('tells what points back to earlier turns', () => {
    expect(explained('pacs admin salary', 'and the growth?').get('refers back by')).toContain(
      '"opener":true',
    )
  })

  it('tells the entries with the nearest phrasing', () => {
    expect(
      explained('how much does a clinical educator earn').get('entries with the nearest phrasing'),
    ).toMatch(/^clinical-educator\/salary \d\.\d\d "/)
  })

  it('tells the verdicts', () => {
    expect(explained('hello').get('verdicts')).toContain('"talk":"greeting"')
  })

  it.each(['', '🙂', '7', 'constructor'])('has something to tell of "%s"', (question) => {
    expect(explained(question).get('verdicts')).not.toBe('')
  })
})
