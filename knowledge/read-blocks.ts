import type { Block } from './block.ts'
import { findColumns } from './find-columns.ts'
import { plainText } from './plain-text.ts'
import { readDate } from './read-date.ts'
import type { Statements } from './statements.ts'
import { wordsOf } from './words-of.ts'

interface Line {
  readonly number: number
  readonly text: string
  readonly plain: string
}

/** Lines that stand together, and what they are. */
interface Group {
  readonly kind: Block['kind']
  readonly lines: readonly [Line, ...Line[]]
}

/** Longest heading and longest line of a page's frame, in words. */
const mostHeadingWords = 14
const mostFrameWords = 9

/**
 * Cuts a source into title, date, headings, paragraphs, table and notes, up to the line where the
 * page's frame (advertising, further reading) begins.
 */
export function readBlocks(source: string, statements: Statements): readonly Block[] {
  const lines = contentLines(source, statements)
  const blocks: Block[] = []
  let section = ''
  for (const { kind, lines: own } of groupLines(lines, statements)) {
    const text = kind === 'heading' || kind === 'title' ? headingText(own[0]) : textOf(own)
    if (kind === 'heading' || (kind === 'title' && section === '')) section = text
    blocks.push({ kind, text, lines: [own[0].number, (own.at(-1) ?? own[0]).number], section })
  }
  return blocks
}

function contentLines(source: string, statements: Statements): readonly Line[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ number: index + 1, text, plain: plainText(text).trim() }))
  const title = lines.findIndex(({ plain }) => plain !== '')
  const end = lines.findIndex((line, index) => index > title && isFrame(line, statements))
  return end === -1 ? lines : lines.slice(0, end)
}

function isFrame({ plain }: Line, { frame }: Statements): boolean {
  const words = wordsOf(plain)
  if (words.length === 0 || words.length > mostFrameWords || /[.]$/.test(plain)) return false
  return frame.some(({ opens }) => opens(words))
}

function* groupLines(lines: readonly Line[], statements: Statements): Generator<Group> {
  let index = 0
  let hasTitle = false
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined || line.plain === '' || isRule(line)) {
      index += 1
      continue
    }
    const group = readGroup([line, ...lines.slice(index + 1)], hasTitle, statements)
    hasTitle ||= group.kind === 'title'
    index += group.lines.length
    yield group
  }
}

function readGroup(
  lines: readonly [Line, ...Line[]],
  hasTitle: boolean,
  statements: Statements,
): Group {
  const [line, next] = lines
  if (!hasTitle) return { kind: 'title', lines: [line] }
  if (readDate(line.plain) !== undefined) return { kind: 'date', lines: [line] }
  if (isTableHead(line, lines.slice(1), statements)) return { kind: 'tableHead', lines: [line] }
  if (isNote(line)) return { kind: 'note', lines: [line] }
  if (isTableRow(line)) return { kind: 'tableRow', lines: [line] }
  if (isHeading(line, next)) return { kind: 'heading', lines: [line] }
  const others = lines.slice(1)
  const end = isListItem(line)
    ? others.findIndex((other) => other.plain === '' || isListItem(other))
    : others.findIndex((other) => other.plain === '' || isListItem(other) || isNote(other))
  return { kind: 'paragraph', lines: [line, ...others.slice(0, end === -1 ? others.length : end)] }
}

/** A line of dashes, of equals signs, or between a Markdown table's head and rows. */
function isRule({ plain }: Line): boolean {
  return /^[\s|:=_*-]+$/.test(plain)
}

function isTableHead({ plain }: Line, following: readonly Line[], statements: Statements): boolean {
  const next = following.find((line) => line.plain !== '' && !isRule(line))
  return (
    !/[.:!?]$/.test(plain) &&
    next !== undefined &&
    isTableRow(next) &&
    findColumns(plain, statements).length >= 2
  )
}

/** A name, and then a cell, an amount or a share; a sentence ends with a full stop. */
function isTableRow({ plain }: Line): boolean {
  if (/^\|.*\|$/.test(plain)) return true
  return !/[.!?:]$/.test(plain) && /\S(?:\t| {2,}|\s\$\s?\d|\s[+-]?\d[\d.]*\s?%)/.test(plain)
}

function isNote({ plain }: Line): boolean {
  return /^(?:\*+(?![*\s])|[†‡§]|(?:\W*)(?:sources?|notes?|data)\b[^.]{0,20}:)/i.test(plain)
}

function isListItem({ plain }: Line): boolean {
  return /^(?:[-*•·]|\d{1,2}[.)])\s+\S/.test(plain)
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (/^#{1,6}\s/.test(line.plain)) return true
  if (isListItem(line) || wordsOf(line.plain).length > mostHeadingWords) return false
  if (next !== undefined && next.plain !== '' && isRule(next)) return true
  if (/[.;,:]$/.test(line.plain)) return false
  // A line broken within a paragraph goes on in the next one.
  return next === undefined || next.plain === '' || next.plain.length > 2 * line.plain.length
}

function headingText({ text }: Line): string {
  return text
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#+$/, '')
    .replaceAll(/\*\*|__/g, '')
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.trim()).join('\n')
}
