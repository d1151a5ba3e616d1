import type { CueMatch } from '../words/cue-matcher.ts'
import { plainText } from '../words/plain-text.ts'
import { splitStage } from '../words/stages.ts'
import type { ColumnKind, Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'

/** A column of a table: what it holds, and its head as the source writes it. */
export interface Column {
  readonly kind: ColumnKind
  /** Without years and marks: "Median Salary". */
  readonly name: string
  /** `*`, `**`, `†` … that point to a note; empty if there is none. */
  readonly mark: string
  /** The year or years in the head, if any. */
  readonly from?: number
  readonly to?: number
  /** "median", "average", if the head says it. */
  readonly statistic?: string
  /** Set where the head is of one end of a range only: "Bottom 10% Annual Wage". */
  readonly end?: 'low' | 'high'
  /** The stage of a career that its figures are for: "Starting Pay". */
  readonly stage?: string
}

/** Columns of a table's head line, left to right; those of no known kind are left out. */
export function findColumns(line: string, statements: Statements): readonly Column[] {
  const cells = splitCells(line)?.map(plainText)
  if (cells === undefined) {
    return cutByCues(plainText(line), statements).map(({ kind, text }) =>
      columnOf(kind, text, statements),
    )
  }
  return cells.flatMap((text) => {
    const kind = cutByCues(text, statements)[0]?.kind
    return kind === undefined ? [] : [columnOf(kind, text, statements)]
  })
}

/** Cells of a line that marks their borders by bars, tabs or wide gaps; else undefined. */
export function splitCells(line: string): readonly string[] | undefined {
  const bars = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]
  if (bars !== undefined) return bars.split('|').map((cell) => cell.trim())
  // An empty cell between two tabs stays a cell.
  const gaps = line.includes('\t') ? line.split('\t') : line.trim().split(/ {2,}/)
  return gaps.length > 1 ? gaps.map((cell) => cell.trim()) : undefined
}

/** A column that no cue fits is told under its own name; "#" and "No." only count the rows. */
export function unknownColumn(head: string): Column | undefined {
  const name = plainText(withoutMarkup(head))
  return /\p{L}{3}/u.test(name) ? { kind: 'otherSubject', name, mark: '' } : undefined
}

/** A cell without its bold marks. */
export function withoutMarkup(cell: string): string {
  // Stars behind a figure point to a note: only a pair of them is bold.
  return cell.replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2').trim()
}

/**
 * Columns of a head that a page lost its borders from, in the place of each cell: a capital right
 * behind a small letter begins one ("Job TitleMedian Wage"). Undefined where there is no such place,
 * or where it is not sure that each cell is a column, the first of them the roles'.
 */
export function findGluedColumns(
  line: string,
  statements: Statements,
): readonly Column[] | undefined {
  const cells = plainText(line)
    .trim()
    .split(/(?<=[\p{Ll}\d)%*†‡§])(?=\p{Lu}\p{Ll})/u)
  const columns = cells.flatMap((cell) => findColumns(`| ${cell} |`, statements).slice(0, 1))
  const isWhole = cells.length > 1 && columns.length === cells.length
  return isWhole && columns[0]?.kind === 'role' ? columns : undefined
}

interface HeadPart {
  readonly kind: ColumnKind
  readonly text: string
}

/** Without borders, a column begins where words fit one of its cues and ends at the next. */
function cutByCues(plain: string, { columns }: Statements): readonly HeadPart[] {
  const words = wordsOf(plain)
  const found = columns.flatMap(({ kind, cues }) =>
    cues.flatMap(({ find }) => find(words).map((match) => ({ kind, ...match }))),
  )
  const chosen: (CueMatch & { readonly kind: ColumnKind })[] = []
  for (const match of found.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const isFree = chosen.every(({ first, last }) => match.last < first || match.first > last)
    if (isFree && chosen.every(({ kind }) => kind !== match.kind)) chosen.push(match)
  }
  const ordered = chosen.toSorted((a, b) => a.first - b.first)
  return ordered.map(({ kind, first }, index) => ({
    kind,
    text: plain.slice(words[first]?.start ?? 0, words[ordered[index + 1]?.first ?? -1]?.start),
  }))
}

function columnOf(kind: ColumnKind, head: string, { statistics, words }: Statements): Column {
  const text = head.replace(/^\*\*(.*[^*\s])\*\*$/, '$1').replaceAll('\\', '')
  const [from, to] = yearsOf(text, words)
  const { stage } = splitStage(text.trim(), words)
  const statistic = statistics.find((word) => wordsOf(text).some((other) => other.text === word))
  return {
    kind,
    name: text
      .replaceAll(kind === 'salary' || kind === 'outlook' ? yearsAndMarks : /[*†‡§]+/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    mark: /[*†‡§]+/.exec(text)?.[0] ?? '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(statistic === undefined ? {} : { statistic }),
    ...(kind === 'salary' ? endOf(text, words) : {}),
    ...(kind === 'salary' && stage !== undefined ? { stage } : {}),
  }
}

/** What a figure says itself is no part of its name. */
const yearsAndMarks = /\([^)]*\)|[*†‡§]+|,?\s*\b(?:19|20)\d{2}\b(?:-\d{2,4})?/g

function endOf(head: string, words: DocumentWords): Pick<Column, 'end'> {
  const opens = (ends: readonly string[]): boolean =>
    new RegExp(`^${anyOf(ends)}\\b`, 'i').test(head.trim())
  if (opens(words.lowEnds)) return { end: 'low' }
  return opens(words.highEnds) ? { end: 'high' } : {}
}

/** "(2018)" → 2018; "(2016-2026)" and "(2016-26)" → 2016 and 2026. */
function yearsOf(text: string, { untilYear }: DocumentWords): readonly (number | undefined)[] {
  const span = /\b((?:19|20)\d{2})(?:\s?(?:-|to)\s?(\d{4}|\d{2}))?\b/.exec(text)
  const [, from, to] = span ?? []
  if (from === undefined) return []
  // "Growth Through 2032" names the last year alone.
  const isLast = new RegExp(`\\b${anyOf(untilYear)} ${from}\\b`, 'i').test(text)
  if (to === undefined && isLast) return [undefined, Number(from)]
  return to === undefined ? [Number(from)] : [Number(from), Number(from.slice(0, -to.length) + to)]
}
