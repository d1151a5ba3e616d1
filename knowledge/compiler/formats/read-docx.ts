import { writeHtml } from './html-lines.ts'
import { createLineWriter } from './line-writer.ts'
import { type ReadableDocument, unreadable } from './readable-document.ts'
import { damaged, unpackZip } from './unpack-zip.ts'

/** What is read of a document of Word: words and styles; neither macros nor what it embeds. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/

const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

/** Reads a document of Word, with the headings that its styles make. */
export async function readDocx(bytes: Uint8Array, path: string): Promise<ReadableDocument> {
  const parts = await unpackZip(bytes, wanted, path)
  if (!Object.keys(parts).some((name) => name.startsWith('word/'))) {
    throw unreadable(
      path,
      'expected a Word document, as the ending says, got an archive without one. Open it in its ' +
        'program and save it as .docx.',
    )
  }
  const html = await toHtml(parts, path)
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  // Each note has a link back to the place that it belongs to.
  for (const link of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    link.remove()
  const writer = createLineWriter()
  writeHtml(document.body, writer)
  return writer.finish()
}

async function toHtml(parts: Readonly<Record<string, Uint8Array>>, path: string): Promise<string> {
  const { zipSync } = await import('fflate')
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      // Packed anew, so that nothing is unpacked that was not measured.
      { buffer: Buffer.from(zipSync({ ...parts }, { level: 0 })) },
      { styleMap: styles, externalFileAccess: false, includeEmbeddedStyleMap: false },
    )
    return value
  } catch (cause) {
    throw damaged(path, cause)
  }
}
