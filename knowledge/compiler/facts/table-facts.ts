import type { Block } from '../source/block.ts'
import type { Doubt, DraftFact } from './draft-fact.ts'
import { type Column, findColumns, splitCells } from '../source/find-columns.ts'
import { roleOfRow } from '../roles/role-of-row.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { findTopics } from '../words/find-topics.ts'
import {
  type CellFact,
  endsStatement,
  growthStatement,
  salaryStatement,
} from './figure-statements.ts'
import type { Value } from '../../knowledge.ts'
import { inFigures } from '../words/in-figures.ts'
import { findGrowth, findMoney } from '../words/read-figures.ts'
import type { Table } from '../source/read-table.ts'
import type { Row } from '../source/row.ts'
import { factsAtStage, stageAbove } from './stage-above.ts'
import { projectedYears, readValue, spanOfYears } from './read-value.ts'
import { withheldCell } from './withheld-figure.ts'
import type { Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'
import { isRequirement, type TopicId } from '../../topics.ts'
import { articleFor } from '../../article.ts'
import { lowerFirst, upperFirst } from '../../letter-case.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'
import { factSentences } from './fact-sentences.ts'

/** Figures lead their topic; what a cell asks for comes after what the prose says of it. */
const ranks = { figure: 0, ends: 0.5, stage: 0.7, requirement: 9 } as const

/** What the cells of a table state, each as a sentence that quotes its whole row. */
export function tableFacts(
  tables: readonly Table[],
  roles: readonly FoundRole[],
  statements: Statements,
): readonly DraftFact[] {
  return tables
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const role = roleOfRow(row.name, roles)
      const [only, another] = roles
      if (role !== undefined) return rowFacts(row, role, statements)
      // "Entry level" in a guide to one occupation.
      const stage =
        only === undefined
          ? undefined
          : stageAbove({ headings: [row.name] }, only, statements.words)
      return only === undefined || another !== undefined || stage === undefined
        ? []
        : factsAtStage(only, stage, (named) => rowFacts(row, named, statements))
    })
}

/** Columns that no cue fits, and figures that no column is sure to be for: they are in no fact. */
export function doubtTables(
  blocks: readonly Block[],
  tables: readonly Table[],
  statements: Statements,
): readonly Doubt[] {
  const read = new Set(tables.flatMap(({ rows }) => rows.map(({ block }) => block)))
  const headless = blocks
    .filter((block) => block.kind === 'tableRow' && !read.has(block))
    .map(({ lines, text }): Doubt => ({
      kind: 'noTable',
      line: lines[0],
      text,
      what: 'left out, it stands in no table that is known',
    }))
  const unread = tables.flatMap(({ head, rows }) => [
    ...(splitCells(head.text) ?? []).flatMap((cell): readonly Doubt[] => {
      const isKnown =
        cell === '' ||
        rows.some(({ name }) => name === cell) ||
        findColumns(`| ${cell} |`, statements).length > 0
      if (isKnown) return []
      const doubt = { line: head.lines[0], text: cell }
      const isTold = rows.some(({ cells }) => cells.some(({ column }) => column.name === cell))
      return isTold
        ? [
            {
              ...doubt,
              kind: 'noCue',
              what: 'kept under its own name, no cue under "columns" fits',
            },
          ]
        : [{ ...doubt, kind: 'unknownColumn', what: 'left out, no cue under "columns" fits' }]
    }),
    ...rows.flatMap(({ block, unread }) =>
      unread.map((text): Doubt => ({
        kind: 'unclearColumn',
        line: block.lines[0],
        text,
        what: 'left out, it is not clear which column it is for',
      })),
    ),
  ])
  return [...headless, ...unread]
}

