import { describe, expect, it } from 'vitest'
import { decodeText } from '../../knowledge/decode-text.ts'

const text = 'A coder’s pay – “£32,000” – and more.\n'

/** UTF-16 with the higher byte first. */
function bigEndian(words: string): Buffer {
  return Buffer.from(words, 'utf16le').swap16()
}

describe('decodeText', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, higher byte first, with a mark', bigEndian(`\uFEFF${text}`)],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16, higher byte first, without a mark', bigEndian(text)],
    [
      'Windows-1252',
      Buffer.from(
        text.replace('’', '\x92').replaceAll('–', '\x96').replace('“', '\x93').replace('”', '\x94'),
        'latin1',
      ),
    ],
    ['UTF-8 that was read as Windows-1252', Buffer.from(asWindows1252(text))],
    ['that, twice', Buffer.from(asWindows1252(asWindows1252(text)))],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it('leaves letters that only look wrong', () => {
    const names = 'Ângela São Tomé, an Ã and â, 5 ½'

    expect(decodeText(Buffer.from(names))).toBe(names)
  })

  it('takes the encoding that is declared, if it is one', () => {
    const bytes = Uint8Array.of(0xa3)

    expect(decodeText(bytes, 'iso-8859-2')).toBe('Ł')
    expect(decodeText(bytes, 'no-such-name')).toBe('£')
  })
})

function asWindows1252(words: string): string {
  return decodeText(Buffer.concat([Buffer.from(words), Uint8Array.of(0xff)])).slice(0, -1)
}
