import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { readArguments } from '../../commands/commands.mjs'
import { type BuildFiles, buildFromFiles } from './build-from-files.ts'
import { buildLearned, findStale } from './build-learned.ts'
import { type Fault, KnowledgeError } from '../knowledge-error.ts'
import { parseLexicon } from '../lexicon.ts'
import { listDocuments } from './read-documents.ts'
import { drawReport, isReport } from './report/draw-report.ts'
import type { Reported } from './report/reported.ts'
import { sayReport } from './report/say-report.ts'
import { runProgram } from '../run-program.ts'
import type { TopicId } from '../topics.ts'

const folder = 'knowledge'

/** The YAML files that a build reads beside its sources. */
export const lexiconFolder = join(folder, 'lexicon')

/**
 * Runs the script and gives what to print: builds the knowledge and the lexicon, or with `--check`
 * compares them with the files at hand. `--source`, `--wording` and `--out` take other files than
 * the usual (the lexicon goes beside `--out`): `--source` a file or a folder, and may be repeated.
 * `--report` lists every fact, and with the name of a page behind it draws the report there. Throws
 * a {@link KnowledgeError} of all faults.
 */
export async function runBuild(args: readonly string[]): Promise<string> {
  const plan = readPlan(args)
  const reported = await build(plan)
  return sayReport(reported, { isFull: plan.isReported && plan.page === undefined })
}

/** What a build is to do. */
export interface BuildPlan {
  /** Files, and folders of them. */
  readonly sources: readonly string[]
  /** Absent where each source has its own, if any. */
  readonly wording?: string
  readonly out: string
  readonly isCheck: boolean
  /** Whether every fact is to be listed. */
  readonly isReported: boolean
  /** The page that the report is drawn to. */
  readonly page?: string
  /** Whether it is the bot's own knowledge, which the learned files go with. */
  readonly learns: boolean
}

/** Reads what a build is to do from the arguments of a command. */
export function readPlan(args: readonly string[]): BuildPlan {
  const { options, words } = readArguments<BuildOptions>('knowledge:build', args)
  const { source, wording, out, check = false, report } = options
  const isReported = report !== undefined
  const page = pageOf(typeof report === 'string' ? [report, ...words] : words, isReported)
  return {
    sources: source ?? [join(folder, 'sources')],
    ...(wording === undefined ? {} : { wording }),
    out: out ?? join(folder, 'knowledge.json'),
    isCheck: check,
    isReported,
    ...(page === undefined ? {} : { page }),
    learns: out === undefined,
  }
}

interface BuildOptions {
  readonly source?: readonly string[]
  readonly wording?: string
  readonly out?: string
  readonly check?: true
  readonly report?: true | string
}

/** Builds, writes (or checks) what was built, and gives what a report tells of it. */
export async function build(plan: BuildPlan): Promise<Reported> {
  const { out, isCheck, page, learns } = plan
  const built = await buildFromFiles(filesOf(plan))
  const lexicon = parseLexicon(JSON.parse(built.lexicon))
  // A running bot takes over the knowledge as soon as it is there, so that comes last.
  const texts: readonly BuiltFile[] = [
    { path: join(dirname(out), 'lexicon.json'), text: built.lexicon },
    { path: out, text: `${JSON.stringify(built.knowledge, null, 2)}\n` },
  ]
  if (isCheck) {
    checkBuilt(texts, learns ? findStale(folder, lexicon) : [])
  } else {
    if (learns) buildLearned(folder, lexicon)
    for (const file of texts) write(file)
  }
  const reported = { ...built, labelOf: (topic: TopicId) => lexicon.topics[topic].label }
  if (page !== undefined) write({ path: page, text: drawReport(reported, built.textOf) })
  return reported
}

/** The page that the report is drawn to: the name behind `--report`, if there is one. */
function pageOf(names: readonly string[], isReported: boolean): string | undefined {
  const [page] = names
  if (page === undefined) return undefined
  const isPage = extname(page).toLowerCase().startsWith('.htm')
  if (names.length > 1 || !isReported || !isPage) {
    const message =
      'expected --source before a document, or --report before a page to write that ends in ' +
      `".html", got "${names.join(' ')}". Write which of them it is.`
    throw new KnowledgeError([{ where: 'knowledge:build', message }])
  }
  if (existsSync(page) && !isReport(readFileSync(page, 'utf8'))) {
    const message =
      'expected a page to write the report to, got a file that is there and is no report. ' +
      'Name another one, or write --source before the document.'
    throw new KnowledgeError([{ where: page, message }])
  }
  return page
}

interface BuiltFile {
  readonly path: string
  readonly text: string
}

function filesOf({ sources, wording }: BuildPlan): BuildFiles {
  const source = listDocuments(sources)
  const kept = source.map(keptWording).filter((path) => existsSync(path))
  return { source, wording: wording ?? [...new Set(kept)], lexicon: lexiconFolder }
}

/** Where the wording of a source lies, if it has one and no other is named. */
export function keptWording(source: string): string {
  return join(folder, 'wording', basename(source).replace(/\.[^.]+$/, '.yaml'))
}

/**
 * Puts a file in its place at once: whoever reads it has the old one or the new one whole. One that
 * is the same already stays, so that a running bot has nothing to take over.
 */
function write({ path, text }: BuiltFile): void {
  if (isWritten({ path, text })) return
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, text)
  renameSync(beside, path)
}

function isWritten({ path, text }: BuiltFile): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text
}

function checkBuilt(built: readonly BuiltFile[], stale: readonly Fault[]): void {
  const outdated: readonly Fault[] = built
    .filter((file) => !isWritten(file))
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
