import type { Block } from './block.ts'
import { type Column, findColumns, findGluedColumns, splitCells } from './find-columns.ts'
import { headOf } from './head-of.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { isMissing, type Known, readLooseRow } from './read-loose-row.ts'
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
    const names = blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
    const rows = rest
      .slice(0, end === -1 ? rest.length : end)
      .map((block) =>
        glued === undefined
          ? readRow(block, head, columns, { names, statements })
          : readGluedRow(block, columns, statements),
      )
    return [{ head, columns, rows }]
  })
}

function readRow(block: Block, head: Block, columns: readonly Column[], known: Known): Row {
  const cells = splitCells(block.text)
  if (cells === undefined) return readLooseRow(block, columns, known)
  // Heads that are no known kind leave a gap, so cells are matched by place.
  const heads = (splitCells(head.text) ?? []).map(
    (text) => findColumns(`| ${text} |`, known.statements)[0],
  )
  const named = nameColumn(heads, cells, known.statements)
  return {
    name: withoutMarkup(cells[named === -1 ? 0 : named] ?? ''),
    cells: heads.flatMap((column, index) => {
      const text = plainText(withoutMarkup(cells[index] ?? ''))
      return column === undefined || column.kind === 'role' || isMissing(text, known.statements)
        ? []
        : [{ column, text }]
    }),
    block,
    unread: [],
  }
}

/** Of "Level" and "Title", the column that holds what a person can be called; -1 where none does. */
function nameColumn(
  heads: readonly (Column | undefined)[],
  cells: readonly string[],
  statements: Statements,
): number {
  const named = heads.flatMap((column, index) => (column?.kind === 'role' ? [index] : []))
  const isName = (index: number): boolean =>
    isPersonNoun(headOf(plainText(withoutMarkup(cells[index] ?? '')), statements.words), statements)
  return named.find(isName) ?? named[0] ?? -1
}

function withoutMarkup(cell: string): string {
  // Stars behind a figure point to a note: only a pair of them is bold.
  return cell.replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2').trim()
}
