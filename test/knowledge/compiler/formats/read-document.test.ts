import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../../../knowledge/compiler/formats/read-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-document-'))

afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function faultOf(path: string): Promise<string> {
  const error: unknown = await readDocument(path).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof Error ? error.message.replace(`${folder}/`, '') : 'none'
}

describe('readDocument', () => {
  it('gives plain text as it is, lines and all', async () => {
    const text = 'A Title\r\n\r\n  A line.\n'

    expect(await readDocument(file('plain.txt', text))).toEqual({ text })
  })

  it.each<[string, string | Uint8Array, string]>([
    [
      'page.txt',
      '<!DOCTYPE html><p>Hi',
      'plain text, as the ending says, got a web page. Name the file with the ending ".html".',
    ],
    [
      'guide.html',
      '%PDF-1.7 …',
      'a web page, as the ending says, got a PDF file. Name the file with the ending ".pdf".',
    ],
    [
      'scan.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      'plain text, as the ending says, got a PNG picture. Open it',
    ],
    [
      'letter.txt',
      '{\\rtf1 Hello}',
      'plain text, as the ending says, got an RTF file. Open it in its program and save it as one of .txt, ',
    ],
    [
      'noise.md',
      Uint8Array.of(1, 2, 3, 0, 200),
      'Markdown, as the ending says, got a file that is not text. Open it',
    ],
  ])('refuses %s for what it holds', async (name, content, message) => {
    expect(await faultOf(file(name, content))).toContain(`${name}: expected ${message}`)
  })

  it('refuses an ending it does not know, and names those it does', async () => {
    expect(await faultOf(file('guide.odt', 'x'))).toMatch(
      /^guide\.odt: expected a file ending in \.txt, .*, got "\.odt"\. Save the document as one of these\.$/,
    )
  })

  it('refuses what has no text', async () => {
    expect(await faultOf(file('empty.txt', ' \n'))).toBe(
      'empty.txt: expected a document with text in it, got none. Correct the file.',
    )
  })

  it('refuses a file of 100 MB without reading it', async () => {
    const path = file('large.html', '')
    truncateSync(path, 100_000_000)

    expect(await faultOf(path)).toBe(
      'large.html: expected a file of at most 50 MB, got one of 100 MB. Save the document without its pictures, or only the part that is wanted.',
    )
  })
})
