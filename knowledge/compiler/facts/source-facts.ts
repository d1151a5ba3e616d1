import type { Block } from '../source/block.ts'
import type { DraftFact } from './draft-fact.ts'
import type { Column } from '../source/find-columns.ts'
import { isSameName } from '../roles/find-roles.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { FigureOrigin, Quote, Source } from '../../knowledge.ts'
import { plainText } from '../words/plain-text.ts'
import { readAuthor } from '../source/read-author.ts'
import { readDate } from '../source/read-date.ts'
import type { Table } from '../source/read-table.ts'
import { singularName } from '../roles/role-names.ts'
import { lowerFirst } from '../../letter-case.ts'

/** What a source says of itself: metadata, and the facts that tell it. */
export interface SourceReading {
  readonly source: Source
  readonly facts: readonly DraftFact[]
}

/** Reads title, date, sections, and where the figures come from. */
export function readSource(
  file: string,
  blocks: readonly Block[],
  tables: readonly Table[],
  roles: readonly FoundRole[],
): SourceReading {
  const title = blocks.find(({ kind }) => kind === 'title')
  const dated = blocks.find(({ kind }) => kind === 'date')
  const date = dated === undefined ? undefined : readDate(plainText(dated.text))
  const origins = originsOf(blocks, tables)
  const exceptions = exceptionsOf(blocks, tables, roles)
  return {
    source: {
      file,
      title: title?.text ?? file,
      ...(date === undefined ? {} : { date }),
      sections: blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
      origins: origins.map(({ origin }) => origin),
    },
    facts: [
      ...(dated === undefined || date === undefined ? [] : [dateFact(dated, date)]),
      ...tables.flatMap(({ head, columns }) => yearsFact(head, columns)),
      ...origins.map((origin) => originFact(origin, exceptions)),
      ...exceptions.map(({ fact }) => fact),
      ...(title === undefined ? [] : [aboutFact(title, roles)]),
      ...blocks.filter(({ kind }) => kind === 'date' || kind === 'author').flatMap(authorFact),
    ],
  }
}

interface FoundOrigin {
  readonly column: Column
  readonly origin: FigureOrigin
  readonly quote: Quote
}

/** One origin for each column of figures that has a mark, or that a note without marks is for. */
function originsOf(blocks: readonly Block[], tables: readonly Table[]): readonly FoundOrigin[] {
  const notes = blocks.filter(({ kind }) => kind === 'note')
  return tables.flatMap(({ head, columns }) =>
    columns.filter(isFigure).flatMap((column) => {
      const note = notes.find(({ text }) => marksOf(text).has(column.mark))
      const name = note === undefined ? '' : (marksOf(note.text).get(column.mark) ?? '')
      // A mark without a note is quoted where it stands, in the head of the table.
      const block = note ?? head
      if (column.kind === 'role') return []
      return [
        {
          column,
          origin: { topic: column.kind, ...(name === '' ? {} : { name }) },
          quote: { text: block.text, lines: block.lines, section: block.section },
        },
      ]
    }),
  )
}

interface Exception {
  readonly topic: Column['kind']
  readonly fact: DraftFact
}

/** Figures with a mark of their own come from elsewhere than the rest of their column. */
function exceptionsOf(
  blocks: readonly Block[],
  tables: readonly Table[],
  roles: readonly FoundRole[],
): readonly Exception[] {
  const notes = blocks.filter(({ kind }) => kind === 'note')
  const rows = tables.flatMap((table) => table.rows)
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap(({ column, text }): readonly Exception[] => {
      const mark = /[*†‡§]+/.exec(text)?.[0] ?? column.mark
      const note = notes.find((other) => marksOf(other.text).has(mark))
      const origin = note === undefined ? '' : (marksOf(note.text).get(mark) ?? '')
      const isOwn = isFigure(column) && mark !== column.mark
      if (!isOwn || note === undefined || origin === '') return []
      const role = roles.find((other) => isSameName(other.name, singularName(name)))
      if (role === undefined) return []
      const { lines, section } = note
      const figure = `${figureName(column)} given for ${role.plural}`
      return [
        {
          topic: column.kind,
          fact: {
            topic: 'sourceOrigin',
            text: `The ${figure} comes from ${withThe(origin)}.`,
            quote: { text: note.text, lines, section },
            rank: 2,
          },
        },
      ]
    }),
  )
}

