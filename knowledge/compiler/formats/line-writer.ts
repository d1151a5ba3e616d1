import type { Place } from '../../knowledge.ts'
import type { ReadableDocument } from './readable-document.ts'

/** Takes down the parts of a document in order, as lines that the compiler understands. */
export interface LineWriter {
  readonly heading: (level: number, text: string, place?: Place) => void
  /** May be of several lines. */
  readonly paragraph: (text: string, place?: Place) => void
  /** An item of a list, marker and all. */
  readonly item: (text: string) => void
  /** A row of a table; the first of a table is its head. */
  readonly row: (cells: readonly string[], place: Place) => void
  /** Ends a table, so that the next row is the head of another. */
  readonly endTable: () => void
  readonly finish: () => ReadableDocument
}

/** Whether the lines of two parts stand right below one another. */
type Kind = 'heading' | 'paragraph' | 'item' | 'row'

/** A writer without lines; what is told no place gets the number of its paragraph. */
export function createLineWriter(): LineWriter {
  const lines: string[] = []
  const places: (Place | undefined)[] = []
  let last: Kind | undefined
  let paragraphs = 0
  const put = (kind: Kind, text: string, place: Place | undefined): void => {
    const isNext = kind === last && (kind === 'item' || kind === 'row')
    if (last !== undefined && !isNext) push('', undefined)
    for (const line of text.split('\n')) push(line, place)
    last = kind
  }
  const push = (line: string, place: Place | undefined): void => {
    lines.push(line)
    places.push(place)
  }
  const counted = (): Place => {
    paragraphs += 1
    return { unit: 'paragraph', first: paragraphs, last: paragraphs }
  }
  return {
    // A heading has the number of what was read before it, so that its section counts from one.
    heading: (level, text, own) => {
      const place: Place = own ?? { unit: 'paragraph', first: paragraphs, last: paragraphs }
      put('heading', `${'#'.repeat(level)} ${text}`, place)
    },
    paragraph: (text, place) => put('paragraph', text, place ?? counted()),
    item: (text) => put('item', text, counted()),
    row: (cells, place) => {
      const isHead = last !== 'row'
      put('row', rowOf(cells), place)
      if (isHead) put('row', rowOf(cells.map(() => '---')), place)
    },
    endTable: () => {
      if (last === 'row') last = 'paragraph'
    },
    finish: () => ({ text: `${lines.join('\n')}\n`, places: [...places, undefined] }),
  }
}

/** A bar would end a cell, and so would a line break end the row. */
function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim()).join(' | ')} |`
}
