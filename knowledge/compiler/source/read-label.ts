import { type Column, findColumns } from './find-columns.ts'
import type { Statements } from '../words/statements.ts'
import type { TopicId } from '../../topics.ts'
import { anyOf } from '../words/any-of.ts'
import { wordsOf } from '../words/words-of.ts'

/** A line that gives one value, as a cell of a table does: "**Median pay:** $83,740 (2023)". */
export interface Label {
  readonly column: Column
  readonly text: string
}

/** What opens such a line: a few words and a colon. */
export const labelOpening = /^(\p{Lu}[^:.?!$%]{2,40}):\s+/u

/** What opens an item of a list. */
const itemOpening = /^(?:[-*•·]|\d{1,2}[.)])\s+/u

/** A label as a source writes it, in bold, in italics, or not. */
const writtenOpening =
  /^(?=(?:\*\*|__|[*_])?\p{Lu})(\*\*|__|[*_])?([^:.?!$%*_\n]{2,40}?)(?:[:.](?:\*\*|__|[*_])|(?:\*\*|__|[*_])?:)\s+/u

/** A label as a question: "Prospects? Steady." */
const askedOpening = /^(?=\p{Lu})(\*\*|__)?([\p{L} ]{2,30})\?\s+(?=\p{Lu})/u

/** Longest label that is not bold, in words. */
const mostPlainWords = 4

/** Whether a line opens with a few words and a colon. */
export function opensWithLabel(plain: string): boolean {
  return writtenOpening.test(plain.replace(itemOpening, ''))
}

/** The same of a label that is hardly more than a word: "Getting in: Two routes." */
export function opensWithShortLabel(plain: string): boolean {
  return /^\p{Lu}[\p{L}'-]*(?: [\p{L}'-]+){0,2}:\s/u.test(plain)
}

/** What opens a paragraph: a label, and how much of the text it takes. */
export interface ParagraphLabel {
  /** Absent where nobody knows what it is of: "Note". */
  readonly kind?: TopicId
  readonly name: string
  readonly length: number
  /** Whether it is bold or opens an item, so that it holds for all sentences behind it. */
  readonly isMarked: boolean
}

/** Reads what opens a paragraph; undefined where no label does. */
export function readParagraphLabel(
  text: string,
  statements: Statements,
): ParagraphLabel | undefined {
  const plain = text.replace(itemOpening, '')
  const asked = askedOpening.exec(plain)
  const [opening, bold, name] = writtenOpening.exec(plain) ?? asked ?? []
  if (opening === undefined || name === undefined) return undefined
  const isMarked = bold !== undefined || plain !== text
  // "The pay reflects the schooling: …", "Certification is optional: …" are sentences.
  const isClause = new RegExp(`\\b${anyOf(statements.words.linking)}\\b`).test(name)
  if (bold === undefined && (isClause || wordsOf(name).length > mostPlainWords)) return undefined
  const [column, other] = findColumns(`| ${name} |`, statements)
  const { length } = opening
  if (column !== undefined && other === undefined && column.kind !== 'role')
    return { kind: column.kind, name, length, isMarked }
  // What opens an item need not be bold: "- Where: repair stations and airlines".
  const isOpening = bold !== undefined || (isMarked && wordsOf(name).length < mostPlainWords)
  return isOpening && asked === null ? { name, length, isMarked } : undefined
}

/** Longest value of such a line, in words: what is longer is a sentence. */
const mostWords = 12

/** Reads a line as a label and its value; undefined if it is none, or one of nothing known. */
export function readLabel(plain: string, statements: Statements): Label | undefined {
  const bare = plain.replace(/^[-*•·]\s+/, '').replaceAll(/\*\*|__/g, '')
  const [opening = '', label = ''] = labelOpening.exec(bare) ?? []
  const text = bare.slice(opening.length).trim()
  if (label === '' || text === '' || wordsOf(text).length > mostWords || /[.!?]$/.test(text))
    return undefined
  // The years of a figure may stand behind it instead of in its head.
  const years = /\((?:19|20)\d{2}(?:\s?(?:-|to)\s?\d{2,4})?\)/.exec(text)?.[0] ?? ''
  const [column, other] = findColumns(`| ${label} ${years} |`, statements)
  return column === undefined || other !== undefined || column.kind === 'role'
    ? undefined
    : { column, text }
}
