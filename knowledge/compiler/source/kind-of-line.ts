import type { Block } from './block.ts'
import { findColumns, findGluedColumns, splitCells } from './find-columns.ts'
import { isCrosswise, namesRoles } from './read-crosswise.ts'
import { findFigures } from './read-loose-row.ts'
import { headOf } from './head-of.ts'
import { opensKeyRows } from './key-row.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { readAuthor } from './read-author.ts'
import { readDate } from './read-date.ts'
import { plainText } from '../words/plain-text.ts'
import { opensWithLabel, readLabel } from './read-label.ts'
import type { Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'

/** A line of the source. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  /** Made plain, without blanks at the ends. */
  readonly plain: string
}

/** What a block can be. */
export type GroupKind = Block['kind']

/** What was read so far, as far as it helps to tell what a line is. */
export interface Reading {
  readonly previous: Block | undefined
  /** Marks in the head of a table that wait for their note. */
  readonly marks: ReadonlySet<string>
  readonly statements: Statements
}

/** Longest heading, in words. */
const mostHeadingWords = 14

/** What the first of some lines begins; undefined for a line that holds nothing. */
export function kindOfLine(lines: readonly Line[], reading: Reading): GroupKind | undefined {
  const [line] = lines
  if (line === undefined || line.plain === '' || isRule(line)) return undefined
  if (reading.previous === undefined) return 'title'
  if (namedItem(lines, reading.statements) !== undefined) return 'heading'
  if (readDate(line.plain, reading.statements.words) !== undefined) return 'date'
  if (isByline(line, reading.previous, reading.statements.words)) return 'author'
  if (readLabel(line.plain, reading.statements) !== undefined && !goesOn(lines)) return 'label'
  if (isKeyRow(lines, reading)) return 'label'
  if (opensWithMark(line, reading)) return 'note'
  if (isInTable(line, reading.previous, reading.statements)) return 'tableRow'
  if (isTableHead(lines, reading.statements)) return 'tableHead'
  if (isCaption(lines, reading.statements)) return 'heading'
  if (isNote(line, reading)) return 'note'
  if (isPaidHeading(line, reading.statements)) return 'heading'
  if (isTableRow(line) && !isBroken(lines)) return 'tableRow'
  if (isNumberedHeading(lines, reading.previous)) return 'heading'
  return opensHeading(lines, reading.statements) ? 'heading' : 'paragraph'
}

/**
 * The name of a role alone in an item, over what is told of it line by line: "1. **Store Manager**"
 * over "- Pay: $55,000". What is told so of something else is not told of the role above it either.
 */
export function namedItem(
  [line, ...following]: readonly Line[],
  statements: Statements,
): string | undefined {
  const [, name] = namedItemOf.exec(line?.plain ?? '') ?? []
  const next = following.find(({ plain }) => plain !== '')
  if (line === undefined || name === undefined || next === undefined) return undefined
  const isShort = wordsOf(name).length <= mostNameWords
  if (!isShort || findColumns(`| ${name} |`, statements).length > 0) return undefined
  const isDeeper = indentOf(next) > indentOf(line) && isListItem(next)
  const isPerson = isPersonNoun(headOf(name, statements.words), statements)
  return opensWithLabel(next.plain) || (isDeeper && isPerson) ? name : undefined
}

/** Longest name of a role, in words. */
const mostNameWords = 7
const namedItemOf =
  /^(?=\*\*|__|[-*•·]\s|\d{1,2}[.)]\s)(?:(?:[-*•·]|\d{1,2}[.)])\s+)?(?=(?:\*\*|__)?\p{Lu})(?:\*\*|__)?([^:.!?*_]{2,60}?)(?:\*\*|__)?:?(?:\*\*|__)?$/u

function indentOf({ text }: Line): number {
  return /^\s*/.exec(text)?.[0].length ?? 0
}

/** Whether what a line says ends on the next: it is as long as a page allows, or the next is small. */
function goesOn([line, next, ...others]: readonly Line[]): boolean {
  if (line === undefined || next === undefined || next.plain === '' || isListItem(next))
    return false
  const [word = ''] = next.text.trim().split(' ')
  const isFull = line.text.length + 1 + word.length > pageWidth([line, next, ...others])
  const isOpen = isFull && !/[.!?]$/.test(line.plain)
  return /^\p{Ll}/u.test(next.plain) || (isOpen && !opensWithLabel(next.plain))
}

/** How long the lines of a page are, by the longest of those that follow. */
function pageWidth(lines: readonly Line[]): number {
  return Math.max(shortestFullLine, ...lines.slice(0, linesLookedAt).map(({ text }) => text.length))
}

/** A page is no narrower, and some of so many lines are full. */
const shortestFullLine = 60
const linesLookedAt = 40

