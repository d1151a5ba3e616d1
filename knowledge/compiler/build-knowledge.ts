import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BuildFiles, buildFromFiles } from './build-from-files.ts'
import { buildLearned, findStale } from './build-learned.ts'
import { type Fault, KnowledgeError } from '../knowledge-error.ts'
import { parseLexicon } from '../lexicon.ts'
import { sourceEndings } from './formats/read-document.ts'
import { reportOn } from './report.ts'
import { runProgram } from '../run-program.ts'

const folder = 'knowledge'

/**
 * Runs the script and gives what to print: builds the knowledge and the lexicon, or with `--check`
 * compares them with the files at hand. `--source`, `--wording` and `--out` take other files than
 * the usual (the lexicon goes beside `--out`), `--report` lists every fact. Throws a
 * {@link KnowledgeError} of all faults.
 */
export async function runBuild(args: readonly string[]): Promise<string> {
  const options = {
    source: { type: 'string' },
    wording: { type: 'string' },
    out: { type: 'string' },
    check: { type: 'boolean' },
    report: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const build = await buildFromFiles(filesOf(values))
  const out = values.out ?? join(folder, 'knowledge.json')
  const built: readonly BuiltFile[] = [
    { path: out, text: `${JSON.stringify(build.knowledge, null, 2)}\n` },
    { path: join(dirname(out), 'lexicon.json'), text: build.lexicon },
  ]
  const lexicon = parseLexicon(JSON.parse(build.lexicon))
  // Elsewhere, only the knowledge and the lexicon are wanted.
  const learns = values.out === undefined
  if (values.check === true) {
    checkBuilt(built, learns ? findStale(folder, lexicon) : [])
  } else {
    for (const file of built) write(file)
    if (learns) buildLearned(folder, lexicon)
  }
  return reportOn(build, { isFull: values.report === true })
}

interface BuiltFile {
  readonly path: string
  readonly text: string
}

function filesOf(values: { readonly source?: string; readonly wording?: string }): BuildFiles {
  const source = values.source ?? onlySource()
  const kept = join(folder, 'wording', basename(source).replace(/\.[^.]+$/, '.yaml'))
  const wording = values.wording ?? (existsSync(kept) ? kept : undefined)
  return {
    source,
    lexicon: join(folder, 'lexicon'),
    ...(wording === undefined ? {} : { wording }),
  }
}

function onlySource(): string {
  const where = join(folder, 'sources')
  const files = readdirSync(where).filter((name) =>
    sourceEndings.includes(extname(name).toLowerCase()),
  )
  const [file] = files
  if (file !== undefined && files.length === 1) return join(where, file)
  const message = `expected one source (${sourceEndings.join(', ')}), got "${files.join(', ')}". Name one with --source.`
  throw new KnowledgeError([{ where, message }])
}

function write({ path, text }: BuiltFile): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function checkBuilt(built: readonly BuiltFile[], stale: readonly Fault[]): void {
  const outdated: readonly Fault[] = built
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(({ path }) => ({
      where: path,
      message:
        'expected what a build of source, wording and lexicon gives, got something else. ' +
        'Run `npm run knowledge:build` and commit the result.',
    }))
  const faults = [...outdated, ...stale]
  if (faults.length > 0) throw new KnowledgeError(faults)
}

if (process.argv[1]?.endsWith('build-knowledge.js') === true) {
  await runProgram(async () => {
    console.log(await runBuild(process.argv.slice(2)))
  })
}
