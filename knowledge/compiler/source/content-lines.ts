import { headingName } from './heading-name.ts'
import { headOf } from './head-of.ts'
import type { Line } from './kind-of-line.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { anyOf } from '../words/any-of.ts'
import type { Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'

/** Longest line of a page's frame, in words. */
const mostFrameWords = 9

/** Longest name of a role in a heading, in words. */
const mostNameWords = 7

/** Shortest text below a heading that is no teaser, in words. */
const fewestTextWords = 15

/** Lines that may stand above a title that Markdown marks. */
const mostLinesAbove = 8

/** Lines that may stand below a text. */
const mostLinesBelow = 6

/**
 * The lines of a source that belong to the document: from its title on, without what a page puts
 * between ("Share this article"), up to where its frame (advertising, further reading) begins.
 */
export function contentLines(source: string, statements: Statements): readonly Line[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ number: index + 1, text, plain: plainText(text).trim() }))
  const content = lines.slice(titleStart(lines, statements))
  const kept: Line[] = []
  let index = 0
  while (index < content.length) {
    const line = content[index]
    if (line === undefined) break
    if (index > 0 && index < mostLinesAbove && isPath(line.plain)) index += 1
    else if (index > 0 && (isFrame(line, statements) || isFooter(content, index, statements))) {
      if (!goesOn(content.slice(index + 1), statements)) break
      index += blockLength(content.slice(index))
    } else {
      kept.push(line)
      index += 1
    }
  }
  return kept
}

/** Where the title is: what leads to the page ("Home > Careers") stands above it. */
function titleStart(lines: readonly Line[], statements: Statements): number {
  const filled = lines.filter(({ plain }) => plain !== '')
  const marked = filled.slice(0, mostLinesAbove).find(({ plain }) => /^#\s/.test(plain))
  const trail = filled.slice(0, mostLinesAbove).findLastIndex(({ plain }) => isPath(plain))
  const first =
    marked ??
    filled.slice(trail + 1).find((line) => !isTrail(line.plain) && !isFrame(line, statements)) ??
    filled[0]
  return first === undefined ? 0 : lines.indexOf(first)
}

/** "Home > Careers > Food": short names with arrows, or a slash, between. */
function isTrail(plain: string): boolean {
  return isPath(plain) || isOfNames(plain.split(/\s+\/\s+/))
}

/** The same with arrows, or of a menu, "Library | Apply | Give": "Holder / Inspector" is a name. */
function isPath(plain: string): boolean {
  const menu = plain.split(/\s+\|\s+/)
  const isMenu = menu.length > 2 && !/^\||[\d:.]/.test(plain)
  return !plain.startsWith('#') && isOfNames(isMenu ? menu : plain.split(/\s+(?:>|»|›|→)\s+/))
}

function isOfNames(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.every((part) => part.split(' ').length <= 6)
}

function isFrame({ plain }: Line, { frame }: Statements): boolean {
  const words = wordsOf(plain)
  if (words.length === 0 || words.length > mostFrameWords || plain.endsWith('.')) return false
  return frame.some(({ opens }) => opens(words))
}

/** Whether one of the last lines opens with what stands below a text: "Related: …", "(c) 2024 …". */
function isFooter(lines: readonly Line[], index: number, { words }: Statements): boolean {
  const opening = new RegExp(`^(?:${anyOf(words.frameLabels)}\\s*:|©|\\(c\\) )`, 'i')
  if (!opening.test(lines[index]?.plain ?? '')) return false
  return lines.slice(index).filter(({ plain }) => plain !== '').length <= mostLinesBelow
}

/** Whether the section of a role follows: its name alone on a line, and a text below. */
function goesOn(lines: readonly Line[], statements: Statements): boolean {
  const filled = lines.filter(({ plain }) => plain !== '')
  return filled.some((line, index) => {
    const name = headingName(line.plain.replace(/^#{1,6}\s+/, ''), statements.words)
    const below = filled[index + 1]?.plain ?? ''
    return (
      name.split(' ').length <= mostNameWords &&
      !/[.!?:]$/.test(line.plain) &&
      isPersonNoun(headOf(name, statements.words), statements) &&
      /[.!?]["')\]]*$/.test(below) &&
      wordsOf(below).length >= fewestTextWords
    )
  })
}

/** Up to the next blank line. */
function blockLength(lines: readonly Line[]): number {
  const end = lines.findIndex(({ plain }) => plain === '')
  return end === -1 ? lines.length : end
}