/** Who wrote it stands under the title, or under the date or a heading right below that. */
function isByline({ plain }: Line, { kind, lines }: Block, words: DocumentWords): boolean {
  const isAbove =
    kind === 'title' || kind === 'date' || (kind === 'heading' && lines[0] <= lastTopLine)
  return isAbove && readAuthor(plain, words) !== undefined
}

/** Where the top of a document ends at the latest. */
const lastTopLine = 12

/** Whether a line is an item of a list. */
export function isListItem({ plain }: Line): boolean {
  return /^(?:[-*•·]|\d{1,2}[.)])\s+\S/.test(plain)
}

/** Whether the first of some lines is a heading: marked, underlined, or short and on its own. */
export function opensHeading([line, next]: readonly Line[], statements: Statements): boolean {
  if (line === undefined || line.plain === '') return false
  if (/^#{1,6}\s/.test(line.plain)) return true
  if (next !== undefined && isNumberedRole(line, next, statements)) return true
  if (isListItem(line) || wordsOf(line.plain).length > mostHeadingWords) return false
  if (next !== undefined && /^(?:={3,}|-{3,})$/.test(next.plain)) return true
  // "Be honest with yourself!" is said, and an address heads nothing.
  if (/[.;,:!]$|\S@\S/.test(line.plain) || /^\p{Sc}/u.test(line.plain)) return false
  if (next === undefined || next.plain === '' || isHeadingOver(line, next)) return true
  // "What goes for everybody" right over a list.
  const isShort = wordsOf(line.plain).length <= mostNameWords
  return isShort && isListItem(next) && /^\p{Lu}/u.test(line.plain)
}

/** "2. Practice Manager" over what is said of one; in a list, the next item follows. */
function isNumberedRole({ plain }: Line, next: Line, statements: Statements): boolean {
  const name = /^\d{1,2}[.)]\s+(\p{Lu}[\p{L}' -]*)$/u.exec(plain)?.[1] ?? ''
  const words = name.split(' ')
  const isRole = words.length < 8 && isPersonNoun(words.at(-1) ?? '', statements)
  return isRole && !isListItem(next) && next.plain !== ''
}

/** "2. PROMOTION CRITERIA", with room around it and no list above or below. */
function isNumberedHeading([line, next, ...following]: readonly Line[], previous: Block): boolean {
  const below = following.find(({ plain }) => plain !== '')
  if (line === undefined || next?.plain !== '' || below === undefined) return false
  const isInList = isListItem({ ...line, plain: plainText(previous.text) }) || isListItem(below)
  const isTitle = /^\d{1,2}[.)]\s+\p{Lu}[^.!?:;,]*$/u.test(line.plain)
  const isApart = line.number > previous.lines[1] + 1
  return isTitle && isApart && !isInList && wordsOf(line.plain).length <= mostNameWords + 1
}

/** "Store Manager – $55,000": the name of a role, and nothing but its pay behind it. */
function isPaidHeading({ plain }: Line, statements: Statements): boolean {
  const [pay, another] = findFigures(plain, statements).filter(({ kind }) => kind !== 'gap')
  if (pay?.kind !== 'salary' || another !== undefined) return false
  const name = /^(?:#{1,6}\s+)?(?:\d{1,2}[.)]\s+)?(\p{Lu}[\p{L}' -]*?)\s*[-:(]\s*$/u.exec(
    plain.slice(0, pay.start),
  )?.[1]
  const isAlone = /^[\s)*]*$/.test(plain.slice(pay.end))
  return name !== undefined && isAlone && isPersonNoun(name.split(' ').at(-1) ?? '', statements)
}

/**
 * A line broken within a paragraph is about as long as the next, and only some of its words begin
 * with a capital; a heading is much shorter, or nearly all of its words do.
 */
