import type { Fact, Quote } from '../../knowledge/knowledge.ts'
import type { Paragraph, Statement } from './part.ts'
import type { Citation } from './reply.ts'
import { sayPlaces } from './say-places.ts'

/** Paragraphs as text with marks such as `[1]`, and what the marks point to. */
export interface Cited {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** Numbers the quotes that paragraphs rest on, in the order in which they are said. */
export function numberCitations(paragraphs: readonly Paragraph[]): Cited {
  const quotes = new Map<string, Citation>()
  const text = paragraphs
    .map(({ kind, statements }, i) => {
      const said = statements.map((statement) => mark(statement, quotes))
      const isNextItem = kind === 'item' && paragraphs[i - 1]?.kind === 'item'
      return `${gapBefore(i, isNextItem)}${said.join(kind === 'list' ? '\n' : ' ')}`
    })
    .join('')
  return { text, citations: [...quotes.values()] }
}

function gapBefore(position: number, isNextItem: boolean): string {
  if (position === 0) return ''
  return isNextItem ? '\n' : '\n\n'
}

function mark({ text, facts }: Statement, quotes: Map<string, Citation>): string {
  const numbers = [...new Set(facts.map((fact) => numberOf(fact, quotes)))].sort((a, b) => a - b)
  if (numbers.length === 0) return text
  const marks = numbers.map((number) => `[${number}]`).join('')
  const [, sentence = text, stop = ''] = /^(.*?)([.!?]?)$/s.exec(text) ?? []
  return `${sentence} ${marks}${stop}`
}

function numberOf({ quote }: Fact, quotes: Map<string, Citation>): number {
  const key = `${quote.lines.join('-')} ${quote.text}`
  const known = quotes.get(key)
  if (known !== undefined) return known.number
  const number = quotes.size + 1
  quotes.set(key, { number, title: titleOf(quote), quote })
  return number
}

function titleOf(quote: Quote): string {
  return `${quote.section}, ${sayPlaces([quote])}`
}
