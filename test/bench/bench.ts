import { readFile, writeFile } from 'node:fs/promises'
import { readArguments } from '../../commands/commands.mjs'
import { type Bench, describeBar, describeValue, type Figure, keepsToBar } from './figure.ts'
import { runProgram } from '../../knowledge/run-program.ts'
import { benchAnswering } from './answering-bench.ts'
import { benchCompile } from './compile-bench.ts'
import { benchCrowd } from './crowd-bench.ts'
import { benchPage } from './page-bench.ts'
import { benchRedis } from './redis-bench.ts'
import { benchAway, benchSoak } from './soak-bench.ts'
import { benchStart } from './start-bench.ts'
import { benchTurns } from './turns-bench.ts'
import { withMeasured } from './with-measured.ts'

/** What can be measured, in this order; a new bench is added here. */
const benches: Readonly<Record<string, Bench>> = {
  start: benchStart,
  turns: benchTurns,
  redis: benchRedis,
  crowd: benchCrowd,
  soak: benchSoak,
  away: benchAway,
  page: benchPage,
  answering: benchAnswering,
  compile: benchCompile,
}

/** Take long, and are run only when they are named. */
const onDemand: readonly string[] = ['crowd', 'soak', 'away']

/** The document whose tables `--write` replaces. */
const measuredFile = 'docs/measured.md'

/**
 * A program: measures and prints figures beside their bars, `npm run bench`. Names after `--` choose
 * benches; `--json FILE` writes the figures too, and `--write` puts them into the document of what
 * was measured. It ends with 1 when a figure misses its bar.
 */
async function main(args: readonly string[]): Promise<void> {
  const { options, words } = readArguments<{ json?: string; write?: true }>('bench', args)
  const unknown = words.filter((name) => !Object.hasOwn(benches, name))
  if (unknown.length > 0) {
    const names = Object.keys(benches).join(', ')
    console.error(`Expected benches out of ${names}, got "${unknown.join(', ')}".`)
    process.exitCode = 1
    return
  }
  const figures: Figure[] = []
  for (const [name, bench] of Object.entries(benches)) {
    if (words.length > 0 ? !words.includes(name) : onDemand.includes(name)) continue
    const measured = await bench()
    for (const figure of measured) print(figure)
    figures.push(...measured)
    if (options.write === true) await keep(name, measured)
  }
  if (options.json !== undefined) await writeFile(options.json, toJson(figures))
  process.exitCode = figures.every(keepsToBar) ? 0 : 1
}

/** Kept bench by bench, so that a run that breaks off has not measured for nothing. */
async function keep(bench: string, figures: readonly Figure[]): Promise<void> {
  const document = await readFile(measuredFile, 'utf8')
  await writeFile(measuredFile, withMeasured(document, { bench, figures, date: new Date() }))
}

function print(figure: Figure): void {
  const { name, unit, bar } = figure
  const shown = `${name.padEnd(44)} ${describeValue(figure).padStart(10)} ${unit.padEnd(10)}`
  const verdict = keepsToBar(figure) ? 'kept' : 'MISSED'
  console.log(bar === undefined ? shown : `${shown} ${describeBar(bar)} ${verdict}`)
}

function toJson(figures: readonly Figure[]): string {
  const rows = figures.map(({ bar, ...figure }) => ({
    ...figure,
    bar: bar === undefined ? null : describeBar(bar),
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

await runProgram(async () => main(process.argv.slice(2)))
