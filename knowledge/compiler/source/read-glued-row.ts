import type { Block } from './block.ts'
import type { Column } from './find-columns.ts'
import { plainText } from '../words/plain-text.ts'
import { findFigures } from './read-loose-row.ts'
import type { Row } from './row.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'
import { oncePer } from '../../once-per.ts'

/**
 * A row whose cells stand without any blank between them: "Librarians-U.S.$36,180$61,070$97,330".
 * The name ends at the first figure, and each figure ends where it is whole. Where there are not
 * as many cells as columns, or a cell is of another kind than its column, none is taken.
 */
export function readGluedRow(
  block: Block,
  columns: readonly Column[],
  statements: Statements,
): Row {
  const [name = '', ...cells] = cutCells(plainText(block.text), statements)
  const heads = columns.slice(1)
  const fits = cells.every((cell, index) => fitsColumn(cell, heads[index], statements))
  const isClear = cells.length === heads.length && fits
  return {
    name: name.replace(placeOf(statements), '').trim(),
    cells: isClear
      ? heads.flatMap((column, index) => {
          const text = cells[index]
          return text === undefined || column.kind === 'role' ? [] : [{ column, text }]
        })
      : [],
    block,
    unread: isClear ? [] : [cells.join(' ')],
  }
}

/** The name, every figure, and what stands behind the last of them. */
function cutCells(plain: string, statements: Statements): readonly string[] {
  const [figure] = findFigures(plain, statements)
  if (figure === undefined) return [plain]
  const cells = [plain.slice(0, figure.start)]
  let rest = plain.slice(figure.start)
  // One after the other: what is glued to a figure is read as if nothing stood before it.
  for (;;) {
    const [next] = findFigures(rest, statements)
    if (next?.start !== 0) break
    cells.push(rest.slice(0, next.end))
    rest = rest.slice(next.end).trimStart()
  }
  return rest === '' ? cells : [...cells, rest]
}

function fitsColumn(cell: string, column: Column | undefined, statements: Statements): boolean {
  const kind = findFigures(cell, statements)[0]?.kind
  if (column?.kind === 'salary' || column?.kind === 'outlook')
    return kind === column.kind || kind === 'gap'
  return kind === undefined
}

/** "Librarians-U.S.": for which country the figures are is no part of the name. */
const placeOf = oncePer(
  ({ words }: Statements) => new RegExp(`\\s*[,-]\\s*${anyOf(words.nationwide)}$`),
)