/** What the cells of one row state of a role. */
export function rowFacts(row: Row, role: FoundRole, statements: Statements): readonly DraftFact[] {
  const { text, lines, section } = row.block
  const quote = { text, lines, section }
  const ends = row.cells.filter(({ column }) => column.end !== undefined)
  const others = row.cells.filter(({ column }) => column.end === undefined)
  return [
    ...others.flatMap((cell) =>
      cellStatements(cell, role, statements).map((statement) => ({
        role,
        ...statement,
        quote,
        rank: rankOf(statement),
      })),
    ),
    ...endsStatement(ends, role, statements.words).map((statement) => ({
      role,
      ...statement,
      quote,
      rank: ranks.ends,
    })),
  ]
}

/** The whole comes before its parts: a median, then a range, then the stages of a career. */
function rankOf({ value }: CellFact): number {
  if (value?.kind === 'growth') return ranks.figure
  if (value?.kind !== 'money') return ranks.requirement
  if (value.stage !== undefined) return ranks.stage
  return value.statistic === undefined && value.low < value.high ? ranks.ends : ranks.figure
}

function cellStatements(
  { column, text, stage = column.stage }: Row['cells'][number],
  role: FoundRole,
  statements: Statements,
): readonly CellFact[] {
  const { words } = statements
  const said = inFigures(text, statements)
  const [pay] = column.kind === 'salary' ? findMoney(said, words) : []
  const money = pay?.value
  const year = /\((\d{4})\)/.exec(text)?.[1]
  const dated = year === undefined ? column : { ...column, from: Number(year) }
  const staged = money === undefined || stage === undefined ? money : { ...money, stage }
  if (staged !== undefined)
    return [
      withRest(salaryStatement(staged, dated, role, words, said), said, pay?.end, text, words),
    ]
  const [growth] = column.kind === 'outlook' ? findGrowth(said, words) : []
  if (growth !== undefined)
    return [
      withRest(
        growthStatement(growth.value, { ...column, ...projectedYears(said) }, role),
        said,
        growth.end,
        text,
        words,
      ),
    ]
  if (column.kind === 'salary' || column.kind === 'outlook') {
    const withheld = withheldCell(column.kind, text, role, words)
    if (withheld !== undefined) return [{ topic: column.kind, text: withheld }]
  }
  return requirementStatements(text, column, role, statements)
}

/** "$54,900 a year, plus a 6% night differential": what a figure goes with is told with it. */
function withRest(
  statement: CellFact,
  said: string,
  end: number | undefined,
  cell: string,
  words: DocumentWords,
): CellFact {
  // The years of a projection are told with its figure.
  const rest = said.slice(end).replace(spanOfYears, '').trimEnd()
  const { falling, rising, adding } = words
  const bare = rest.replace(new RegExp(`^ ${anyOf([...falling, ...rising])}\\b`, 'i'), '')
  const opening = new RegExp(`^(,|;| ${anyOf([...adding, 'with', 'as', 'depending'])}\\b)`, 'i')
  if (wordsOf(bare).length < fewestRestWords) return statement
  // "3% fewer posts by 2033, as licences are not renewed": more than a figure with its unit.
  if (!opening.test(bare))
    return { ...statement, text: factSentences.inWords(statement.text, cell) }
  return {
    ...statement,
    text: `${statement.text.replace(/\.$/, '')}${bare.trimEnd().replace(/\.$/, '')}.`,
  }
}

/** Shortest rest that says something, in words. */
const fewestRestWords = 3

