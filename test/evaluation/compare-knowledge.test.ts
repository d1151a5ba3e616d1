import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runComparison } from '../../src/evaluation/compare-knowledge.ts'
import { compileReal, compileText, realSource } from '../knowledge/compiler/compile.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const own = 'knowledge/knowledge.json'

let folder: TemporaryFolder
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => folder.remove())

function write(name: string, text: string): string {
  const path = join(folder.path, name)
  writeFileSync(path, text)
  return path
}

/** The bot's own knowledge with some of its text replaced, in facts and quotes alike. */
function changed(name: string, from: string, to: string): string {
  return write(name, readFileSync(own, 'utf8').replaceAll(from, to))
}

describe('runComparison', () => {
  it('tells that nothing changes', () => {
    const report = runComparison([own, own])

    expect(report).toMatch(/Facts: 0 added, 0 removed, 0 changed, 0 only at another place/)
    expect(report).toMatch(/Answers: \d{3} asked, 0 change, 0 only cite another place$/)
  })

  it('tells each change of an answer once, before and after', () => {
    const report = runComparison([own, changed('pay.json', '$73,896', '$78,100')])

    expect(report).toContain('  + clinical-educator/salary (line 14): The median salary of a')
    expect(report).toMatch(
      /\n"how much does a clinical educator make" and 5 more ways to ask\n {2}before: The median salary of a clinical educator was \$73,896 in 2018\.\n {2}after: {2}The median salary of a clinical educator was \$78,100 in 2018\./,
    )
  })

  it('asks the questions of a set instead, turn by turn', () => {
    const row = { id: 'A', kind: 'answer', turns: ['tell me about the educator', 'and the pay?'] }
    const set = write('set.jsonl', JSON.stringify(row))
    const report = runComparison([own, changed('pay.json', '$73,896', '$78,100'), set])

    expect(report).toContain('Answers: 1 asked, 1 change, 0 only cite another place')
    expect(report).toContain('"tell me about the educator" → "and the pay?"\n')
  })

  it('tells apart answers that only cite another place', () => {
    const { knowledge } = compileReal()
    const before = write('before.json', JSON.stringify(knowledge))
    const { knowledge: lower } = compileText(`\n\n${readFileSync(realSource, 'utf8')}`)
    const after = write('after.json', JSON.stringify({ ...knowledge, facts: lower.facts }))
    const report = runComparison([before, after])

    expect(report).toMatch(/Facts: 0 added, 0 removed, 0 changed, 50 only at another place/)
    expect(report).toMatch(/ 0 change, 1\d\d only cite another place$/)
  })

  it('names roles that come and go', () => {
    const other = write(
      'masons.json',
      JSON.stringify(
        compileText('Career Advancement for Masons\n\nJob Title\tMedian Salary\nForeman\t$50,000\n')
          .knowledge,
      ),
    )

    expect(runComparison([own, other])).toMatch(/Roles\n( {2}- .*\n){5}( {2}\+ .*\n)+\nFacts:/)
  })

  it.each([
    [[], 'got ""'],
    [[own], `got "${own}"`],
    [[own, 'questions.jsonl'], `got "${own} questions.jsonl"`],
  ])('says what it expects of %j', (args, got) => {
    expect(() => runComparison(args)).toThrow(
      `knowledge:compare: expected two files of built knowledge, ${got}. For instance: ` +
        'npm run knowledge:compare -- data/before.json knowledge/knowledge.json',
    )
  })

  it('names a file that is not there, and the nearest one', () => {
    expect(() => runComparison([own, 'knowledge/knowlegde.json'])).toThrow(
      /^knowledge\/knowlegde\.json: expected built knowledge as JSON.*Did you mean "knowledge\/knowledge\.json"\?/,
    )
  })
})
