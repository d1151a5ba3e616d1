import type { Place } from '../../knowledge.ts'
import type { LineWriter } from './line-writer.ts'
import { type PdfBlock, type PdfRow, readRows } from './pdf-blocks.ts'
import type { Fragment, Span } from './pdf-fragments.ts'

/** Longest heading, in words. */
const mostHeadingWords = 14

/** Text so much larger than that of most of the document is a heading. */
const headingSize = 1.12

/** Writes down the pages of a PDF: headings by their size, tables by their columns, paragraphs. */
export function writePdf(pages: readonly (readonly Fragment[])[], writer: LineWriter): void {
  const fragments = withoutFrame(pages)
  const look = lookOf(fragments)
  let table: PdfRow[] = []
  let open: Fragment[] = []
  const endParagraph = (): void => {
    if (open.length > 0) writer.paragraph(textOf(open, look), placeOf(open))
    open = []
  }
  const endTable = (): void => {
    writeTable(table, writer, look)
    table = []
  }
  for (const row of readRows(fragments)) {
    if (row.cells.length > 1) {
      endParagraph()
      table.push(row)
      continue
    }
    endTable()
    const lines = row.cells[0]?.lines ?? []
    const level = headingLevel(lines, look)
    if (level === undefined) {
      if (!goesOn(open, lines)) endParagraph()
      open.push(...lines)
    } else {
      endParagraph()
      writer.heading(level, textOf(lines, look).replaceAll('\n', ' '), placeOf(lines))
    }
  }
  endTable()
  endParagraph()
}

/** What is told from the whole of a document. */
interface Look {
  /** Of most letters. */
  readonly size: number
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[]
  /** Where lines end that are full, by where they begin. */
  readonly margins: ReadonlyMap<number, number>
  /** Every word of the document, in lower case. */
  readonly words: ReadonlySet<string>
}

function lookOf(fragments: readonly Fragment[]): Look {
  const letters = new Map<number, number>()
  const margins = new Map<number, number>()
  for (const { size, text, left, right } of fragments) {
    const key = Math.round(size * 2) / 2
    letters.set(key, (letters.get(key) ?? 0) + text.length)
    margins.set(Math.round(left), Math.max(margins.get(Math.round(left)) ?? 0, right))
  }
  const size = [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  return {
    size,
    headingSizes: [...letters.keys()]
      .filter((other) => other >= size * headingSize)
      .toSorted((a, b) => b - a),
    margins,
    words: new Set(fragments.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])),
  }
}

function headingLevel(lines: readonly Fragment[], look: Look): number | undefined {
  const size = Math.round((lines[0]?.size ?? 0) * 2) / 2
  const words = lines.flatMap(({ text }) => text.trim().split(' ')).length
  const rank = look.headingSizes.indexOf(size)
  return rank === -1 || words > mostHeadingWords ? undefined : Math.min(rank + 1, 6)
}

/** Without head and foot of the pages: what stands near the edge of half of them, or more. */
function withoutFrame(pages: readonly (readonly Fragment[])[]): readonly Fragment[] {
  const counts = new Map<string, number>()
  const edges = pages.map((page) => new Set(page.filter(isAtEdgeOf(page)).map(keyOf)))
  for (const key of edges.flatMap((keys) => [...keys])) counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.flatMap((page) => {
    const isAtEdge = isAtEdgeOf(page)
    return page.filter((fragment) => {
      const count = counts.get(keyOf(fragment)) ?? 0
      return count < 2 || count * 2 < pages.length || !isAtEdge(fragment)
    })
  })
}

/** Tells whether only a line or two of the page stand above, or below. */
function isAtEdgeOf(page: readonly Fragment[]): (fragment: Fragment) => boolean {
  const lines = [...new Set(page.map(({ baseline }) => Math.round(baseline)))].toSorted(
    (a, b) => a - b,
  )
  const [low = 0, high = 0] = [lines[1], lines.at(-2)]
  return ({ baseline }) => Math.round(baseline) <= low || Math.round(baseline) >= high
}

function keyOf({ text }: Fragment): string {
  return text.replaceAll(/\d+/g, '#').trim()
}

