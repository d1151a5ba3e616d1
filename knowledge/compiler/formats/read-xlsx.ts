import { formatCell } from './cell-format.ts'
import { createLineWriter } from './line-writer.ts'
import { type ReadableDocument, unreadable } from './readable-document.ts'
import { type SheetRow, writeSheet } from './sheet-lines.ts'
import { titleOf } from './title-of-file.ts'
import { type Parts, damaged, unpackZip } from './unpack-zip.ts'

/** What is read of a workbook: cells, texts and formats; neither macros nor pictures. */
const wanted = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/sheet\d+)\.xml$/

/** Further to the right than the columns of any table for people. */
const mostColumns = 100

/** Reads the sheets of a workbook as its program shows them: "$50,000" and not 50000. */
export async function readXlsx(bytes: Uint8Array, path: string): Promise<ReadableDocument> {
  const parts = await unpackZip(bytes, wanted, path)
  if (parts['xl/workbook.xml'] === undefined) {
    throw unreadable(
      path,
      'expected a workbook of Excel, as the ending says, got an archive without one. Open it in ' +
        'its program and save it as .xlsx.',
    )
  }
  const { DOMParser } = await import('linkedom')
  const read = (name: string): Element[] => {
    const part = parts[name]
    if (part === undefined) return []
    const text = new TextDecoder().decode(part)
    return [...new DOMParser().parseFromString(text, 'text/xml').children]
  }
  const writer = createLineWriter()
  try {
    const texts = read('xl/sharedStrings.xml').flatMap((root) => named(root, 'si').map(textIn))
    const formats = read('xl/styles.xml').flatMap(formatsOf)
    for (const name of sheetNames(parts)) {
      const rows = read(name).flatMap((root) => rowsOf(root, texts, formats))
      writer.endTable()
      writeSheet(rows, titleOf(path), writer)
    }
  } catch (cause) {
    throw damaged(path, cause)
  }
  return writer.finish()
}

function sheetNames(parts: Parts): readonly string[] {
  const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0)
  return Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/'))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
}

function rowsOf(
  root: Element,
  texts: readonly string[],
  formats: readonly string[],
): readonly SheetRow[] {
  return named(root, 'row').map((row, index) => {
    const cells: string[] = []
    for (const cell of named(row, 'c')) {
      const column = columnOf(cell.getAttribute('r') ?? '') ?? cells.length
      if (column >= mostColumns) continue
      while (cells.length < column) cells.push('')
      cells[column] = cellText(cell, texts, formats)
    }
    return { number: Number(row.getAttribute('r') ?? index + 1), cells }
  })
}

function cellText(cell: Element, texts: readonly string[], formats: readonly string[]): string {
  const type = cell.getAttribute('t')
  if (type === 'inlineStr') return textIn(cell)
  const value = named(cell, 'v')[0]?.textContent ?? ''
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'str' || value === '') return value
  if (type === 'b' || type === 'e') return ''
  return formatCell(Number(value), formats[Number(cell.getAttribute('s') ?? 0)] ?? 'General')
}

/** The format of each style of a cell. */
function formatsOf(root: Element): readonly string[] {
  const own = new Map(
    named(root, 'numFmt').map((format) => [
      format.getAttribute('numFmtId') ?? '',
      format.getAttribute('formatCode') ?? '',
    ]),
  )
  const styles = named(root, 'cellXfs')[0]
  return (styles === undefined ? [] : named(styles, 'xf')).map((style) => {
    const id = style.getAttribute('numFmtId') ?? '0'
    return own.get(id) ?? builtIn[id] ?? 'General'
  })
}

/** Formats that every workbook has without naming them. */
const builtIn: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0',
  6: '$#,##0',
  7: '$#,##0.00',
  8: '$#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  37: '#,##0',
  39: '#,##0.00',
  42: '$#,##0',
  44: '$#,##0.00',
}

/** Letters of a cell's name as a number from 0: "B7" is 1. */
function columnOf(name: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(name)?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Runs of a text together, without the readings that Japanese texts have beside them. */
function textIn(element: Element): string {
  return named(element, 't')
    .filter((text) => text.parentElement?.tagName !== 'rPh')
    .map((text) => text.textContent)
    .join('')
}

function named(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagName(name)]
}
