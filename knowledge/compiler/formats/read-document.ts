import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { decodeText } from '../../decode-text.ts'
import { type FileKind, kindOfFile } from './file-kind.ts'
import { readDocx } from './read-docx.ts'
import { readMarkdown } from './read-markdown.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { readHtml } from './read-html.ts'
import { readPdf } from './read-pdf.ts'
import { remedyForFile } from '../../missing-file.ts'
import { type ReadableDocument, unreadable } from './readable-document.ts'

/** What is read for each ending of a file's name. */
const formats: Readonly<Record<string, Format>> = {
  '.txt': { name: 'plain text', kind: 'text', read: readText },
  '.md': { name: 'Markdown', kind: 'text', read: readMarkdown },
  '.csv': { name: 'a table as text', kind: 'text', read: readCsv },
  '.html': { name: 'a web page', kind: 'html', read: readHtml },
  '.htm': { name: 'a web page', kind: 'html', read: readHtml },
  '.xlsx': { name: 'a workbook of Excel', kind: 'zip', read: readXlsx },
  '.xlsm': { name: 'a workbook of Excel', kind: 'zip', read: readXlsx },
  '.docx': { name: 'a Word document', kind: 'zip', read: readDocx },
  '.pdf': { name: 'a PDF file', kind: 'pdf', read: readPdf },
  '.docm': { name: 'a Word document', kind: 'zip', read: readDocx },
}

interface Format {
  /** For people: "a web page". */
  readonly name: string
  readonly kind: FileKind['id']
  readonly read: (bytes: Uint8Array, path: string) => ReadableDocument | Promise<ReadableDocument>
}

/** Endings of the files that can be a source. */
export const sourceEndings: readonly string[] = Object.keys(formats)

/** A career guide has a few pages; this is room for pictures in it. */
const mostBytes = 50_000_000

/** Reads a file of any format as text; throws a `KnowledgeError` that says what to do instead. */
export async function readDocument(path: string): Promise<ReadableDocument> {
  const format = formats[extname(path).toLowerCase()]
  const bytes = await readBytes(path)
  if (format === undefined) {
    throw unreadable(
      path,
      `expected a file ending in ${sourceEndings.join(', ')}, got "${extname(path)}". ` +
        'Save the document as one of these.',
    )
  }
  const kind = kindOfFile(bytes)
  // A page that is saved in part has no mark at its beginning.
  if (kind.id !== format.kind && !(format.kind === 'html' && kind.id === 'text')) {
    throw unreadable(
      path,
      `expected ${format.name}, as the ending says, got ${kind.name}. ${remedyFor(kind)}`,
    )
  }
  const document = await format.read(bytes, path)
  if (document.text.trim() !== '') return document
  throw unreadable(path, 'expected a document with text in it, got none. Correct the file.')
}

function remedyFor({ id }: FileKind): string {
  if (id === 'locked') return 'Open it, take the password away and save it again.'
  const ending = { html: '.html', pdf: '.pdf', text: '.txt' }
  if (id === 'html' || id === 'pdf' || id === 'text') {
    return `Name the file with the ending "${ending[id]}".`
  }
  return `Open it in its program and save it as one of ${sourceEndings.join(', ')}.`
}

function readText(bytes: Uint8Array): ReadableDocument {
  return { text: decodeText(bytes) }
}

async function readBytes(path: string): Promise<Uint8Array> {
  let size: number
  try {
    size = (await stat(path)).size
    if (size <= mostBytes) return await readFile(path)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw unreadable(
      path,
      `expected a file to read, got "${reason}". ${remedyForFile(path)}`,
      cause,
    )
  }
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`
  throw unreadable(
    path,
    `expected a file of at most ${megabytes(mostBytes)}, got one of ${megabytes(size)}. ` +
      'Save the document without its pictures, or only the part that is wanted.',
  )
}
