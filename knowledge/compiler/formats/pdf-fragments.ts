/** A piece of a page's text as it is drawn: place, size, and how far it reaches. */
export interface PdfText {
  readonly str: string
  /** Six numbers; the last two are left end and baseline. */
  readonly transform: readonly number[]
  readonly width: number
}

/** Text with its left and right end, in points. */
export interface Span {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Words on one baseline without a wide gap, in points from the lower left corner. */
export interface Fragment extends Span {
  /** As they were drawn: cells that nearly touch are told apart by them. */
  readonly pieces: readonly Span[]
  readonly baseline: number
  readonly size: number
  readonly page: number
}

/** A gap as wide as this share of the size parts cells; a smaller one, from the second on, words. */
const [cellGap, wordGap] = [0.9, 0.12]

/** Joins pieces of a page, in the order in which they are drawn, to fragments. */
export function joinFragments(texts: readonly PdfText[], page: number): readonly Fragment[] {
  const fragments: Fragment[] = []
  for (const { str, transform, width } of texts) {
    const [, , c = 0, d = 0, left = 0, baseline = 0] = transform
    const size = Math.hypot(c, d)
    const text = str.replaceAll(/\s+/g, ' ')
    if (text.trim() === '' || size === 0) continue
    const last = fragments.at(-1)
    const gap = last === undefined ? Infinity : left - last.right
    const isOnLine = last !== undefined && Math.abs(last.baseline - baseline) < size * 0.3
    if (last === undefined || !isOnLine || gap > size * cellGap || gap < -size) {
      const span = { text, left, right: left + width }
      fragments.push({ ...span, pieces: [span], baseline, size, page })
      continue
    }
    const blank = gap > size * wordGap && !last.text.endsWith(' ') ? ' ' : ''
    // A mark of a note is drawn small: the line has the size of its larger text.
    fragments[fragments.length - 1] = {
      ...last,
      text: `${last.text}${blank}${text}`,
      right: left + width,
      pieces: [...last.pieces, { text: `${blank}${text}`, left, right: left + width }],
      size: Math.max(last.size, size),
    }
  }
  return fragments
}
