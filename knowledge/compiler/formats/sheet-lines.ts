import type { LineWriter } from './line-writer.ts'

/** A row of a sheet with its number, as the program that shows it counts. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * Writes down a sheet: rows of several cells as a table, what stands alone in its row as a line of
 * text. A sheet that begins with its table has no title and gets one.
 */
export function writeSheet(rows: readonly SheetRow[], title: string, writer: LineWriter): void {
  const filled = rows
    .map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const first = filled[0]
  if (first !== undefined && !isAlone(first)) writer.heading(1, title)
  for (const row of filled) {
    const place = { unit: 'row', first: row.number, last: row.number } as const
    if (!isAlone(row)) writer.row(row.cells, place)
    else {
      writer.endTable()
      writer.paragraph(row.cells.join('').replaceAll(/\s+/g, ' '), place)
    }
  }
}

function isAlone({ cells }: SheetRow): boolean {
  return cells.filter((cell) => cell !== '').length === 1
}