/** "Bachelor's degree and experience" states two requirements, each of its own topic. */
function requirementStatements(
  cell: string,
  column: Column,
  role: FoundRole,
  statements: Statements,
): readonly CellFact[] {
  const topicsIn = (text: string): readonly TopicId[] => {
    if (column.kind !== 'role' && !asks(column.kind)) return [column.kind]
    const asked = requirementsIn(text, statements)
    if (asked.length > 0) return asked
    // A cell such as "2 years" is told by the head above it, if that is on one thing only.
    const [topic, another] = requirementsIn(column.name, statements)
    if (topic !== undefined && another === undefined) return [topic]
    return [column.kind === 'role' ? 'requirements' : column.kind]
  }
  const { adding } = statements.words
  const parts = cell.split(new RegExp(` and |, (?:and )?|; ?| ${anyOf(adding)} `))
  // "Two years of study, or more time as a trainee" is one demand.
  const isOne = parts.some((part) => part.startsWith('or '))
  const isSplit = !isOne && new Set(parts.flatMap(topicsIn)).size === parts.length
  const split = isSplit ? parts : [cell]
  return split.flatMap((part) =>
    topicsIn(part).map((topic) => {
      const value = cellValue(topic, part, statements)
      return {
        topic,
        text: cellSentence(part, column, role, statements),
        ...(value === undefined ? {} : { value }),
      }
    }),
  )
}

/** Whether a column, or a label, is of what is asked for. */
export function asks(kind: TopicId): boolean {
  return kind === 'requirements' || kind === 'licensing' || isRequirement(kind)
}

/** The value of a demand. In a cell, what stands before "certification" is its name, whatever its case. */
export function cellValue(topic: TopicId, part: string, statements: Statements): Value | undefined {
  if (isPreferred(part, statements.words)) return { kind: 'preferred' }
  const value = readValue(topic, part, statements)
  if (value?.kind !== 'certification' || value.names.length > 0) return value
  const name = part.trim().replace(/\.$/, '')
  const isName = /^(?!an? )\S+ [^,]+$/i.test(name) && !/ (?:or|and) /.test(name)
  return { ...value, names: isName ? [name] : [] }
}

/** "First-aid certificate preferred": what helps is not what is asked for. */
function isPreferred(part: string, words: DocumentWords): boolean {
  return preferredOf(words).test(part)
}

const preferredOf = oncePer(
  ({ preferring }: DocumentWords) => new RegExp(`\\b${anyOf(preferring)}(?!\\p{L})`, 'iu'),
)

function requirementsIn(text: string, statements: Statements): readonly TopicId[] {
  return findTopics(text, statements)
    .map(({ topic }) => topic)
    .filter((topic) => topic === 'licensing' || topic === 'renewal' || isRequirement(topic))
}

function cellSentence(
  part: string,
  { kind, name }: Column,
  { plural }: FoundRole,
  { words, numbers }: Statements,
): string {
  const cell = part.trim()
  if (kind === 'salary' || kind === 'outlook') return factSentences.said(name, cell, plural)
  if (words.unsaid.includes(cell.toLowerCase())) {
    return factSentences.cell(name, cell, plural)
  }
  // What is more than a few words, or several things, is told as it stands.
  if (/;|[.!?]$/.test(cell) || wordsOf(cell).length > mostListedWords)
    return factSentences.under(name, cell.replace(/[.;,]+$/, ''), plural)
  const several = new RegExp(`^(?:[2-9]|\\d{2,}|${anyOf(numbers.slice(2))})\\b`, 'i')
  if (isPreferred(cell, words)) {
    const bare = cell.replace(preferredOf(words), '').replaceAll(/^[\s,(-]+|[\s,)-]+$/g, '')
    return factSentences.preferred(listed(bare, words), several.test(bare), plural, name)
  }
  return factSentences.listed(listed(cell, words), several.test(cell), plural, name)
}

/** Longest cell that makes the subject of a sentence, in words. */
const mostListedWords = 14

/** "Bachelor's degree" → "A bachelor's degree". */
function listed(text: string, { awards }: DocumentWords): string {
  const lower = /^(?:[A-Z]{2}|\S+ [A-Z])/.test(text) ? text : lowerFirst(text)
  const needsArticle = new RegExp(
    `^(?!an? |some |no |none)[^\\d]*\\b${anyOf(awards)}\\b`,
    'i',
  ).test(lower)
  const whole = needsArticle ? `${articleFor(lower)} ${lower}` : lower
  return upperFirst(whole)
}
