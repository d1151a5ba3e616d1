import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QuestionSetError } from '../../src/errors.ts'
import { runEvaluation } from '../../src/evaluation/evaluate.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(async () => folder.remove())

const file = (name: string): string => join(folder.path, name)

const writeRows = (name: string, ...rows: readonly object[]): string => {
  const path = file(name)
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'))
  return path
}

const pacsPay = {
  id: 'T-1',
  turns: ['tell me about the pacs administrator', 'and the pay?'],
  kind: 'answer',
  must: ['72,218'],
}

describe('runEvaluation', () => {
  it('plays conversations and judges the last reply by the expressions of a row', () => {
    const rows = writeRows('a.jsonl', pacsPay, { ...pacsPay, id: 'T-2', mustNot: ['\\$'] })

    const report = runEvaluation([rows])
    expect(report).toContain('T-2 [answer, answer]')
    expect(report).not.toContain('T-1 [')
    expect(report).toContain('all                1/2   50.0%')
  })

  it('judges by the patterns that lie beside a file', () => {
    const facts = { pay: { role: 'pacs', re: '72,218' } }
    writeFileSync(file('b.facts.json'), JSON.stringify(facts))
    const rows = writeRows('b.jsonl', { ...pacsPay, must: ['pay'] })

    expect(runEvaluation([rows])).toContain('all                1/1  100.0%')
  })

  it('keeps a run and compares a later one with it', () => {
    const saved = file('run.json')
    runEvaluation([writeRows('c.jsonl', { ...pacsPay, must: ['no such pay'] }), '--save', saved])
    const rows = writeRows('c.jsonl', pacsPay)

    const report = runEvaluation([rows, '--against', saved, '--save', saved])
    expect(report).toContain('won 1')
    expect(runEvaluation([rows, '--against', saved])).toContain('won 0')
  })

  it('shows the failures of a held-out set when its file is named', () => {
    const report = runEvaluation(['test/questions/sonography-2.jsonl'])

    expect(report).not.toContain('held out')
    expect(report).toContain('floor')
  })

  it('refuses a file that is not there', () => {
    expect(() => runEvaluation([file('none.jsonl')])).toThrow(QuestionSetError)
    expect(() => runEvaluation([file('none.jsonl')])).toThrow(
      /expected a file to read, got ".*ENOENT/,
    )
  })

  it('asks the knowledge it is told to', () => {
    const rows = writeRows('d.jsonl', pacsPay)

    expect(() => runEvaluation([rows], { KNOWLEDGE: file('none.json') })).toThrow(
      /expected built knowledge as JSON/,
    )
  })
})
