import { inlineText } from './inline-text.ts'

/** A table of figures or words, every row as wide as the others. */
export interface Grid {
  readonly caption: string
  /** The head first. */
  readonly rows: readonly (readonly string[])[]
  /** Rows of a single cell at the end: notes and sources. */
  readonly notes: readonly string[]
}

/** Widest and tallest cell that is believed. */
const mostSpan = 100

/** The cells of a table; undefined for one that only arranges the parts of a page. */
export function readGrid(table: Element): Grid | undefined {
  if (isLayout(table)) return undefined
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const rows = spread(own)
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  if (rows.length < 2 || width < 2) return undefined
  const lastFull = rows.findLastIndex((cells) => new Set(cells).size > 1)
  const caption = [...table.querySelectorAll('caption')].find(
    (element) => element.closest('table') === table,
  )
  return {
    caption: caption === undefined ? '' : inlineText([caption]),
    rows: rows.slice(0, lastFull + 1).map((cells) => padded(cells, width)),
    notes: rows.slice(lastFull + 1).map(([cell = '']) => cell),
  }
}

function isLayout(table: Element): boolean {
  return (
    /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') ||
    table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null
  )
}

/** A cell over several columns or rows holds for each of them. */
function spread(rows: readonly Element[]): readonly (readonly string[])[] {
  const held = new Map<string, string>()
  return rows
    .map((row, y) => {
      const cells: string[] = []
      const takeHeld = (): void => {
        for (let text = held.get(`${y} ${cells.length}`); text !== undefined;) {
          cells.push(text)
          text = held.get(`${y} ${cells.length}`)
        }
      }
      for (const cell of row.children) {
        takeHeld()
        const text = inlineText([cell]).replaceAll('\n', ' ')
        const x = cells.length
        const [wide, tall] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
        for (let down = 1; down < tall; down += 1) {
          for (let right = 0; right < wide; right += 1) held.set(`${y + down} ${x + right}`, text)
        }
        for (let right = 0; right < wide; right += 1) cells.push(text)
      }
      takeHeld()
      return cells
    })
    .filter((cells) => cells.some((text) => text !== ''))
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, mostSpan) : 1
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')]
}
