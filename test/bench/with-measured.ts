import { describeBar, describeValue, type Figure, keepsToBar } from './figure.ts'

/** What a bench has measured, and when. */
export interface Measured {
  readonly bench: string
  readonly figures: readonly Figure[]
  readonly date: Date
}

/** A document with the figures of a bench between its two markers in place of what stood there. */
export function withMeasured(document: string, { bench, figures, date }: Measured): string {
  const [opening, closing] = [`<!-- bench: ${bench} -->\n`, `<!-- end of ${bench} -->`]
  const from = document.indexOf(opening)
  const to = document.indexOf(closing)
  if (from < 0 || to < from) {
    throw new Error(
      `Expected the markers "${opening.trim()}" and "${closing}", got none. Add them.`,
    )
  }
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  const parts = [[`Measured on ${day}.`], gridOf(figures), listOf(figures)]
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${document.slice(0, from)}${opening}${written.join('\n\n')}\n${document.slice(to)}`
}

/** Figures of one kind side by side. */
function gridOf(figures: readonly Figure[]): readonly string[] {
  const cells = figures.flatMap((figure) => (figure.cell ? [{ ...figure.cell, figure }] : []))
  const rows = [...new Set(cells.map(({ row }) => row))]
  const columns = [...new Set(cells.map(({ column }) => column))]
  if (cells.length === 0) return []
  return [
    tableRow([`p50 in ${cells[0]?.figure.unit ?? ''}`, ...columns]),
    tableRow(['---', ...columns.map(() => '--:')]),
    ...rows.map((name) => {
      const own = cells.filter(({ row }) => row === name)
      const at = columns.map((column) => own.find((cell) => cell.column === column)?.figure)
      return tableRow([name, ...at.map((figure) => (figure ? inCell(figure) : ''))])
    }),
  ]
}

function inCell(figure: Figure): string {
  const { bar } = figure
  return bar === undefined
    ? describeValue(figure)
    : `${describeValue(figure)} (${judged(figure, bar)})`
}

/** All others, one below another. */
function listOf(figures: readonly Figure[]): readonly string[] {
  const rows = figures.flatMap((figure) => {
    const { name, unit, bar, cell } = figure
    const value =
      unit === 'ratio' ? describeValue(figure) : `${describeValue(figure)} ${unit}`.trimEnd()
    return cell ? [] : [tableRow([name, value, bar === undefined ? '' : judged(figure, bar)])]
  })
  return [tableRow(['what', 'measured', 'bar']), tableRow(['---', '--:', '---']), ...rows]
}

function judged(figure: Figure, bar: NonNullable<Figure['bar']>): string {
  return `${describeBar(bar)}${keepsToBar(figure) ? '' : ', **missed**'}`
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
