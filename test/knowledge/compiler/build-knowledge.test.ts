import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildFromFiles } from '../../../knowledge/compiler/build-from-files.ts'
import { runBuild } from '../../../knowledge/compiler/build-knowledge.ts'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { realSource } from './compile.ts'

const folder = mkdtempSync(join(tmpdir(), 'build-knowledge-'))
const out = join(folder, 'knowledge.json')
const example = 'test/fixtures/documents/where-a-warehouse-associate-can-go.md'
const saved = 'test/fixtures/formats/career-advancement-in-nursing.html'

afterAll(() => rmSync(folder, { recursive: true }))

// A build reads a thesaurus, which takes a busy machine its time.
describe('runBuild', { timeout: 60_000 }, () => {
  it('writes knowledge that loads, says what it found, and passes its own check', async () => {
    const report = await runBuild(['--source', realSource, '--out', out])
    expect(report).toContain(
      'roles: Echocardiographer, PACS Administrator, Clinical Educator, Diagnostic Imaging Manager',
    )
    const { facts, synonyms } = loadKnowledge(out)
    expect(facts.length).toBeGreaterThan(45)
    expect(synonyms).toMatchObject({
      physician: expect.arrayContaining(['doctor']) as unknown,
      instruct: expect.arrayContaining(['teach']) as unknown,
    })
    expect(Object.keys(synonyms)).not.toContain('american')
    expect(await runBuild(['--source', realSource, '--out', out, '--check'])).toBe(report)
  })

  it('refuses a check against a file that is not what a build gives', async () => {
    writeFileSync(out, '{"formatVersion": 1}')
    await expect(runBuild(['--source', example, '--out', out, '--check'])).rejects.toThrow(
      `${out}: expected what a build of source, wording and lexicon gives, got something else. ` +
        'Run `npm run knowledge:build` and commit the result.',
    )
  })

  it('lists every fact with its line on request', async () => {
    const report = await runBuild(['--source', example, '--out', out, '--report'])
    expect(report).toContain('shift-supervisor/salary/1 (line 14): The pay of a shift supervisor')
  })

  it('draws the report as a page, again over its own', async () => {
    const page = join(folder, 'pages', 'report.html')
    const args = ['--source', example, '--out', out, '--report', page]
    expect(await runBuild(args)).toContain('roles: Forklift Operator')
    await runBuild(args)

    expect(readFileSync(page, 'utf8')).toContain('Where a Warehouse Associate Can Go</title>')
  })

  it.each([
    [[example], 'knowledge:build: expected --source before a document, or --report before a page'],
    [['--report', example], `got "${example}". Write which of them it is.`],
    [['--report', saved], `${saved}: expected a page to write the report to, got a file that is`],
    [['--report', 'a.html', 'b.html'], 'got "a.html b.html". Write which of them it is.'],
    [['a.html'], 'got "a.html". Write which of them it is.'],
  ])('writes nothing where it is called with %j', async (args, message) => {
    const before = readFileSync(saved, 'utf8')

    await expect(runBuild(args)).rejects.toThrow(message)
    expect(readFileSync(saved, 'utf8')).toBe(before)
  })

  it('makes the folder that the result goes to', async () => {
    const file = join(folder, 'new', 'knowledge.json')

    await runBuild(['--source', example, '--out', file])

    expect(loadKnowledge(file).source.title).toBe('Where a Warehouse Associate Can Go')
  })

  it('names a source that is not there', async () => {
    await expect(runBuild(['--source', 'nowhere.txt', '--out', out])).rejects.toThrow(
      /^nowhere\.txt: expected a file to read, got "ENOENT.*Correct the path\.$/s,
    )
  })

  it('names the line of wording that is no YAML', async () => {
    const wording = join(folder, 'broken.yaml')
    writeFileSync(wording, 'a-role:\n  aliases: [one, two\nother: 1\n')
    await expect(
      runBuild(['--source', example, '--wording', wording, '--out', out]),
    ).rejects.toThrow(/broken\.yaml:[23]: expected YAML, got "[^"\n]+"\. Correct the line\./)
  })

  it('tells what is wrong in every file at once', async () => {
    const lexicon = join(folder, 'lexicon')
    cpSync('knowledge/lexicon', lexicon, { recursive: true })
    const spoil = (name: string, text: string, by: string): void => {
      const path = join(lexicon, name)
      writeFileSync(path, readFileSync(path, 'utf8').replace(text, by))
    }
    spoil('concepts.yaml', '- [', '- {a: b}\n- [')
    spoil('moves.yaml', '\nskipAll:', '\nskipSome:')
    spoil('statements.yaml', '\nmissing:', '\nmising:')
    const wording = join(folder, 'spoiled.yaml')
    writeFileSync(wording, 'clinical-educator: teacher\n')

    await expect(buildFromFiles({ source: realSource, wording, lexicon })).rejects.toThrow(
      /spoiled\.yaml:1: expected a table[^]*moves\.yaml:\d+: expected a move[^]*concepts\.yaml:\d+: expected a list, got a table[^]*statements\.yaml:\d+: expected a part[^]*Did you mean "missing"/,
    )
  })

  it('reports a source without roles, and wording for roles it does not have, together', async () => {
    const source = join(folder, 'empty.txt')
    const wording = join(folder, 'empty.yaml')
    writeFileSync(source, 'A Title\n\nThis is all there is.\n')
    writeFileSync(wording, 'astronaut:\n  aliases: [spaceman]\n')
    await expect(
      runBuild(['--source', source, '--wording', wording, '--out', out]),
    ).rejects.toThrow(
      new RegExp(
        `got "astronaut"[^]*${source}: expected at least one role to advance to, got none; ` +
          'the nearest is the title "A Title"',
      ),
    )
  })

  it('makes one knowledge of a folder, or of files that are named one by one', async () => {
    const bakers = 'test/fixtures/several/bakers'

    const report = await runBuild(['--source', bakers, '--out', out])
    await runBuild(
      ['bakery-careers.md', 'moving-up-from-the-oven.txt']
        .flatMap((name) => ['--source', join(bakers, name)])
        .concat(['--out', out, '--check']),
    )

    expect(report).toContain(
      'bakery-careers.md: "Bakery Careers: A Guide", 2024-03-12, called the 2024 guide\n' +
        'moving-up-from-the-oven.txt: "A Guide to Moving Up from the Oven", 2019-05-06, called the 2019 guide\n',
    )
    expect(report).toContain('moving-up-from-the-oven.txt, line 17: kept apart from')
  })

  it('refuses a folder without documents, and a document that is named twice', async () => {
    const empty = join(folder, 'no-documents')
    cpSync('test/fixtures/several/bakers/bakery-careers.md', join(empty, 'notes.bak'))
    const copy = join(folder, 'copy.md')
    cpSync(example, copy)
    const build = async (...sources: readonly string[]): Promise<string> =>
      runBuild([...sources.flatMap((source) => ['--source', source]), '--out', out])

    await expect(build(empty)).rejects.toThrow(
      /no-documents: expected at least one document \(\.txt, .*\) in this folder, got "notes\.bak"\. Put one there, or name another with --source\.$/,
    )
    await expect(build(example, example)).rejects.toThrow(
      `${example}: expected each document once, got this one twice. Name it once.`,
    )
    await expect(build(example, copy)).rejects.toThrow(
      `${copy}: expected each document once, got the same text in "${example}". Leave one of them out.`,
    )
  })
})
