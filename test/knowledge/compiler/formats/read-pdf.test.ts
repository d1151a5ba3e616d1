import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../knowledge/compiler/formats/read-pdf.ts'
import { compileDocument, factsOf, saidBy } from '../compile.ts'
import { nursesSay } from './nurses.ts'
import { type PdfLine, pdfOf, pdfOfForms } from './pdf-file.ts'

async function linesOf(pages: readonly (readonly PdfLine[])[]): Promise<readonly string[]> {
  const { text } = await readPdf(pdfOf(pages), 'guide.pdf')
  return text.trim().split('\n')
}

/** Lines below one another, from some height on. */
function linesFrom(y: number, texts: readonly string[], x = 72): readonly PdfLine[] {
  return texts.map((text, index) => ({ text, x, y: y - 14 * index }))
}

describe('a page that Chromium has printed', () => {
  it('says what it says as plain text, by page', async () => {
    const { knowledge } = await compileDocument(
      'test/fixtures/formats/career-advancement-in-nursing.pdf',
    )

    expect(saidBy(knowledge)).toEqual(nursesSay)
    expect(factsOf(knowledge, 'nurse-manager', 'salary')[0]?.quote.place).toEqual({
      unit: 'page',
      first: 1,
      last: 1,
    })
  })
})

describe('readPdf', () => {
  it('joins lines of a paragraph, and keeps breaks that were meant', async () => {
    const page = [
      { text: 'A Guide', y: 740, size: 24 },
      ...linesFrom(700, [
        'Clerks keep the books of a firm and pay its bills, and man-',
        'age its letters; many manage',
        'a long-',
        'term plan.',
      ]),
    ]

    expect(await linesOf([page])).toEqual([
      '# A Guide',
      '',
      'Clerks keep the books of a firm and pay its bills, and manage its letters; many manage',
      'a long-term plan.',
    ])
  })

  it('leaves out the head and foot of pages, and joins a sentence over two', async () => {
    const pages = [1, 2].map((page) => [
      { text: 'Example Careers', y: 770, size: 9 },
      ...linesFrom(
        700,
        page === 1 ? ['One line of text.', 'Clerks keep the'] : ['books of a firm.', 'They write.'],
      ),
      ...linesFrom(600, ['More words on the page.', 'And more of them.']),
      { text: `Page ${page} of 2`, y: 20, size: 9 },
    ])

    expect((await linesOf(pages)).join(' ')).not.toMatch(/Example|Page/)
  })

  it('tells cells apart that nearly touch', async () => {
    const row = (y: number, cells: readonly string[]): readonly PdfLine[] =>
      cells.map((text, index) => ({ text, x: 72 + 130 * index, y }))
    const page = [
      ...row(700, ['Role', 'Pay', 'Growth']),
      ...row(680, ['Clerk', '$50,000 \\(all of them\\)', '4%']),
      ...row(660, ['Lead Clerk', '', '9%']),
    ]

    expect(await linesOf([page])).toEqual([
      '| Role | Pay | Growth |',
      '| --- | --- | --- |',
      '| Clerk | $50,000 (all of them) | 4% |',
      '| Lead Clerk |  | 9% |',
    ])
  })

  it('reads columns of a page one after the other', async () => {
    const words = 'Clerks keep the books of a firm'
    const page = [
      ...linesFrom(
        700,
        Array.from({ length: 9 }, () => words),
      ),
      ...linesFrom(
        700,
        Array.from({ length: 9 }, () => 'They also write letters to all'),
        320,
      ),
    ]

    expect((await linesOf([page])).join(' ')).toMatch(/^(?:Clerks[^|]*)+(?:They[^|]*)+$/)
  })

  it.each<[string, Uint8Array, RegExp]>([
    [
      'what a scanner made',
      pdfOf([[], []]),
      /with a text layer, got 2 pages without any words, as a scanner makes them\. Have the text/,
    ],
    [
      'a password',
      pdfOf(
        [[{ text: 'x', y: 9 }]],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`,
      ),
      /opens for everyone, got one with a password\. Open it, print it into a new PDF file/,
    ],
    [
      'half a file',
      pdfOf([]).slice(0, 40),
      /that can be opened, got ".+"\. Open it in its program/,
    ],
    [
      'a bomb',
      Buffer.concat([
        pdfOf([]),
        Buffer.from('stream\n'),
        deflateSync(Buffer.alloc(60_000_000)),
        Buffer.from('endstream'),
      ]),
      /that unpacks to at most 200 MB, got more\. Print it into a new PDF file without/,
    ],
    [
      'a book',
      pdfOf(Array.from({ length: 501 }, () => [{ text: 'x', y: 9 }])),
      /of at most 500 pages, got more\. Save only the part that is wanted\./,
    ],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readPdf(bytes, 'guide.pdf')).rejects.toThrow(message)
  })

  it('reads what a form draws', async () => {
    const { text } = await readPdf(pdfOfForms(2), 'guide.pdf')
    expect(text).toContain('word')
  })

  it.each([
    ['time', { seconds: 1, megabytes: 2000 }, /that is read in 1 seconds, got one that takes/],
    ['memory', { seconds: 60, megabytes: 50 }, /that is read with 50 MB of memory, got one/],
  ])('bounds the %s of a page that draws itself a billion times', async (_, limits, message) => {
    await expect(readPdf(pdfOfForms(32), 'guide.pdf', limits)).rejects.toThrow(message)
  })
})
