/**
 * The text of bytes in whatever encoding they are: by the mark at their beginning, as UTF-8 if
 * they are that, else as `declared` says, else as Windows-1252, which every byte is text in. What
 * was once decoded wrongly ("donâ€™t") is put right.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncodingOf(bytes)
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes)
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== undefined) return mendMojibake(text.replace(/^\uFEFF/, ''))
  const other = declared === undefined ? undefined : decodeStrictly(bytes, declared)
  return other ?? decodeWindows1252(bytes)
}

/** UTF-16, by its mark or by the zeros that English letters have beside them. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const [even, odd] = [0, 1].map(
    (rest) => head.filter((byte, index) => index % 2 === rest && byte === 0).length,
  )
  if (head.length < 4 || even === undefined || odd === undefined) return undefined
  if (odd * 4 > head.length && even === 0) return 'utf-16le'
  return even * 4 > head.length && odd === 0 ? 'utf-16be' : undefined
}

/** Undefined for bytes that are none of the encoding, or an encoding that is not known. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
  } catch (error) {
    // What the decoder throws for bytes, and for a name that it doesn't know.
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

/** What the bytes 128 to 159 are in Windows-1252; five of them are nothing. */
const upperControls = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** The decoder of Node 20 takes it for ISO-8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\x80-\x9F]/g, (letter) => upperControls[letter.charCodeAt(0) - 128] ?? letter)
}

/** Runs of letters that are the bytes of one character in UTF-8, each decoded as Windows-1252. */
const mojibake = new RegExp(
  `[\\u00C2-\\u00F4](?:[\\u0080-\\u00BF]|[${upperControls.replaceAll(/[\]\\^-]/g, '\\$&')}]){1,3}`,
  'g',
)

/** How often a text may have been decoded wrongly. */
const mostMends = 3

function mendMojibake(text: string): string {
  let mended = text
  for (let round = 0; round < mostMends; round += 1) {
    const before = mended
    mended = mendOnce(before)
    if (mended === before) break
  }
  return mended
}

function mendOnce(text: string): string {
  return text.replaceAll(mojibake, (run) => {
    const bytes = Uint8Array.from(run, (letter) => {
      const at = upperControls.indexOf(letter)
      return at === -1 ? letter.charCodeAt(0) : 128 + at
    })
    return mendedPrefix(bytes, run)
  })
}

/** The pattern may take in one letter too many: "Â£'" has two that belong together. */
function mendedPrefix(bytes: Uint8Array, run: string): string {
  for (let length = bytes.length; length > 1; length -= 1) {
    const mended = decodeStrictly(bytes.subarray(0, length), 'utf-8')
    if (mended !== undefined && [...mended].length === 1) return mended + run.slice(length)
  }
  return run
}