/** A sentence that a new page or column has cut. */
function goesOn(open: readonly Fragment[], lines: readonly Fragment[]): boolean {
  const [last, next] = [open.at(-1), lines[0]]
  if (last === undefined || next === undefined) return false
  const isElsewhere = next.page !== last.page || next.baseline > last.baseline
  return isElsewhere && !/[.!?:]["”’)]*\s*$/.test(last.text) && /^\p{Ll}/u.test(next.text)
}

/** A line ends where its author ended it if the first word of the next would have had room. */
function textOf(lines: readonly Fragment[], look: Look): string {
  return lines
    .map(({ text, right, left, size }, index) => {
      const own = text.trim()
      const next = lines[index + 1]?.text.trim()
      if (next === undefined) return own
      if (/[\p{L}][-\u00AD‐]$/u.test(own) && /^\p{Ll}/u.test(next))
        return joinHalves(own, next, look)
      const margin = look.margins.get(Math.round(left)) ?? right
      const room = (next.split(' ')[0] ?? '').length * size * 0.6 + size
      return `${own}${right + room < margin ? '\n' : ' '}`
    })
    .join('')
}

/** A hyphen stays unless the document has the word without it. */
function joinHalves(first: string, second: string, { words }: Look): string {
  const [start = ''] = /\p{L}+(?=.$)/u.exec(first) ?? []
  const [rest = ''] = /^\p{L}+/u.exec(second) ?? []
  const isWord = words.has(`${start}${rest}`.toLowerCase())
  return isWord || first.endsWith('\u00AD') ? first.slice(0, -1) : first
}

function writeTable(rows: readonly PdfRow[], writer: LineWriter, look: Look): void {
  const [only] = rows
  if (only === undefined) return
  if (rows.length === 1) {
    const baselines = only.cells.map(({ lines }) => Math.round(lines[0]?.baseline ?? 0))
    const texts = only.cells.map(({ lines }) => textOf(lines, look).replaceAll('\n', ' '))
    const place = placeOf(only.cells.flatMap(({ lines }) => lines))
    // On one line it is a row without a table; else columns of the page happen to meet.
    if (new Set(baselines).size === 1) writer.paragraph(texts.join('  '), place)
    else for (const text of texts) writer.paragraph(text, place)
    return
  }
  const columns = columnsOf(rows)
  writer.endTable()
  let head: string | undefined
  for (const { cells } of rows) {
    const lines = cells.flatMap((cell) => cell.lines)
    const texts = columns.map((_, column) =>
      textOf(
        lines.flatMap((line) => cutToColumn(line, column, columns)),
        look,
      ),
    )
    // The head stands again on each page that a table goes on to.
    if (head !== texts.join()) writer.row(texts, placeOf(lines))
    head ??= texts.join()
  }
  writer.endTable()
}

type Column = readonly [left: number, right: number]

/** What the cells of full rows reach over, left to right. */
function columnsOf(rows: readonly PdfRow[]): readonly Column[] {
  const most = Math.max(...rows.map(({ cells }) => cells.length))
  const full = rows.filter(({ cells }) => cells.length === most)
  const merged: [number, number][] = []
  for (const [left, right] of full
    .flatMap(({ cells }) => cells.map(spanOf))
    .toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last === undefined || left >= last[1]) merged.push([left, right])
    else last[1] = Math.max(last[1], right)
  }
  // A cell over two columns would make one of them.
  return merged.length === most ? merged : (full[0]?.cells.map(spanOf) ?? [])
}

/** The words of a line that stand in a column; none if they stand in others. */
function cutToColumn(
  line: Fragment,
  column: number,
  columns: readonly Column[],
): readonly Fragment[] {
  const own = line.pieces.filter((piece) => columnOf(piece, columns) === column)
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return []
  const text = own.map((piece) => piece.text).join('')
  return [{ ...line, text, left: first.left, right: last.right, pieces: own }]
}

/** The column that words reach over most, or the nearest. */
function columnOf({ left, right }: Span, columns: readonly Column[]): number {
  const overlaps = columns.map(([from, to]) => Math.min(right, to) - Math.max(left, from))
  return overlaps.indexOf(Math.max(...overlaps))
}

function spanOf({ lines }: PdfBlock): [left: number, right: number] {
  return [Math.min(...lines.map(({ left }) => left)), Math.max(...lines.map(({ right }) => right))]
}

function placeOf(lines: readonly Fragment[]): Place {
  const first = lines[0]?.page ?? 1
  return { unit: 'page', first, last: lines.at(-1)?.page ?? first }
}
