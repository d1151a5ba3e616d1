import type { DocumentId } from '../../knowledge.ts'
import { plainText } from '../words/plain-text.ts'

/** Words of the document that something is to be marked on. */
export interface Mark {
  /** Where the mark is pointed to: "fact-12". */
  readonly id: string
  /** For people, on both sides: "12", "out 3". */
  readonly name: string
  readonly kind: 'fact' | 'older' | 'kept' | 'left'
  readonly text: string
  /** The line where the words begin, counted from 1. */
  readonly line: number
  /** Of several documents, the one it stands in. */
  readonly document?: DocumentId | undefined
}

/** A run of characters of a line that the same marks cover. */
export interface Segment {
  readonly text: string
  /** The most telling of the marks on it; absent on words that nothing was made of. */
  readonly kind?: Mark['kind']
  /** The marks that end with it. */
  readonly ends: readonly Mark[]
}

/**
 * Finds the words of every mark in the lines of a document. Runs of white space are one, and case is
 * nothing, since a role is named in capitals; words that are not found as they stand (a table's cell that was put together) mark their whole line.
 */
export function markLines(text: string, marks: readonly Mark[]): readonly (readonly Segment[])[] {
  const lines = text.split(/\r\n|\n|\r/)
  const spans = new Map<number, Span[]>()
  for (const mark of marks) {
    for (const span of findSpans(mark, lines)) {
      spans.set(span.line, [...(spans.get(span.line) ?? []), span])
    }
  }
  return lines.map((line, i) => cutLine(line, spans.get(i + 1) ?? []))
}

/** The part of a mark in one line. */
interface Span {
  readonly mark: Mark
  readonly line: number
  readonly from: number
  readonly to: number
  readonly isLast: boolean
}

/** Words that go over more lines than this are marked in their first one alone. */
const mostLines = 40

function findSpans(mark: Mark, lines: readonly string[]): readonly Span[] {
  const { line } = mark
  const own = lines.slice(line - 1, line - 1 + mostLines)
  const found = findWords(plainText(mark.text), plainText(own.join('\n')))
  if (found === undefined) {
    return [{ mark, line, from: 0, to: own[0]?.length ?? 0, isLast: true }]
  }
  const spans: Span[] = []
  let start = 0
  for (const [i, text] of own.entries()) {
    const [from, to] = [Math.max(found.from - start, 0), Math.min(found.to - start, text.length)]
    const isLast = found.to <= start + text.length
    if (from < to) spans.push({ mark, line: line + i, from, to, isLast })
    if (isLast) break
    start += text.length + 1
  }
  return spans
}

function findWords(
  words: string,
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const escaped = words.trim().replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  if (escaped === '') return undefined
  const match = new RegExp(escaped.replaceAll(/\s+/g, '\\s+'), 'i').exec(text)
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length }
}

/** What shows where words are marked more than once: a guess is a fact, too. */
const telling = ['kept', 'fact', 'older', 'left'] as const satisfies readonly Mark['kind'][]

function cutLine(line: string, spans: readonly Span[]): readonly Segment[] {
  const cuts = [...new Set([0, line.length, ...spans.flatMap(({ from, to }) => [from, to])])]
  // An empty line may have a mark, too, on all that there is of it.
  const borders = line === '' ? [0, 0] : cuts.toSorted((a, b) => a - b)
  return borders.slice(1).map((to, i): Segment => {
    const from = borders[i] ?? 0
    const over = spans.filter((span) => span.from <= from && span.to >= to)
    const kind = telling.find((one) => over.some(({ mark }) => mark.kind === one))
    const ends = over.filter((span) => span.isLast && span.to === to).map(({ mark }) => mark)
    return { text: line.slice(from, to), ends, ...(kind === undefined ? {} : { kind }) }
  })
}
