import { strToU8, zipSync } from 'fflate'

/** A part of a document: a heading, a paragraph, or a table as rows of cells. */
export type Part =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly table: readonly (readonly string[])[] }

/** The parts of the nurses' document, which the tests write in each format. */
export function partsOf(text: string, headings: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  let table: (readonly string[])[] = []
  for (const line of text.split('\n').filter((one) => one !== '')) {
    if (line.includes('\t')) {
      if (table.length === 0) parts.push({ table })
      table.push(line.split('\t'))
      continue
    }
    table = []
    parts.push(headings.includes(line) ? { heading: line } : { paragraph: line })
  }
  return parts
}

/** Bytes of an archive with these parts, each a text. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
}

/** Bytes of a document of Word; the first part is its title. */
export function docxOf(
  parts: readonly Part[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const body = parts.map((part, index) => {
    if ('table' in part) {
      const rows = part.table.map(
        (cells) =>
          `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`,
      )
      return `<w:tbl>${rows.join('')}</w:tbl>`
    }
    if ('paragraph' in part) return wordParagraph(part.paragraph, index === 0 ? 'Title' : undefined)
    return wordParagraph(part.heading, 'Heading1')
  })
  return zipOf({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/styles.xml': xml(
      `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
    ...more,
  })
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function wordParagraph(text: string, style?: string): string {
  const look = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${look}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** With the declaration that files of Office have. */
function xml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