function isHeadingOver(line: Line, next: Line): boolean {
  if (isRule(next)) return false
  const words = line.plain.split(' ').filter((word) => /^[\p{L}"'(]/u.test(word))
  const long = words.filter((word) => word.length > 3 || word === words[0])
  const isTitle = long.length > 0 && long.every((word) => /^["'(]?\p{Lu}/u.test(word))
  return isTitle || next.plain.length > 3 * line.plain.length
}

/** A line of dashes, of equals signs, or between a Markdown table's head and rows. */
function isRule({ plain }: Line): boolean {
  return /^[\s|:=_*-]+$/.test(plain)
}

/** Whether a line gives a value by its label in a table of such rows: "| Salary | $82,000 |". */
function isKeyRow(lines: readonly Line[], { previous, statements }: Reading): boolean {
  const [line] = lines
  if (line === undefined || !line.plain.startsWith('|')) return false
  const distance = line.number - (previous?.lines[1] ?? 0)
  const goesOnFrom = previous !== undefined && previous.text.startsWith('|') && distance <= 2
  if (goesOnFrom) return previous.kind === 'label'
  return opensKeyRows(lines, statements)
}

/** Right below a row or the head, what has borders is a row even if it holds no figure. */
function isInTable(line: Line, { kind, lines }: Block, statements: Statements): boolean {
  const distance = line.number - lines[1]
  if ((kind !== 'tableRow' && kind !== 'tableHead') || distance > 2) return false
  return isTableRow(line) || (distance === 1 && holdsFigure(line, statements))
}

/** Within a table, "4 percent", "£32,000" and "n/a" behind a name are cells, too. */
function holdsFigure({ plain }: Line, statements: Statements): boolean {
  const [first] = findFigures(plain, statements)
  return first !== undefined && first.start > 0 && !/[.!?:]["')\]]*$/.test(plain)
}

/** Whether the first of some lines is the head of a table: names of columns, and a row below. */
/** "Jobs at a glance", with nothing between it and the table. */
function isCaption([line, ...following]: readonly Line[], statements: Statements): boolean {
  const [next] = following
  const isShort = wordsOf(line?.plain ?? '').length <= mostCaptionWords
  return (
    isShort &&
    next !== undefined &&
    next.plain !== '' &&
    !/[.:;,|]$/.test(line?.plain ?? '') &&
    isTableHead(following, statements)
  )
}

/** Longest caption of a table, in words. */
const mostCaptionWords = 12

export function isTableHead(
  [line, ...following]: readonly Line[],
  statements: Statements,
): boolean {
  const next = following.find((other) => other.plain !== '' && !isRule(other))
  if (line === undefined || next === undefined) return false
  // A marked heading heads a section: "## Career Advancement Options for Bakers".
  if (/^#{1,6}\s/.test(line.text) || isListItem(line)) return false
  // Rows are looked for only where there may be any: most lines are no head.
  const mayBeCrosswise = namesRoles(line.text, statements)
  if (mayBeCrosswise && isCrosswise(line.text, rowsBelow(following), statements)) return true
  if (findGluedColumns(line.text, statements) !== undefined) return gluedFigure(next, statements)
  const columns = findColumns(line.text, statements)
  // Between bars, over a rule, a column of roles is enough.
  const isRuled = /^\|.*\|$/.test(line.plain) && following[0] !== undefined && isRule(following[0])
  if (isRuled && isTableRow(next) && columns.some(({ kind }) => kind === 'role')) return true
  const isLabel = !/[.,;:!?]$/.test(line.plain) && !/[$%]/.test(line.plain)
  const isRow = isTableRow(next) || holdsFigure(next, statements)
  return isLabel && isRow && columns.length >= 2
}

/** The rows of a table below its head. */
function rowsBelow(lines: readonly Line[]): readonly string[] {
  const end = lines.findIndex(({ text }) => splitCells(text) === undefined)
  const rows = lines.slice(0, end === -1 ? lines.length : end)
  return rows.filter((line) => !isRule(line)).map(({ text }) => text)
}

/** Whether a line holds a name and a figure right behind it, as below a head without borders. */
function gluedFigure({ plain }: Line, statements: Statements): boolean {
  return (findFigures(plain, statements)[0]?.start ?? 0) > 0
}

/** A name, and then a cell, an amount or a share; a sentence ends with a full stop. */
function isTableRow({ text, plain }: Line): boolean {
  if (/^\|.*\|$/.test(plain)) return true
  // What opens with an amount has no name.
  if (/[.!?:]$/.test(plain) || /^(?:[-*•·]\s|\p{Sc})/u.test(plain)) return false
  return /\S(?:\t| {2,})\S/.test(text) || /\S\s(?:\$\s?\d|[+-]?\d[\d.]*\s?%)/.test(plain)
}

/** Whether a line without borders is the first of a broken sentence: the next goes on in lower case. */
function isBroken([line, next]: readonly Line[]): boolean {
  const hasBorders = /\S(?:\t| {2,})\S|^\s*\|/.test(line?.text ?? '')
  return !hasBorders && /^\p{Ll}/u.test(next?.plain ?? '')
}

/**
 * "Sources: …", below a table or not; "Note: …" only below one, else it is a sentence like another.
 * Without a mark of the table's head, a star begins an item of a list.
 */
function isNote({ plain }: Line, { previous, statements: { words } }: Reading): boolean {
  const isBelow = previous?.kind === 'tableRow' || previous?.kind === 'note'
  const opens = (leads: readonly string[]): boolean =>
    new RegExp(`^\\W*${anyOf(leads)}\\b[^.]{0,20}:`, 'i').test(plain)
  return opens(words.sourceNotes) && (isBelow || !opens(words.plainNotes))
}

function opensWithMark({ plain }: Line, { marks }: Reading): boolean {
  return marks.has(/^(?:\\?[*†‡§])+/.exec(plain)?.[0].replaceAll('\\', '') ?? '')
}
