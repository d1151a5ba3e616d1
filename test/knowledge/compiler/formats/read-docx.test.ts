import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { readDocument } from '../../../../knowledge/compiler/formats/read-document.ts'
import { compileDocument, factsOf, saidBy } from '../compile.ts'
import { nursesParts, nursesSay } from './nurses.ts'
import { docxOf, zipOf } from './office-files.ts'

const folder = await temporaryFolder()

afterAll(folder.remove)

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder.path, name)
  writeFileSync(path, bytes)
  return path
}

const macros = { 'word/vbaProject.bin': 'Sub AutoOpen()', 'word/media/a.png': 'x'.repeat(999) }

describe('a document of Word', () => {
  it.each(['nurses.docx', 'nurses.docm'])('says what it says as plain text: %s', async (name) => {
    const { knowledge } = await compileDocument(file(name, docxOf(nursesParts, macros)))

    expect(saidBy(knowledge)).toEqual(nursesSay)
    expect(factsOf(knowledge, 'nurse-manager', 'salary')[0]?.quote.place).toEqual({
      unit: 'row',
      first: 4,
      last: 4,
    })
    expect(factsOf(knowledge, 'nurse-educator', 'duties')[0]?.quote).toMatchObject({
      place: { unit: 'paragraph', first: 1, last: 1 },
    })
  })

  it.each<[string, Uint8Array, RegExp]>([
    [
      'a bomb',
      docxOf([], { 'word/comments.xml': 'x'.repeat(30_000_000) }),
      /expected a document of at most 20 MB of text when unpacked, got 31 MB\. Save only the part/,
    ],
    ['another archive', zipOf({ 'a.txt': 'Hello' }), /got an archive without one\. Open it in its/],
    ['half of one', docxOf(nursesParts).slice(0, 900), /that can be opened, got ".+"\. Open it/],
    [
      'what is locked',
      Buffer.concat([
        Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /got a document with a password\. Open it, take the password away and save it again\./,
    ],
    [
      'Word 97',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      /expected a Word document, as the ending says, got a file of Office 97\. Open it/,
    ],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readDocument(file('bad.docx', bytes))).rejects.toThrow(message)
  })
})
