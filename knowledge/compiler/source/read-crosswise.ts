import type { Block } from './block.ts'
import { type Column, splitCells, unknownColumn, withoutMarkup } from './find-columns.ts'
import { headOf } from './head-of.ts'
import { isMissing } from './read-loose-row.ts'
import { knownColumn } from './key-row.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import type { Row } from './row.ts'
import type { Statements } from '../words/statements.ts'

/**
 * Whether a head names roles, and each row below it what is told of them: "| | Welder | Inspector |"
 * over "| Median pay | $52,000 | $61,000 |".
 */
export function isCrosswise(
  head: string,
  rows: readonly string[],
  statements: Statements,
): boolean {
  if (!namesRoles(head, statements)) return false
  const labels = rows.map((row) => cellsOf(row)[0] ?? '')
  const known = labels.filter((label) => knownColumn(label, statements) !== undefined)
  return known.length > 0 && known.length * 2 >= labels.length
}

/** Whether a line has the names of several roles behind its first cell. */
export function namesRoles(head: string, statements: Statements): boolean {
  const [, ...names] = cellsOf(head)
  return (
    names.length >= fewestNames &&
    names.every((name) => isPersonNoun(headOf(name, statements.words), statements))
  )
}

/** Fewest roles of such a table: with one it is a table of labels. */
const fewestNames = 2

/** What such a table tells, role by role, each cell quoted with its row. */
export function readCrosswise(
  head: Block,
  rows: readonly Block[],
  statements: Statements,
): readonly Row[] {
  const [, ...names] = cellsOf(head.text)
  return names.flatMap((name, index) =>
    rows.map((block): Row => {
      const [label = '', ...texts] = cellsOf(block.text)
      const text = texts[index] ?? ''
      const column = columnOf(label, statements)
      const isTold = column !== undefined && !isMissing(text, statements)
      return { name, cells: isTold ? [{ column, text }] : [], block, unread: [] }
    }),
  )
}

function columnOf(label: string, statements: Statements): Column | undefined {
  return knownColumn(label, statements) ?? unknownColumn(label)
}

function cellsOf(line: string): readonly string[] {
  return (splitCells(line) ?? []).map((cell) => plainText(withoutMarkup(cell)))
}
