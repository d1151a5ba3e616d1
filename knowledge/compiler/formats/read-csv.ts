import { decodeText } from '../../decode-text.ts'
import { createLineWriter } from './line-writer.ts'
import type { ReadableDocument } from './readable-document.ts'
import { writeSheet } from './sheet-lines.ts'
import { titleOf } from './title-of-file.ts'
import { damaged } from './unpack-zip.ts'

/** Reads a table whose cells are parted by commas, semicolons or tabs, each row with its number. */
export async function readCsv(bytes: Uint8Array, path: string): Promise<ReadableDocument> {
  const text = decodeText(bytes)
  const { parse } = await import('csv-parse/sync')
  const writer = createLineWriter()
  let rows: readonly (readonly string[])[]
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch (cause) {
    throw damaged(path, cause)
  }
  writeSheet(
    rows.map((cells, index) => ({ number: index + 1, cells })),
    titleOf(path),
    writer,
  )
  return writer.finish()
}

/** What the row with the most of them has most of. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/)
  const counted = [',', ';', '\t'].map((mark) => ({
    mark,
    // Commas stand in every sentence: what is quoted, and longer, counts for no table.
    count: lines.filter((line) => line.replaceAll(/"[^"]*"/g, '').split(mark).length > 2).length,
  }))
  return counted.reduce((a, b) => (b.count > a.count ? b : a)).mark
}
