import { decodeText } from '../../decode-text.ts'

/** What a file holds, as its first bytes tell. */
export interface FileKind {
  readonly id:
    'text' | 'html' | 'pdf' | 'zip' | 'ole' | 'locked' | 'rtf' | 'picture' | 'compressed' | 'binary'
  /** For people: "a PDF file". */
  readonly name: string
}

/** Files that begin with certain bytes; of two that fit, the first. */
const signatures: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [bytesOf('%PDF-'), { id: 'pdf', name: 'a PDF file' }],
  [bytesOf('PK\u0003\u0004'), { id: 'zip', name: 'a ZIP archive' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { id: 'ole', name: 'a file of Office 97' }],
  [bytesOf('{\\rtf'), { id: 'rtf', name: 'an RTF file' }],
  [[0x89, 0x50, 0x4e, 0x47], { id: 'picture', name: 'a PNG picture' }],
  [[0xff, 0xd8, 0xff], { id: 'picture', name: 'a JPEG picture' }],
  [bytesOf('GIF8'), { id: 'picture', name: 'a GIF picture' }],
  [bytesOf('II*\0'), { id: 'picture', name: 'a TIFF picture' }],
  [bytesOf('MM\0*'), { id: 'picture', name: 'a TIFF picture' }],
  [[0x1f, 0x8b], { id: 'compressed', name: 'a gzip archive' }],
  [bytesOf('7z\u00BC\u00AF'), { id: 'compressed', name: 'a 7-Zip archive' }],
  [bytesOf('Rar!'), { id: 'compressed', name: 'a RAR archive' }],
]

/** How much of a file is looked at. */
const headLength = 4096

/** Tells from its first bytes what a file holds, whatever its name says. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, headLength)
  // A PDF may have some bytes of a mail or a printer before its mark.
  const start = Buffer.from(head.subarray(0, 1024)).indexOf('%PDF-')
  const found = signatures.find(([mark]) => mark.every((byte, index) => head[index] === byte))
  if (found?.[1].id === 'ole' && Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le')) {
    return { id: 'locked', name: 'a document with a password' }
  }
  if (found !== undefined) return found[1]
  if (start > 0) return { id: 'pdf', name: 'a PDF file' }
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '')
  if (isHtml(text)) return { id: 'html', name: 'a web page' }
  return hasControls(head)
    ? { id: 'binary', name: 'a file that is not text' }
    : { id: 'text', name: 'plain text' }
}

function isHtml(text: string): boolean {
  return /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text,
  )
}

/** Whether there is what no text has; in UTF-16 any byte may be half of a letter, as in a dash. */
function hasControls(head: Uint8Array): boolean {
  const zeros = head.filter((byte) => byte === 0).length
  const isWide = zeros * 4 > head.length && zeros * 3 < head.length * 2
  const codes = isWide
    ? Array.from(decodeText(head), (letter) => letter.charCodeAt(0))
    : Array.from(head)
  return codes.some((code) => code < 9 || (code > 13 && code < 27) || code === 127)
}

function bytesOf(mark: string): readonly number[] {
  return Array.from(mark, (letter) => letter.charCodeAt(0))
}
