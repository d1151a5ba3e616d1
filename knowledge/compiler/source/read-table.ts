import type { Block } from './block.ts'
import { type Column, findColumns, splitCells } from './find-columns.ts'
import { plainText } from '../words/plain-text.ts'
import { findGrowth, findMoney } from '../words/read-figures.ts'
import type { Statements } from '../words/statements.ts'

/** A row of a table: what it is about, and what stands in its columns. */
export interface Row {
  /** As the source writes it. */
  readonly name: string
  readonly cells: readonly { readonly column: Column; readonly text: string }[]
  readonly block: Block
}

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
    const columns = findColumns(head.text, statements)
    const names = blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
    const rows = rest
      .slice(0, end === -1 ? rest.length : end)
      .map((block) => readRow(block, head, columns, { names, statements }))
    return [{ head, columns, rows }]
  })
}

interface Known {
  /** Headings of the source: the name of a row is often one of them. */
  readonly names: readonly string[]
  readonly statements: Statements
}

function readRow(block: Block, head: Block, columns: readonly Column[], known: Known): Row {
  const cells = splitCells(block.text)
  if (cells === undefined) return readLooseRow(block, columns, known)
  // Heads that are no known kind leave a gap, so cells are matched by place.
  const heads = (splitCells(head.text) ?? []).map(
    (text) => findColumns(`| ${text} |`, known.statements)[0],
  )
  const named = heads.findIndex((column) => column?.kind === 'role')
  return {
    name: withoutMarkup(cells[named === -1 ? 0 : named] ?? ''),
    cells: heads.flatMap((column, index) => {
      const text = plainText(withoutMarkup(cells[index] ?? ''))
      return column === undefined || index === named || isMissing(text, known.statements)
        ? []
        : [{ column, text }]
    }),
    block,
  }
}

function withoutMarkup(cell: string): string {
  return cell.replaceAll(/\*\*|__/g, '').trim()
}

function isMissing(text: string, { missing }: Statements): boolean {
  return text === '' || missing.includes(text.toLowerCase())
}

/** Without borders, values are told apart by their shape: `$`, `%`, and the words after them. */
function readLooseRow(block: Block, columns: readonly Column[], { names, statements }: Known): Row {
  const plain = plainText(block.text)
  const figures = [
    ...findMoney(plain, statements.words),
    ...findGrowth(plain, statements.words),
    ...findGaps(plain),
  ].toSorted((a, b) => a.start - b.start)
  const heading = names.find((name) => plain.startsWith(`${plainText(name)} `))
  const nameEnd = heading?.length ?? figures[0]?.start ?? plain.length
  const before = plain.slice(nameEnd, figures[0]?.start)
  const after = plain.slice(figures.at(-1)?.end ?? plain.length)
  const kinds = { money: 'salary', growth: 'outlook', gap: undefined } as const
  const cells = [
    ...figures.map(({ value, start, end }) => ({
      kind: kinds[value.kind],
      text: plain.slice(start, end) + (asides.exec(plain.slice(end))?.[0] ?? ''),
    })),
    { kind: textKind(columns), text: `${before} ${after.replace(asides, '')}`.trim() },
  ]
  return {
    name: block.text.slice(0, nameEnd).trim(),
    cells: cells.flatMap(({ kind, text }) => {
      const column = columns.find((other) => other.kind === kind)
      return column === undefined || isMissing(text, statements)
        ? []
        : [{ column, text: text.trim() }]
    }),
    block,
  }
}

/** A mark that points to a note, and the year of a figure that is not the column's. */
const asides = /^\s*[*†‡§]+(?:\s*\(\d{4}\))?|^\s*\(\d{4}\)/

/** Stands in a row for a value that is missing. */
function findGaps(
  plain: string,
): readonly { value: { kind: 'gap' }; start: number; end: number }[] {
  return Array.from(plain.matchAll(/(?<=\s)(?:-{1,3}|n\/a)(?=\s|$)/gi), ({ index, 0: gap }) => ({
    value: { kind: 'gap' },
    start: index,
    end: index + gap.length,
  }))
}

function textKind(columns: readonly Column[]): Column['kind'] | undefined {
  return columns.find(({ kind }) => !['role', 'salary', 'outlook'].includes(kind))?.kind
}
