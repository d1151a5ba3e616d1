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
  it('plays conversations and judges the last reply by the expressions of a row', async () => {
    const rows = writeRows('a.jsonl', pacsPay, { ...pacsPay, id: 'T-2', mustNot: ['\\$'] })

    const report = await runEvaluation([rows])
    expect(report).toContain('T-2 [answer, answer]')
    expect(report).not.toContain('T-1 [')
    expect(report).toContain('all                1/2   50.0%')
  })

  it('judges by the patterns that lie beside a file', async () => {
    const facts = { pay: { role: 'pacs', re: '72,218' } }
    writeFileSync(file('b.facts.json'), JSON.stringify(facts))
    const rows = writeRows('b.jsonl', { ...pacsPay, must: ['pay'] })

    expect(await runEvaluation([rows])).toContain('all                1/1  100.0%')
  })

  it('keeps a run and compares a later one with it', async () => {
    const saved = file('run.json')
    await runEvaluation([
      writeRows('c.jsonl', { ...pacsPay, must: ['no such pay'] }),
      '--save',
      saved,
    ])
    const rows = writeRows('c.jsonl', pacsPay)

    const report = await runEvaluation([rows, '--against', saved, '--save', saved])
    expect(report).toContain('won 1')
    expect(await runEvaluation([rows, '--against', saved])).toContain('won 0')
  })

  it('shows the failures of a held-out set when its file is named', async () => {
    const report = await runEvaluation(['test/questions/sonography-2.jsonl'])

    expect(report).not.toContain('held out')
    expect(report).toContain('floor')
  })

  it('refuses a file that is not there', async () => {
    await expect(runEvaluation([file('none.jsonl')])).rejects.toThrow(QuestionSetError)
    await expect(runEvaluation([file('none.jsonl')])).rejects.toThrow(
      /expected a file to read, got ".*ENOENT/,
    )
  })

  it('asks the knowledge it is told to', async () => {
    const rows = writeRows('d.jsonl', pacsPay)

    await expect(runEvaluation([rows], { KNOWLEDGE: file('none.json') })).rejects.toThrow(
      /expected built knowledge as JSON/,
    )
  })
})
