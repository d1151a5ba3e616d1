import type { FactIndex } from '../../knowledge/fact-index.ts'
import type { Fact, NamedSource, Quote } from '../../knowledge/knowledge.ts'
import { upperFirst } from '../../knowledge/letter-case.ts'
import type { Paragraph, Statement } from './part.ts'
import type { Citation } from './reply.ts'
import { sayPlaces } from './say-places.ts'

/** Paragraphs as text with marks such as `[1]`, and what the marks point to. */
export interface Cited {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** Numbers the quotes that paragraphs rest on, in the order in which they are said. */
export function numberCitations(
  paragraphs: readonly Paragraph[],
  { documentOf }: Pick<FactIndex, 'documentOf'>,
): Cited {
  const quotes = new Map<string, Citation>()
  const cite = (fact: Fact): number => numberOf(fact, documentOf(fact), quotes)
  const text = paragraphs
    .map(({ kind, statements }, i) => {
      const said = statements.map((statement) => mark(statement, cite))
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

function mark({ text, facts }: Statement, cite: (fact: Fact) => number): string {
  const numbers = [...new Set(facts.map(cite))].sort((a, b) => a - b)
  if (numbers.length === 0) return text
  const marks = numbers.map((number) => `[${number}]`).join('')
  const [, sentence = text, stop = ''] = /^(.*?)([.!?]?)$/s.exec(text) ?? []
  return `${sentence} ${marks}${stop}`
}

function numberOf(
  { quote }: Fact,
  document: NamedSource | undefined,
  quotes: Map<string, Citation>,
): number {
  const key = `${document?.id ?? ''} ${quote.lines.join('-')} ${quote.text}`
  const known = quotes.get(key)
  if (known !== undefined) return known.number
  const number = quotes.size + 1
  const title = titleOf(quote)
  quotes.set(
    key,
    document === undefined
      ? { number, title, quote }
      : { number, title: `${upperFirst(document.name)}, ${title}`, quote, document },
  )
  return number
}

function titleOf(quote: Quote): string {
  return `${quote.section}, ${sayPlaces([quote])}`
}
