import { type Column, findColumns } from './find-columns.ts'
import type { Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'

/** A line that gives one value, as a cell of a table does: "**Median pay:** $83,740 (2023)". */
export interface Label {
  readonly column: Column
  readonly text: string
}

/** What opens such a line: a few words and a colon. */
export const labelOpening = /^(\p{Lu}[^:.?!$%]{2,40}):\s+/u

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
