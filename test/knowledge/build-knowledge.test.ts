import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runBuild } from '../../knowledge/build-knowledge.ts'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { realSource } from './compile.ts'

const folder = mkdtempSync(join(tmpdir(), 'build-knowledge-'))
const out = join(folder, 'knowledge.json')
const example = 'test/fixtures/documents/where-a-warehouse-associate-can-go.md'

afterAll(() => rmSync(folder, { recursive: true }))

describe('runBuild', () => {
  it('writes knowledge that loads, says what it found, and passes its own check', () => {
    const report = runBuild(['--source', realSource, '--out', out])
    expect(report).toContain(
      'roles: Echocardiographer, PACS Administrator, Clinical Educator, Diagnostic Imaging Manager',
    )
    expect(loadKnowledge(out).facts.length).toBeGreaterThan(45)
    expect(() => runBuild(['--source', realSource, '--out', out, '--check'])).not.toThrow()
  })

  it('finds synonyms for the words of the source, and none for names', () => {
    runBuild(['--source', realSource, '--out', out])
    const { synonyms } = loadKnowledge(out)
    expect(synonyms).toMatchObject({
      physician: expect.arrayContaining(['doctor']) as unknown,
      instruct: expect.arrayContaining(['teach']) as unknown,
    })
    expect(Object.keys(synonyms)).not.toContain('american')
  })

  it('refuses a check against a file that is not what a build gives', () => {
    runBuild(['--source', example, '--out', out])
    writeFileSync(out, readFileSync(out, 'utf8').replace('Forklift', 'Fork lift'))
    expect(() => runBuild(['--source', example, '--out', out, '--check'])).toThrow(
      `${out}: expected what a build of source, wording and lexicon gives, got something else. ` +
        'Run `npm run knowledge:build` and commit the result.',
    )
  })

  it('lists every fact with its line on request', () => {
    const report = runBuild(['--source', example, '--out', out, '--report'])
    expect(report).toContain('shift-supervisor/salary/1 (line 14): The pay of a shift supervisor')
  })

  it('names a source that is not there', () => {
    expect(() => runBuild(['--source', 'nowhere.txt', '--out', out])).toThrow(
      /^nowhere\.txt: expected a file to read, got "ENOENT.*Correct the path\.$/s,
    )
  })

  it('names the line of wording that is no YAML', () => {
    const wording = join(folder, 'broken.yaml')
    writeFileSync(wording, 'a-role:\n  aliases: [one, two\nother: 1\n')
    expect(() => runBuild(['--source', example, '--wording', wording, '--out', out])).toThrow(
      /broken\.yaml:[23]: expected YAML, got "[^"\n]+"\. Correct the line\./,
    )
  })

  it('reports a source without roles, and wording for roles it does not have, together', () => {
    const source = join(folder, 'empty.txt')
    const wording = join(folder, 'empty.yaml')
    writeFileSync(source, 'A Title\n\nThis is all there is.\n')
    writeFileSync(wording, 'astronaut:\n  aliases: [spaceman]\n')
    expect(() => runBuild(['--source', source, '--wording', wording, '--out', out])).toThrow(
      /got "astronaut"[^]*expected at least one role to advance to, got none/,
    )
  })
})
