import { type Column, findColumns } from './find-columns.ts'
import { currencySigns } from '../../knowledge.ts'
import type { Line } from './kind-of-line.ts'
import { plainText } from '../words/plain-text.ts'
import { findFigures } from './read-loose-row.ts'
import type { Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'
import { stageOf } from '../words/stages.ts'

/** What a line alone can be: a figure, or what a figure is called. */
interface FigureLine {
  readonly kind: 'figure' | 'name'
  /** What it can go with: pay with pay, growth with growth. */
  readonly topic: 'salary' | 'outlook'
  readonly line: Line
}

/** Longest name of a figure, in words. */
const mostNameWords = 5

/**
 * Figures with their names that some lines begin with: a page shows "7%" over "growth rate", or
 * "Entry-Level" over "$47,500". Each is its lines, from the first to the second; where a line may
 * belong to the one above it or to the one below, all are one piece that nobody can read.
 */
export function pairFigureLines(
  lines: readonly Line[],
  statements: Statements,
): readonly (readonly Line[])[] {
  const run: FigureLine[] = []
  for (const line of lines) {
    if (line.plain === '') continue
    const read = readFigureLine(line, statements)
    // Two of a kind in a row: the one ends a pair, the other begins one.
    if (read === undefined || read.kind === run.at(-1)?.kind) break
    run.push(read)
  }
  const [pairs, shifted] = [pairsOf(run), pairsOf(run.slice(1))]
  const isEven = run.length % 2 === 0
  const linesOf = ([one, other]: Pair): readonly Line[] =>
    lines.slice(lines.indexOf(one.line), lines.indexOf(other.line) + 1)
  if (pairs.every(isOfOne) && (isEven || !shifted.every(isOfOne))) return pairs.map(linesOf)
  const [first, last] = [run[0], run.at(-1)]
  const isClearLater = !isEven && shifted.every(isOfOne) && !pairs.every(isOfOne)
  if (first === undefined || last === undefined || run.length < 2 || isClearLater) return []
  // All in one piece, so that no half of it is read as if it were clear.
  return [linesOf([first, last])]
}

type Pair = readonly [FigureLine, FigureLine]

function pairsOf(run: readonly FigureLine[]): readonly Pair[] {
  return run.flatMap((one, index): readonly Pair[] => {
    const other = run[index + 1]
    return index % 2 === 1 || other === undefined ? [] : [[one, other]]
  })
}

function isOfOne([one, other]: Pair): boolean {
  return one.topic === other.topic
}

function readFigureLine(line: Line, statements: Statements): FigureLine | undefined {
  const [figure, another] = findFigures(line.plain, statements)
  const isWhole =
    figure?.start === 0 && another === undefined && /^[\s*†‡§]*$/.test(line.plain.slice(figure.end))
  if (isWhole && (figure.kind === 'salary' || figure.kind === 'outlook'))
    return { kind: 'figure', topic: figure.kind, line }
  if (bareRange.test(line.plain)) return { kind: 'figure', topic: 'salary', line }
  const topic = figure === undefined ? topicOf(line.plain, statements) : undefined
  return topic === undefined ? undefined : { kind: 'name', topic, line }
}

function topicOf(plain: string, statements: Statements): FigureLine['topic'] | undefined {
  if (wordsOf(plain).length > mostNameWords || /[.:!?]$/.test(plain)) return undefined
  if (stageOf(plain, statements.words) !== undefined) return 'salary'
  const [column, another] = findColumns(`| ${plain} |`, statements)
  const kind = another === undefined ? column?.kind : undefined
  return kind === 'salary' || kind === 'outlook' ? kind : undefined
}

/** "45,000-80,000": its currency stands in its name, "Annual Salary (US, USD)". */
const bareRange = /^\d{1,3}(?:,\d{3})+\s?-\s?\d{1,3}(?:,\d{3})+$/

/** The signs of currencies by their codes. */
const signs: ReadonlyMap<string, string> = new Map(currencySigns)

/** A figure with what it is called: as a cell below the head of its column. */
export interface NamedFigure {
  readonly column: Column
  readonly text: string
  readonly stage?: string
}

/** The lines of a pair as a cell; undefined where it is unclear, or in no currency. */
export function readFigure(written: string, statements: Statements): NamedFigure | undefined {
  const [one = '', other = '', another] = written
    .split('\n')
    .map((line) => plainText(line).trim())
    .filter(Boolean)
  if (another !== undefined) return undefined
  const isFirst = bareRange.test(one) || findFigures(one, statements)[0]?.start === 0
  const [figure, name] = isFirst ? [one, other] : [other, one]
  const stage = stageOf(name, statements.words)
  if (stage !== undefined) {
    return { column: { kind: 'salary', name, mark: '' }, text: figure, stage }
  }
  const [column] = findColumns(`| ${name} |`, statements)
  if (column === undefined) return undefined
  if (!bareRange.test(figure)) return { column, text: figure }
  const code = /\b\p{Lu}{3}\b/u.exec(name)?.[0] ?? ''
  const sign = signs.get(code)
  return sign === undefined ? undefined : { column, text: sign + figure }
}
