import {
  type Column,
  findColumns,
  splitCells,
  unknownColumn,
  withoutMarkup,
} from './find-columns.ts'
import { headOf } from './head-of.ts'
import type { Label } from './read-label.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { isMissing } from './read-loose-row.ts'
import type { Statements } from '../words/statements.ts'

/** Fewest rows of a table that has a label in each. */
const fewestRows = 2

/**
 * Whether some lines begin with a row of a table that gives one value by a label, "| Salary |
 * $82,000 |", as a page does below the name of a role: two cells in each row, some of the first ones
 * names of columns.
 */
export function opensKeyRows(
  lines: readonly { readonly plain: string }[],
  statements: Statements,
): boolean {
  const end = lines.findIndex(({ plain }) => !/^\|.*\|$/.test(plain) && plain !== '')
  const rows = (end === -1 ? lines : lines.slice(0, end))
    .map(({ plain }) => cellsOf(plain))
    .filter((cells) => cells.length > 0)
  const [first = []] = rows
  if (first.length !== 2 || rows.some((cells) => cells.length !== 2)) return false
  const known = rows.filter(([name = '']) => knownColumn(name, statements) !== undefined)
  const isHead = findColumns(`| ${first.join(' | ')} |`, statements).length > 1
  return rows.length >= fewestRows && known.length * 3 >= rows.length && !isHead
}

/** Reads such a row; undefined where a cell is empty, or says that its value is missing. */
export function readKeyRow(plain: string, statements: Statements): Label | undefined {
  const [name = '', text = '', another] = cellsOf(plain)
  const column = knownColumn(name, statements) ?? unknownColumn(name)
  return column === undefined || another !== undefined || isMissing(text, statements)
    ? undefined
    : { column, text }
}

/** The column that a label of a row names; undefined for one that nobody knows, or a person. */
export function knownColumn(name: string, statements: Statements): Column | undefined {
  const [column, another] = findColumns(`| ${name} |`, statements)
  // A "training coordinator" has the name of a column, too.
  const isPerson = isPersonNoun(headOf(name, statements.words), statements)
  return another !== undefined || column?.kind === 'role' || isPerson ? undefined : column
}

/** Cells of a row between bars that hold something; none for the rule below a head. */
function cellsOf(line: string): readonly string[] {
  if (!/^\|.*\|$/.test(line) || !/[\p{L}\p{N}]/u.test(line)) return []
  return (splitCells(line) ?? []).map((cell) => plainText(withoutMarkup(cell)))
}
