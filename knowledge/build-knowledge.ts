import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import type { QuestionTemplates } from './build-entries.ts'
import { checkKnowledge } from './check-knowledge.ts'
import { compileLexicon, lexiconFiles } from './compile-lexicon.ts'
import { type Compiled, compileKnowledge, hashOf } from './compile-knowledge.ts'
import { type Fault, KnowledgeError } from './knowledge-error.ts'
import { reportOn } from './report.ts'
import { parseStatements } from './statements.ts'
import { readSynonyms } from './thesaurus.ts'
import { parseWording } from './wording.ts'

const folder = 'knowledge'
const lexiconFolder = join(folder, 'lexicon')

/** Where a build reads and writes. */
export interface BuildPaths {
  readonly source: string
  /** Absent when the source has none. */
  readonly wording?: string
  readonly out: string
}

/** Compiles the source at hand and checks the result; throws every fault found at once. */
export function buildKnowledge({ source: path, wording }: BuildPaths): Compiled {
  const source = readText(path)
  const lexicon = [...lexiconFiles, 'statements'].map((name) =>
    readText(join(lexiconFolder, `${name}.yaml`)),
  )
  const functionWords = wordsOf(parse(lexicon[lexiconFiles.indexOf('words')] ?? ''))
  const wordingText = wording === undefined ? '' : readText(wording)
  const compiled = compileKnowledge({
    file: basename(path),
    source,
    wording: parseWording(wordingText),
    statements: parseStatements(lexicon.at(-1) ?? ''),
    templates: templatesOf(parse(lexicon[lexiconFiles.indexOf('topics')] ?? '')),
    inputsHash: hashOf([source, wordingText, ...lexicon]),
    synonymsOf: (texts) => readSynonyms(texts, functionWords),
  })
  const faults = checkKnowledge(compiled.knowledge, source)
  if (faults.length > 0) throw new KnowledgeError(faults)
  return compiled
}

/** Words without content have no synonyms that would help anybody. */
function wordsOf(words: { readonly functionWords?: string }): ReadonlySet<string> {
  return new Set(words.functionWords?.split(/\s+/))
}

function templatesOf(
  topics: Readonly<Record<string, { questions?: readonly string[] }>>,
): QuestionTemplates {
  return Object.fromEntries(
    Object.entries(topics).map(([topic, words]) => [topic, words.questions ?? []]),
  )
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new KnowledgeError(
      [{ where: path, message: 'expected a file that can be read, got none. Correct the path.' }],
      { cause },
    )
  }
}

/** Runs the script: builds, or with `--check` compares with what is committed. */
export function run(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      source: { type: 'string' },
      wording: { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean' },
      report: { type: 'boolean' },
    },
  })
  const paths = pathsOf(values)
  const compiled = buildKnowledge(paths)
  const built = [
    { path: paths.out, text: `${JSON.stringify(compiled.knowledge, null, 2)}\n` },
    { path: join(folder, 'lexicon.json'), text: compileLexicon(lexiconFolder) },
  ]
  if (values.check === true) checkBuilt(built)
  else for (const { path, text } of built) writeFileSync(path, text)
  console.log(reportOn(compiled, { isFull: values.report === true }))
}

function pathsOf(values: { source?: string; wording?: string; out?: string }): BuildPaths {
  const source = values.source ?? onlySource()
  const name = basename(source).replace(/\.[^.]+$/, '.yaml')
  const kept = join(folder, 'wording', name)
  const wording = values.wording ?? (existsSync(kept) ? kept : undefined)
  return {
    source,
    out: values.out ?? join(folder, 'knowledge.json'),
    ...(wording === undefined ? {} : { wording }),
  }
}

function onlySource(): string {
  const where = join(folder, 'sources')
  const files = readdirSync(where).filter((name) => /\.(?:txt|md)$/.test(name))
  const [file] = files
  if (file !== undefined && files.length === 1) return join(where, file)
  throw new KnowledgeError([
    {
      where,
      message: `expected exactly one source (.txt or .md), got "${files.join(', ')}". Name one with --source.`,
    },
  ])
}

function checkBuilt(built: readonly { readonly path: string; readonly text: string }[]): void {
  const faults: readonly Fault[] = built
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(({ path }) => ({
      where: path,
      message:
        'expected what a build gives, got something else. Run `npm run knowledge:build` and commit it.',
    }))
  if (faults.length > 0) throw new KnowledgeError(faults)
}

if (process.argv[1]?.endsWith('build-knowledge.js') === true) {
  try {
    run(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
