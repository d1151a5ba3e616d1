import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildPlan, keptWording, lexiconFolder, readPlan } from './build-knowledge.ts'
import { documentsIn, isFolder } from './read-documents.ts'
import { compareFacts } from './report/compare-facts.ts'
import { findOddities } from './report/find-oddities.ts'
import type { Reported } from './report/reported.ts'
import { sayChanges } from './report/say-changes.ts'
import { sayReport } from './report/say-report.ts'
import { KnowledgeError } from '../knowledge-error.ts'
import { runProgram } from '../run-program.ts'
import { watchFiles } from '../watch-files.ts'

/** How often the files are looked at. */
const everyMs = 300

/** What watching takes. */
export interface WatchSettings {
  readonly args: readonly string[]
  readonly say: (text: string) => void
}

/**
 * Builds, and builds anew whenever a source, its wording or the lexicon is saved, or a folder of
 * sources gets or loses one; with the arguments of a build. After the first report it says what each
 * save has changed; what is wrong is said, too, and what was built last stays. Gives what ends it.
 */
export async function watchKnowledge({ args, say }: WatchSettings): Promise<() => void> {
  const plan = readPlan(args)
  let last: Reported | undefined
  let running: Promise<void> | undefined
  let isStale = false
  const rebuild = async (): Promise<void> => {
    do {
      isStale = false
      last = (await tryBuild(args, last, say)) ?? last
    } while (isStale)
    running = undefined
  }
  const onChange = (): void => {
    isStale = true
    running ??= rebuild()
  }
  // Before the first build, so that no save gets lost.
  const end = watchFiles(() => inputsOf(plan), { everyMs, isLasting: true, onChange })
  running = rebuild()
  await running
  const named = [...plan.sources, ...wordingsOf(plan)].join(', ')
  say(`Waiting for ${named} or the lexicon to be saved; Ctrl+C ends it.`)
  return end
}

/** The files that a build reads, be they there yet or not. */
function inputsOf(plan: BuildPlan): readonly string[] {
  const cues = readdirSync(lexiconFolder).filter((name) => name.endsWith('.yaml'))
  return [...sourcesOf(plan), ...wordingsOf(plan), ...cues.map((name) => join(lexiconFolder, name))]
}

function wordingsOf(plan: BuildPlan): readonly string[] {
  return plan.wording === undefined
    ? [...new Set(sourcesOf(plan).map(keptWording))]
    : [plan.wording]
}

/** A folder may have none yet, which the build tells of. */
function sourcesOf({ sources }: BuildPlan): readonly string[] {
  return sources.flatMap((path) => (isFolder(path) ? documentsIn(path) : [path]))
}

async function tryBuild(
  args: readonly string[],
  last: Reported | undefined,
  say: (text: string) => void,
): Promise<Reported | undefined> {
  try {
    // Anew each time: the wording may be there by now.
    const plan = readPlan(args)
    const reported = await build(plan)
    say(last === undefined ? sayReport(reported, { isFull: false }) : sayNews(plan, last, reported))
    return reported
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    say(`${error.message}\nNothing was written. Correct it and save again.`)
    return undefined
  }
}

function sayNews({ out }: BuildPlan, before: Reported, after: Reported): string {
  const [odd, doubts] = [findOddities(after.knowledge).length, after.doubts.length]
  return [
    '',
    `${out} was built anew; ${odd} oddities, ${doubts} places in doubt`,
    ...sayChanges(compareFacts(before.knowledge, after.knowledge)),
  ].join('\n')
}

if (process.argv[1]?.endsWith('watch-knowledge.js') === true) {
  await runProgram(async () =>
    watchKnowledge({ args: process.argv.slice(2), say: (text) => console.log(text) }),
  )
}
