import type { Fragment } from './pdf-fragments.ts'

/** Lines below one another that belong together: a paragraph, a heading, or a cell. */
export interface PdfBlock {
  readonly lines: readonly Fragment[]
}

/** Blocks of which each stands to the right of the one before. */
export interface PdfRow {
  readonly cells: readonly PdfBlock[]
}

/** Lines are at most this far apart, as a share of their size. */
const leading = 1.5

/** More words than this are no cell but a column of the page. */
const mostCellWords = 40

/** Puts lines to blocks, and blocks side by side to rows; what stands alone is a row of one. */
export function readRows(fragments: readonly Fragment[]): readonly PdfRow[] {
  const blocks: Fragment[][] = []
  for (const fragment of fragments) {
    const own = blocks.at(-1)
    const last = own?.at(-1)
    if (own !== undefined && last !== undefined && isBelow(last, fragment)) own.push(fragment)
    else blocks.push([fragment])
  }
  const rows: PdfBlock[][] = []
  for (const lines of blocks) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row !== undefined && last !== undefined && isBeside(last.lines, lines)) row.push({ lines })
    else rows.push([{ lines }])
  }
  return rows.flatMap((cells) => {
    const isTableRow = cells.every(({ lines }) => wordsIn(lines) <= mostCellWords)
    return isTableRow ? [{ cells }] : cells.map((cell) => ({ cells: [cell] }))
  })
}

function isBelow(last: Fragment, next: Fragment): boolean {
  const down = last.baseline - next.baseline
  return (
    next.page === last.page &&
    Math.abs(next.size - last.size) < 0.6 &&
    down > 0 &&
    down < leading * last.size &&
    next.left < last.right &&
    next.right > last.left &&
    !/^(?:[-*•·▪◦●]|\d{1,2}[.)])\s/.test(next.text)
  )
}

function isBeside(last: readonly Fragment[], next: readonly Fragment[]): boolean {
  const [above, below] = [last[0], last.at(-1)]
  const [first, end] = [next[0], next.at(-1)]
  if (above === undefined || below === undefined || first === undefined || end === undefined) {
    return false
  }
  return (
    first.page === above.page &&
    Math.min(...next.map(({ left }) => left)) >= Math.max(...last.map(({ right }) => right)) &&
    first.baseline > below.baseline - below.size / 2 &&
    end.baseline < above.baseline + above.size / 2
  )
}

function wordsIn(lines: readonly Fragment[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(' ').length, 0)
}
