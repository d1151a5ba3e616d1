/** A line of text on a page: where it begins, and its size. */
export interface PdfLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

/** Bytes of a PDF with these lines on its pages, in Helvetica. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], trailer = ''): Uint8Array {
  const contents = pages.map((lines) =>
    lines
      .map(({ text, x = 72, y, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
      .join('\n'),
  )
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  return fileOf(objects, trailer)
}

/** Bytes of a PDF whose page draws a form twice, which draws another twice, and so on. */
export function pdfOfForms(depth: number): Uint8Array {
  const resources = (form: number): string =>
    `/Resources << /Font << /F1 3 0 R >> /XObject << /Next ${form} 0 R >> >>`
  const draws = '/Next Do /Next Do'
  const words = 'BT /F1 12 Tf 72 700 Td (word) Tj ET'
  const forms = Array.from({ length: depth }, (_, index) => {
    const content = index === depth - 1 ? words : draws
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources(index + 7)} /Length ${content.length} >>\nstream\n${content}\nendstream`
  })
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${resources(6)} /Contents 5 0 R >>`,
    `<< /Length ${draws.length} >>\nstream\n${draws}\nendstream`,
    ...forms,
  ])
}

function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const size = objects.length + 1
  const start = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
