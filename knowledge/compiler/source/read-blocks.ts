import type { Block } from './block.ts'
import {
  type GroupKind,
  type Line,
  isListItem,
  isTableHead,
  kindOfLine,
  namedItem,
  opensHeading,
} from './kind-of-line.ts'
import { contentLines } from './content-lines.ts'
import { pairFigureLines } from './read-figure-lines.ts'
import { readDate } from './read-date.ts'
import { opensWithShortLabel, readParagraphLabel } from './read-label.ts'
import { type RoleItem, readRoleItem } from './read-role-item.ts'
import type { Statements } from '../words/statements.ts'

/**
 * Cuts a source into title, date, headings, paragraphs, table and notes, up to the line where the
 * page's frame (advertising, further reading) begins.
 */
export function readBlocks(source: string, statements: Statements): readonly Block[] {
  const content = contentLines(source, statements)
  const blocks: Block[] = []
  const marks = new Set<string>()
  let index = 0
  let above: readonly Heading[] = []
  while (index < content.length) {
    const here = content.slice(index)
    const pairs = blocks.length === 0 ? [] : pairFigureLines(here, statements)
    if (pairs.length > 0) {
      blocks.push(...pairs.map((pair) => figureBlock(pair, above)))
      index = content.findIndex((line) => line === pairs.at(-1)?.at(-1)) + 1
      continue
    }
    const kind = kindOfLine(here, { previous: blocks.at(-1), marks, statements })
    const own = here.slice(0, kind === 'paragraph' ? paragraphLength(here, statements) : 1)
    index += Math.max(own.length, 1)
    const [first] = own
    if (kind === undefined || first === undefined) continue
    const item = kind === 'paragraph' ? readRoleItem(own, statements) : undefined
    if (item !== undefined) {
      blocks.push(...itemBlocks(item, own, above))
      continue
    }
    const text = namedItem(here, statements) ?? textOf(own, kind)
    if (kind === 'heading' || kind === 'title')
      above = under(above, headingOf(first, text, kind, above))
    if (kind === 'tableHead') for (const [mark] of text.matchAll(/[*†‡§]+/g)) marks.add(mark)
    // A star behind a figure of a row, and no bold name.
    if (kind === 'tableRow')
      for (const [mark] of text.matchAll(/(?<=[\d%])[*†‡§]+/g)) marks.add(mark)
    const headings = above.map((heading) => heading.text)
    const section = headings[0] ?? ''
    const lines = [first.number, (own.at(-1) ?? first).number] as const
    blocks.push({ kind, text, lines, section, headings })
  }
  return blocks
}

function figureBlock(pair: readonly Line[], above: readonly Heading[]): Block {
  const headings = above.map(({ text }) => text)
  return {
    kind: 'figure',
    text: textOf(pair, 'figure'),
    lines: [pair[0]?.number ?? 0, pair.at(-1)?.number ?? 0],
    section: headings[0] ?? '',
    headings,
  }
}

/** The name of a role as a heading of its own, and what is said of it, up to the end of the item. */
function itemBlocks(
  { name, rest }: RoleItem,
  lines: readonly Line[],
  above: readonly Heading[],
): readonly Block[] {
  const first = lines[0]?.number ?? 0
  const headings = [name, ...above.map(({ text }) => text)]
  const place = { section: name, headings } as const
  return [
    { kind: 'heading', text: name, lines: [first, first], ...place },
    { kind: 'paragraph', text: rest, lines: [first, first + lines.length - 1], ...place },
  ]
}

/** A heading with its depth: 0 for the title, 1 to 6 as Markdown marks it. */
interface Heading {
  readonly text: string
  readonly level: number
  readonly isMarked: boolean
}

/**
 * A heading that Markdown does not mark may be of any depth: it ends all but the title, and what
 * Markdown marks above it.
 */
function headingOf(
  { plain }: Line,
  text: string,
  kind: GroupKind,
  above: readonly Heading[],
): Heading {
  const marks = /^#{1,6}(?=\s)/.exec(plain)?.[0].length
  if (kind === 'title') return { text, level: 0, isMarked: true }
  const outer = above.find(({ isMarked }) => isMarked)?.level ?? 0
  return { text, level: marks ?? outer + 1, isMarked: marks !== undefined }
}

/** The headings that hold from here on, the innermost first. */
function under(above: readonly Heading[], heading: Heading): readonly Heading[] {
  return [heading, ...above.filter(({ level }) => level < heading.level)]
}

/**
 * A paragraph ends at a blank line, at a heading or at the next item of a list; one that ends in a
 * colon takes the list after it in, for the items say little without it.
 */
function paragraphLength(lines: readonly Line[], statements: Statements): number {
  const isItem = lines[0] !== undefined && isListItem(lines[0])
  // Line below line with a label of its own, whatever they are called.
  const isLabeled = opensWithShortLabel(lines[0]?.plain ?? '')
  const others = lines.slice(1)
  const opensOther = (rest: readonly Line[]): boolean =>
    opensHeading(rest, statements) || isTableHead(rest, statements)
  const end = others.findIndex(
    (line, index) =>
      line.plain === '' ||
      isListItem(line) ||
      readDate(line.plain, statements.words) !== undefined ||
      readParagraphLabel(line.plain, statements) !== undefined ||
      (isLabeled && opensWithShortLabel(line.plain)) ||
      (!isItem && endsSentence(lines[index]) && opensOther(others.slice(index))),
  )
  const length = end === -1 ? lines.length : end + 1
  if (isItem || lines[length - 1]?.plain.endsWith(':') !== true) return length
  const below = lines.slice(length)
  // What looks like the first item may be the heading of a role: "1. Practice Manager".
  if (opensOther(below.slice(below.findIndex(({ plain }) => plain !== '')))) return length
  const list = below.findIndex((line) => line.plain !== '' && !isListItem(line))
  return list === -1 ? lines.length : length + trimmedLength(below.slice(0, list))
}

function endsSentence(line: Line | undefined): boolean {
  return line !== undefined && /[.!?]["')\]]*$/.test(line.plain)
}

/** Without blank lines at the end. */
function trimmedLength(lines: readonly Line[]): number {
  return lines.findLastIndex(({ plain }) => plain !== '') + 1
}

function textOf(lines: readonly Line[], kind: GroupKind): string {
  const text = lines
    .map((line) => line.text.trim())
    .join('\n')
    .trim()
  if (kind !== 'heading' && kind !== 'title') return text
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#+$/, '')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
}
