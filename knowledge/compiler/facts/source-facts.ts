import type { Block } from '../source/block.ts'
import type { DraftFact } from './draft-fact.ts'
import type { Column } from '../source/find-columns.ts'
import { roleOfRow } from '../roles/role-of-row.ts'
import type { FoundRole } from '../roles/found-role.ts'
import type { FigureOrigin, Quote, Source } from '../../knowledge.ts'
import { plainText } from '../words/plain-text.ts'
import { readAuthor } from '../source/read-author.ts'
import { readDate } from '../source/read-date.ts'
import { sayDate } from '../../say-date.ts'
import type { Table } from '../source/read-table.ts'
import { lowerFirst } from '../../letter-case.ts'
import { factSentences } from './fact-sentences.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'
import type { Statements } from '../words/statements.ts'

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
  { words }: Statements,
): SourceReading {
  const title = blocks.find(({ kind }) => kind === 'title')
  const dated = blocks.find(({ kind }) => kind === 'date')
  const date = dated === undefined ? undefined : readDate(plainText(dated.text), words)
  const origins = originsOf(blocks, tables, words)
  const exceptions = exceptionsOf(blocks, tables, roles, words)
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
      ...origins.map((origin) => originFact(origin, exceptions, words)),
      ...exceptions.map(({ fact }) => fact),
      ...(title === undefined ? [] : [aboutFact(title, roles)]),
      ...blocks
        .filter(({ kind }) => kind === 'date' || kind === 'author')
        .flatMap((block) => authorFact(block, words)),
    ],
  }
}

interface FoundOrigin {
  readonly column: Column
  readonly origin: FigureOrigin
  readonly quote: Quote
}

/** One origin for each column of figures that has a mark, or that a note without marks is for. */
function originsOf(
  blocks: readonly Block[],
  tables: readonly Table[],
  words: DocumentWords,
): readonly FoundOrigin[] {
  return tables.flatMap(({ head, columns: written, rows }) => {
    const columns = written.map((column) => withMarkOfCells(column, rows))
    const notes = notesOf(head, blocks)
    // Several columns of pay under one mark have one origin.
    const figures = columns.filter(
      (column, index) =>
        isFigure(column) &&
        columns.findIndex(({ kind, mark }) => kind === column.kind && mark === column.mark) ===
          index,
    )
    return figures.flatMap((column) => {
      const note = notes.find(
        ({ text, isOwn }) => marksOf(text, words).has(column.mark) && (isOwn || column.mark !== ''),
      )
      const name = note === undefined ? '' : (marksOf(note.text, words).get(column.mark) ?? '')
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
    })
  })
}

/** Where its head has no mark, the mark that most of its cells have. */
function withMarkOfCells(column: Column, rows: Table['rows']): Column {
  if (column.mark !== '' || !isFigure(column)) return column
  const marks = rows.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.column.kind === column.kind && cell.column.name === column.name)
      .flatMap(({ text }) => markOf(text) ?? []),
  )
  const countOf = (mark: string): number => marks.filter((other) => other === mark).length
  const [most] = marks.toSorted((a, b) => countOf(b) - countOf(a))
  return most === undefined ? column : { ...column, mark: most }
}

function markOf(text: string): string | undefined {
  return /[*†‡§]+/.exec(text)?.[0]
}

/** Every note; a table's own are those between its head and the next, and stand first. */
function notesOf(
  head: Block,
  blocks: readonly Block[],
): readonly (Block & { readonly isOwn: boolean })[] {
  const start = blocks.indexOf(head)
  const next = blocks.findIndex(({ kind }, index) => index > start && kind === 'tableHead')
  const end = next === -1 ? blocks.length : next
  // With one table, a note above it is its own as well.
  const isAlone = blocks.filter(({ kind }) => kind === 'tableHead').length === 1
  return blocks
    .flatMap((block, index) =>
      block.kind === 'note' ? [{ ...block, isOwn: isAlone || (index > start && index < end) }] : [],
    )
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
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
  words: DocumentWords,
): readonly Exception[] {
  const notes = blocks.filter(({ kind }) => kind === 'note')
  return tables
    .flatMap(({ rows }) =>
      rows.flatMap(({ name, cells }) => cells.map((cell) => ({ name, cell, rows }))),
    )
    .flatMap(({ name, cell: { column: written, text }, rows }): readonly Exception[] => {
      const column = withMarkOfCells(written, rows)
      const mark = markOf(text) ?? column.mark
      const note = notes.find((other) => marksOf(other.text, words).has(mark))
      const origin = note === undefined ? '' : (marksOf(note.text, words).get(mark) ?? '')
      const isOwn = isFigure(column) && mark !== column.mark
      if (!isOwn || note === undefined || origin === '') return []
      const role = roleOfRow(name, roles)
      if (role === undefined) return []
      const { lines, section } = note
      return [
        {
          topic: column.kind,
          fact: {
            topic: 'sourceOrigin',
            text: factSentences.originOfOne(
              figureName(column),
              role.plural,
              withThe(origin, words),
            ),
            quote: { text: note.text, lines, section },
            rank: 2,
          },
        },
      ]
    })
}

