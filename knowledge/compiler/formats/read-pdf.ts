import { inflateSync } from 'node:zlib'
import { createLineWriter } from './line-writer.ts'
import { type Fragment, joinFragments } from './pdf-fragments.ts'
import { writePdf } from './pdf-lines.ts'
import { type PdfLimits, readPdfPages } from './read-pdf-pages.ts'
import { type ReadableDocument, unreadable } from './readable-document.ts'
import { damaged } from './unpack-zip.ts'

/** No career guide has more; a book is read in parts. */
const mostPages = 500

/** What one stream of a page, a font or a picture may unpack to, and all of them together. */
const [mostOfStream, mostOfAll] = [50_000_000, 200_000_000]

/** A guide of 500 pages takes some seconds. */
const defaultLimits: PdfLimits = { seconds: 60, megabytes: 1000 }

/** Reads the text layer of a PDF, each line with its page. */
export async function readPdf(
  bytes: Uint8Array,
  path: string,
  limits: PdfLimits = defaultLimits,
): Promise<ReadableDocument> {
  refuseBomb(bytes, path)
  const reading = await readPdfPages(bytes, mostPages, limits)
  if (reading.kind === 'damaged') throw damaged(path, reading.cause)
  if (reading.kind !== 'read') throw unreadable(path, refusals[reading.kind](limits))
  const pages = reading.pages.map((texts, index) => joinFragments(texts, index + 1))
  refuseUnfit(pages, path)
  const writer = createLineWriter()
  writePdf(pages, writer)
  return writer.finish()
}

/** Why a file is not read, and what to do about it. */
const refusals = {
  locked: () =>
    'expected a PDF file that opens for everyone, got one with a password. Open it, print it into ' +
    'a new PDF file, and take that.',
  slow: ({ seconds }: PdfLimits) =>
    `expected a PDF file that is read in ${seconds} seconds, got one that takes longer. Print it ` +
    'into a new PDF file, or save only the part that is wanted.',
  large: ({ megabytes }: PdfLimits) =>
    `expected a PDF file that is read with ${megabytes} MB of memory, got one that takes more. ` +
    'Print it into a new PDF file without its pictures, and take that.',
} as const

function refuseUnfit(pages: readonly (readonly Fragment[])[], path: string): void {
  if (pages.length > mostPages) {
    throw unreadable(
      path,
      `expected a PDF file of at most ${mostPages} pages, got more. Save only the part that is wanted.`,
    )
  }
  if (pages.some((page) => page.length > 0)) return
  throw unreadable(
    path,
    `expected a PDF file with a text layer, got ${pages.length} pages without any words, as a ` +
      'scanner makes them. Have the text recognized (OCR), or save the document as .docx.',
  )
}

/** Unpacks each stream once within bounds, for the library has none. */
function refuseBomb(bytes: Uint8Array, path: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let all = 0
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 13 ? 8 : 7)
    // What doesn't begin as zlib does is no packed stream, or the end of one.
    if (((file[start] ?? 0) & 15) !== 8) continue
    const end = file.indexOf('endstream', start)
    all += unpackedSize(file.subarray(start, end === -1 ? undefined : end))
    if (all > mostOfAll) {
      throw unreadable(
        path,
        `expected a PDF file that unpacks to at most ${mostOfAll / 1_000_000} MB, got more. Print ` +
          'it into a new PDF file without its pictures, and take that.',
      )
    }
    at = end === -1 ? file.length : end
  }
}

function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: mostOfStream }).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // Whatever else is wrong with a stream, the library finds it out.
    return code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : 0
  }
}
