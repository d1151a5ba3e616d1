import type { Block } from './block.ts'
import {
  type Column,
  findColumns,
  findGluedColumns,
  splitCells,
  unknownColumn,
  withoutMarkup,
} from './find-columns.ts'
import { headOf } from './head-of.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { anyOf } from '../words/any-of.ts'
import { findMoney } from '../words/read-figures.ts'
import { plainText } from '../words/plain-text.ts'
import { isMissing, type Known, readLooseRow } from './read-loose-row.ts'
import { isCrosswise, readCrosswise } from './read-crosswise.ts'
import { readGluedRow } from './read-glued-row.ts'
import type { Row } from './row.ts'
import type { Statements } from '../words/statements.ts'

/** A table of a source. */
export interface Table {
  readonly head: Block
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Every table with the rows that follow its head; cells are made plain, names are not. */
export function readTables(blocks: readonly Block[], statements: Statements): readonly Table[] {
  return blocks.flatMap((head, index) => {
    if (head.kind !== 'tableHead') return []
    const rest = blocks.slice(index + 1)
    const end = rest.findIndex(({ kind }) => kind !== 'tableRow')
    const glued = findGluedColumns(head.text, statements)
    const columns = glued ?? findColumns(head.text, statements)
    const below = rest.slice(0, end === -1 ? rest.length : end)
    const texts = below.map(({ text }) => text)
    if (isCrosswise(head.text, texts, statements))
      return [{ head, columns: [], rows: readCrosswise(head, below, statements) }]
    const names = blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
    const rows = below.map((block) =>
      glued === undefined
        ? readRow(block, head, columns, { names, statements })
        : readGluedRow(block, columns, statements),
    )
    return [{ head, columns, rows: withoutSameCells(rows) }]
  })
}

/** What stands in every row below a head that nobody knows tells nothing: "Read more". */
function withoutSameCells(rows: readonly Row[]): readonly Row[] {
  const told = new Map<string, Set<string>>()
  for (const { column, text } of rows.flatMap(({ cells }) => cells))
    told.set(column.name, (told.get(column.name) ?? new Set()).add(text))
  const tells = ({ column: { kind, name } }: Row['cells'][number]): boolean =>
    kind !== 'otherSubject' || rows.length === 1 || (told.get(name)?.size ?? 0) > 1
  return rows.map((row) => ({ ...row, cells: row.cells.filter(tells) }))
}

function readRow(block: Block, head: Block, columns: readonly Column[], known: Known): Row {
  const cells = splitCells(block.text)
  if (cells === undefined) return readLooseRow(block, columns, known)
  // Heads that are no known kind leave a gap, so cells are matched by place.
  const heads = (splitCells(head.text) ?? []).map(
    (text, index) =>
      findColumns(`| ${text} |`, known.statements)[0] ??
      (findMoney(plainText(cells[index] ?? ''), known.statements.words).length > 0
        ? payEnd(text, known.statements)
        : undefined) ??
      unknownColumn(text),
  )
  const named = nameColumn(heads, cells, known.statements)
  return {
    name: withoutMarkup(cells[named] ?? ''),
    cells: heads.flatMap((column, index) => {
      const text = plainText(withoutMarkup(cells[index] ?? ''))
      const isName = index === named || column?.kind === 'role' || isRung(column, text, known)
      return column === undefined || isName || isMissing(text, known.statements)
        ? []
        : [{ column, text }]
    }),
    block,
    unread: [],
  }
}

/** "Low", "Middle" and "High" over amounts are pay, whatever stands above the table. */
function payEnd(head: string, statements: Statements): Column | undefined {
  const name = plainText(withoutMarkup(head)).trim()
  const { lowEnds, highEnds, middles } = statements.words
  const is = (ends: readonly string[]): boolean => ends.includes(name.toLowerCase())
  const column = { kind: 'salary', name, mark: '' } as const
  if (is(lowEnds)) return { ...column, end: 'low' }
  if (is(highEnds)) return { ...column, end: 'high' }
  return is(middles) ? { ...column, statistic: name.toLowerCase() } : undefined
}

/** A grade that headings give with the role, "GRADE D1 - CALL TAKER", is part of its name. */
function isRung(column: Column | undefined, text: string, { names }: Known): boolean {
  const rung = `${column?.name ?? ''} ${text}`
  return names.some((name) => new RegExp(`^${anyOf([rung])}\\b`, 'i').test(plainText(name)))
}

/** Of "Level" and "Title", the column that holds what a person can be called; else the first. */
function nameColumn(
  heads: readonly (Column | undefined)[],
  cells: readonly string[],
  statements: Statements,
): number {
  const named = heads.flatMap((column, index) => (column?.kind === 'role' ? [index] : []))
  const isName = (index: number): boolean =>
    isPersonNoun(headOf(plainText(withoutMarkup(cells[index] ?? '')), statements.words), statements)
  return named.find(isName) ?? named[0] ?? 0
}
