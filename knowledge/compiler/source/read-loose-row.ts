import type { Block } from './block.ts'
import type { Column } from './find-columns.ts'
import { plainText } from '../words/plain-text.ts'
import { findGrowth, findMoney } from '../words/read-figures.ts'
import type { Row } from './row.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'
import { oncePer } from '../../once-per.ts'

/** What is known when a row is read. */
export interface Known {
  /** Headings of the source: the name of a row is often one of them. */
  readonly names: readonly string[]
  readonly statements: Statements
}

/** Whether a cell says only that its value is missing: "n/a", "(no data)". */
export function isMissing(text: string, { missing, words }: Statements): boolean {
  const said = text.toLowerCase()
  const inParentheses = /^\((.*)\)$/.exec(said)?.[1] ?? ''
  if (said === '' || missing.includes(said)) return true
  return [...missing, ...words.noData].includes(inParentheses)
}

/** Without borders, values are told apart by their shape: `$`, `%`, and the words after them. */
export function readLooseRow(
  block: Block,
  columns: readonly Column[],
  { names, statements }: Known,
): Row {
  const plain = plainText(block.text)
  const figures = findFigures(plain, statements)
  const heading = names.find((name) => plain.startsWith(`${plainText(name)} `))
  const nameEnd = heading?.length ?? figures[0]?.start ?? plain.length
  const between = figures.map(({ end }, index) => plain.slice(end, figures[index + 1]?.start))
  const texts = [plain.slice(nameEnd, figures[0]?.start), ...between]
  const text = texts.map((part) => part.replace(asides, '').trim()).filter(Boolean)
  const cells = [
    ...figures.map(({ kind, start, end }) => ({
      kind,
      text: plain.slice(start, end) + (asides.exec(plain.slice(end))?.[0] ?? ''),
    })),
    { kind: textKind(columns), text: text.join(' ') },
  ]
  const read = cells.map(({ kind, text }) => ({ kind, text: text.trim() }))
  // Two figures of a kind below one head: nobody knows which of them it is for.
  const isUnclear = ({ kind }: (typeof read)[number]): boolean =>
    kind === 'unread' ||
    ((kind === 'salary' || kind === 'outlook') &&
      read.filter((other) => other.kind === kind).length > 1)
  return {
    name: block.text.slice(0, nameEnd).trim(),
    cells: read.flatMap((cell) => {
      const column = columns.find(({ kind }) => kind === cell.kind)
      return column === undefined || isUnclear(cell) || isMissing(cell.text, statements)
        ? []
        : [{ column, text: cell.text }]
    }),
    block,
    unread: read.filter(isUnclear).map(({ text }) => text),
  }
}

/** A mark that points to a note, and the year of a figure that is not the column's. */
const asides = /^\s*[*†‡§]+(?:\s*\(\d{4}\))?|^\s*\(\d{4}\)/

/** A figure of a row with the kind of its column; a gap stands for one that is missing. */
interface RowFigure {
  readonly kind: 'salary' | 'outlook' | 'gap' | 'unread'
  readonly start: number
  readonly end: number
}

/** Every figure and gap of a row, left to right. */
export function findFigures(plain: string, statements: Statements): readonly RowFigure[] {
  const read: readonly RowFigure[] = [
    ...findMoney(plain, statements.words).map((found) => ({ ...found, kind: 'salary' as const })),
    ...findGrowth(plain, statements.words).map((found) => ({ ...found, kind: 'outlook' as const })),
    ...Array.from(plain.matchAll(gapsOf(statements)), ({ index, 0: gap }) => ({
      kind: 'gap' as const,
      start: index,
      end: index + gap.length,
    })),
  ]
  // An amount of a currency that is not known: no part of a name, and no figure either.
  const others = Array.from(
    plain.matchAll(/\p{Lu}{0,2}\p{Sc}\s?\d[\d.,]*/gu),
    ({ index, 0: amount }) => ({
      kind: 'unread' as const,
      start: index,
      end: index + amount.length,
    }),
  ).filter(({ start, end }) => read.every((found) => end <= found.start || start >= found.end))
  return [...read, ...others].toSorted((a, b) => a.start - b.start)
}

/** Stands in a row for a value that is missing: dashes, "n/a", "(no data)". */
const gapsOf = oncePer(({ missing, words }: Statements) => {
  const plain = missing.map(plainText)
  const bare = plain.filter((word) => !/^\p{L}+$/u.test(word))
  return new RegExp(
    `(?<=\\s)(?:-{1,3}|${anyOf(bare)}|\\(${anyOf([...plain, ...words.noData])}\\))(?=\\s|$)`,
    'gi',
  )
})

function textKind(columns: readonly Column[]): Column['kind'] | undefined {
  return columns.find(({ kind }) => !['role', 'salary', 'outlook'].includes(kind))?.kind
}