function isFigure({ kind }: Column): boolean {
  return kind === 'salary' || kind === 'outlook'
}

/** What opens a note, and what stands before the name of a source in it. */
const notePatternsOf = oncePer(({ sourceNotes, sourceLeads }: DocumentWords) => ({
  label: new RegExp(`^\\W*${anyOf(sourceNotes)}\\b[^:]*:\\s*`, 'i'),
  lead: new RegExp(`^\\s*${anyOf(sourceLeads)}\\s+(?:the )?`, 'i'),
}))

/** "Sources: *A, **" → `*`: "A", `**`: ""; a note without marks stands under the empty mark. */
function marksOf(note: string, words: DocumentWords): ReadonlyMap<string, string> {
  const { label: noteLabel, lead } = notePatternsOf(words)
  const plain = plainText(note)
    .replace(noteLabel, (label) => label.replaceAll(/[^*†‡§]/g, ''))
    .replaceAll('\\', '')
  const parts = Array.from(plain.matchAll(/([*†‡§]*)([^*†‡§]+|$)/g), ([, mark = '', text = '']) => {
    const name = text.replace(lead, '')
    return [mark, name.replaceAll(/^[\s,;.]+|[\s,;.]+$/g, '')] as const
  })
  const marked = parts.filter(([mark, name]) => mark !== '' || name !== '')
  return new Map(marked)
}

function dateFact({ text, lines, section }: Block, date: string): DraftFact {
  return {
    topic: 'sourceDate',
    text: factSentences.dated(sayDate(date)),
    quote: { text, lines, section },
    rank: 0,
  }
}

function authorFact({ text, lines, section }: Block, words: DocumentWords): readonly DraftFact[] {
  const author = readAuthor(plainText(text), words)
  if (author === undefined) return []
  const quote = { text, lines, section }
  return [{ topic: 'sourceAuthor', text: factSentences.by(author), quote, rank: 0 }]
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
  const sentence = factSentences.figuresFor(
    dated.map((column) => ({ name: figureName(column), years: yearsOf(column) })),
  )
  return [{ topic: 'sourceDate', text: sentence, quote: { text, lines, section }, rank: 1 }]
}

function yearsOf({ from, to }: Column): string {
  return to === undefined ? String(from) : `${String(from)} to ${to}`
}

function originFact(
  { column, origin: { name }, quote }: FoundOrigin,
  exceptions: readonly Exception[],
  words: DocumentWords,
): DraftFact {
  const years = column.from === undefined ? '' : ` (${yearsOf(column)})`
  const figures = `${figureName(column)} figures${years}`
  if (name === undefined) {
    return { topic: 'sourceOrigin', text: factSentences.noOrigin(figures), quote, rank: 1 }
  }
  const isMost = exceptions.some(({ topic }) => topic === column.kind)
  const text = factSentences.origin(figures, withThe(name, words), isMost)
  return { topic: 'sourceOrigin', text, quote, rank: 0 }
}

/** Bodies and surveys carry "the", names of firms do not. */
function withThe(name: string, { bodies }: DocumentWords): string {
  if (/^(?:the|an?) /i.test(name)) return lowerFirst(name)
  return new RegExp(`\\b${anyOf(bodies)}\\b`, 'i').test(name) ? `the ${name}` : name
}

function aboutFact({ text, lines, section }: Block, roles: readonly FoundRole[]): DraftFact {
  const names = roles
    .filter(({ kind }) => kind === 'advancement')
    .map(({ inSentence }) => inSentence)
  const base = roles.find(({ kind }) => kind === 'base')
  const [only, another] = roles
  return {
    topic: 'sourceAbout',
    text:
      only !== undefined && another === undefined
        ? factSentences.aboutOne(plainText(text), only.plural)
        : factSentences.about(plainText(text), base?.plural, names),
    quote: { text, lines, section },
    rank: 0,
  }
}
