import type { Outcome } from './evaluate-set.ts'
import {
  bands,
  calibrate,
  isConfidentlyWrong,
  isRight,
  shareOf,
  type Tally,
  tally,
  tallyByCategory,
  wantsRefusal,
} from './outcomes.ts'
import type { QuestionSet } from './question-set.ts'
import type { Changes } from './saved-run.ts'

/** Characters of a wrong reply that are shown. */
const shownLength = 220

/** What a report is made from. */
export interface Run {
  readonly sets: readonly QuestionSet[]
  readonly outcomes: readonly Outcome[]
  /** Present when the run is compared with an earlier one. */
  readonly changes?: Changes
}

/** A run in lines for a terminal: confidently wrong replies first, then the others, then counts. */
export function reportRun({ sets, outcomes, changes }: Run): string {
  const kept = new Set(sets.filter(({ heldOut }) => heldOut).map(({ name }) => name))
  const wrong = outcomes.filter((one) => !isRight(one))
  const open = wrong.filter(({ set }) => !kept.has(set))
  const sure = open.filter(isConfidentlyWrong)
  return [
    ...section(`Wrong with confidence (${sure.length})`, sure.flatMap(tellOutcome)),
    ...section(
      `Wrong otherwise (${open.length - sure.length})`,
      open.filter((one) => !isConfidentlyWrong(one)).flatMap(tellOutcome),
    ),
    ...section(
      'By set and category',
      sets.flatMap((set) => tellSet(set, outcomes)),
    ),
    ...section('Length of replies', tellLengths(outcomes)),
    ...section('Confidence and truth', tellCalibration(outcomes)),
    ...(changes === undefined
      ? []
      : section('Against the earlier run', tellChanges(changes, kept))),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...lines.map((line) => `  ${line}`), '']
}

function tellOutcome({ row, faults, text, confidence, verdicts }: Outcome): readonly string[] {
  const why = faults.map(({ kind, about }) => `${kind} ${about}`).join('; ')
  const kinds = verdicts.map(({ kind }) => kind).join(', ')
  return [
    `${row.id} [${row.category}, ${row.kind}] ${row.turns.map((turn) => `"${turn}"`).join(' → ')}`,
    `    ${why}`,
    `    ${kinds} ${confidence.toFixed(2)}: ${text.replaceAll(/\s+/g, ' ').slice(0, shownLength)}`,
  ]
}

function tellSet(
  { name, heldOut, floors }: QuestionSet,
  all: readonly Outcome[],
): readonly string[] {
  const own = all.filter(({ set }) => set === name)
  const wrong = own.filter(isConfidentlyWrong).length
  const line = (label: string, counts: Tally, floor?: number): string =>
    `${label.padEnd(14)}${tellTally(counts)}${floor === undefined ? '' : `  (floor ${floor}%)`}`
  return [
    `${name}${heldOut ? ' (held out: its failures are shown only when the file is named)' : ''}`,
    ...[...tallyByCategory(own)].map(([category, counts]) => `  ${line(category, counts)}`),
    `  ${line('answers', tally(own.filter((one) => !wantsRefusal(one))), floors?.answers)}`,
    `  ${line('refusals', tally(own.filter(wantsRefusal)), floors?.refusals)}`,
    `  ${line('all', tally(own))}  ${wrong} wrong with confidence`,
  ]
}

function tellTally(counts: Tally): string {
  const share = `${shareOf(counts).toFixed(1)}%`
  return `${`${counts.right}/${counts.all}`.padStart(8)}${share.padStart(8)}`
}

function tellLengths(outcomes: readonly Outcome[]): readonly string[] {
  const lengths = outcomes.map(({ text }) => text.length).toSorted((a, b) => a - b)
  const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0
  return [`median ${at(0.5)} characters, 95% below ${at(0.95)}`]
}

function tellCalibration(outcomes: readonly Outcome[]): readonly string[] {
  const counts = calibrate(outcomes)
  return bands.flatMap((low, i) => {
    const count = counts.get(low)
    if (count === undefined || count.all === 0) return []
    const name = low === 0 ? `below ${bands[i - 1]}` : `${low} to ${bands[i - 1] ?? 1}`
    return [`${name.padEnd(14)}${tellTally(count)}`]
  })
}

/** Rows won and lost; of sets that are kept back, ids alone, since whoever reads a row learns it. */
function tellChanges({ won, lost, added }: Changes, kept: ReadonlySet<string>): readonly string[] {
  const tell = ({ set, row }: Outcome): string => {
    const said = row.turns.map((turn) => `"${turn}"`).join(' → ')
    return `    ${set}/${row.id}${kept.has(set) ? '' : ` ${said}`}`
  }
  return [
    `won ${won.length}`,
    ...won.map(tell),
    `lost ${lost.length}`,
    ...lost.map(tell),
    ...(added === 0 ? [] : [`new ${added}`]),
  ]
}