function isFigure({ kind }: Column): boolean {
  return kind === 'salary' || kind === 'outlook'
}

/** "Sources: *A, **" → `*`: "A", `**`: ""; a note without marks stands under the empty mark. */
function marksOf(note: string): ReadonlyMap<string, string> {
  const plain = plainText(note)
    .replace(/^\W*(?:sources?|notes?|data)\b[^:]*:\s*/i, (label) =>
      label.replaceAll(/[^*†‡§]/g, ''),
    )
    .replaceAll('\\', '')
  const parts = Array.from(plain.matchAll(/([*†‡§]*)([^*†‡§]+|$)/g), ([, mark = '', text = '']) => {
    const name = text.replace(/^\s*(?:source:|from|data from|according to)\s+(?:the )?/i, '')
    return [mark, name.replaceAll(/^[\s,;.]+|[\s,;.]+$/g, '')] as const
  })
  const marked = parts.filter(([mark, name]) => mark !== '' || name !== '')
  return new Map(marked)
}

function dateFact({ text, lines, section }: Block, date: string): DraftFact {
  return {
    topic: 'sourceDate',
    text: `The document is dated ${longDate(date)}.`,
    quote: { text, lines, section },
    rank: 0,
  }
}

function authorFact({ text, lines, section }: Block): readonly DraftFact[] {
  const author = readAuthor(plainText(text))
  if (author === undefined) return []
  const quote = { text, lines, section }
  return [{ topic: 'sourceAuthor', text: `The document is by ${author}.`, quote, rank: 0 }]
}

/** The day is the source's own: no time zone may shift it. */
function longDate(iso: string): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
}

const figureNames = { salary: 'salary', outlook: 'job growth' } as const

function figureName({ kind }: Column): string {
  return kind === 'salary' || kind === 'outlook' ? figureNames[kind] : kind
}

function yearsFact(
  { text, lines, section }: Block,
  columns: readonly Column[],
): readonly DraftFact[] {
  const dated = columns.filter((column) => isFigure(column) && column.from !== undefined)
  if (dated.length === 0) return []
  const parts = dated.map(
    (column) => `the ${figureName(column)} figures are for ${yearsOf(column)}`,
  )
  const sentence = `In the document, ${parts.join(', and ')}.`
  return [{ topic: 'sourceDate', text: sentence, quote: { text, lines, section }, rank: 1 }]
}

function yearsOf({ from, to }: Column): string {
  return to === undefined ? String(from) : `${String(from)} to ${to}`
}

function originFact(
  { column, origin: { name }, quote }: FoundOrigin,
  exceptions: readonly Exception[],
): DraftFact {
  const years = column.from === undefined ? '' : ` (${yearsOf(column)})`
  const figures = `${figureName(column)} figures${years}`
  const rest = exceptions.some(({ topic }) => topic === column.kind) ? 'Most of the' : 'The'
  const text =
    name === undefined
      ? `The document does not name the source of its ${figures}.`
      : `${rest} ${figures} come from ${withThe(name)}.`
  return { topic: 'sourceOrigin', text, quote, rank: name === undefined ? 1 : 0 }
}

/** Bodies and surveys carry "the", names of firms do not. */
function withThe(name: string): string {
  if (/^(?:the|an?) /i.test(name)) return lowerFirst(name)
  const isBody =
    /\b(?:bureau|department|association|council|institute|board|society|center|office|survey|census)\b/i
  return isBody.test(name) ? `the ${name}` : name
}

function aboutFact({ text, lines, section }: Block, roles: readonly FoundRole[]): DraftFact {
  const names = roles
    .filter(({ kind }) => kind === 'advancement')
    .map(({ inSentence }) => inSentence)
  const base = roles.find(({ kind }) => kind === 'base')
  const who = base === undefined ? 'one can advance to' : `that ${base.plural} can advance to`
  const list = `${names.slice(0, -1).join(', ')}${names.length > 1 ? ' and ' : ''}${names.at(-1) ?? ''}`
  return {
    topic: 'sourceAbout',
    text: `The document, "${plainText(text)}", is about roles ${who}: ${list}.`,
    quote: { text, lines, section },
    rank: 0,
  }
}
