import type { DraftFact } from './draft-fact.ts'
import type { Column } from '../source/find-columns.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { currencySign, type Growth, type Money } from '../../knowledge.ts'
import { articleFor } from '../../article.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { findMoney } from '../words/read-figures.ts'
import type { Row } from '../source/row.ts'
import { factSentences, unitOf } from './fact-sentences.ts'

/** What a cell states. */
export type CellFact = Pick<DraftFact, 'topic' | 'text' | 'value'>

/** An amount of a cell or a label as a sentence, with what the head says of it. */
export function salaryStatement(
  read: Money,
  column: Column,
  role: FoundRole,
  words: DocumentWords,
  cell: string,
): CellFact {
  const { statistic, from: year } = column
  const value: Money = {
    ...inTimeOf(read, column, words, cell),
    ...(statistic === undefined ? {} : { statistic }),
    ...(year === undefined ? {} : { year }),
  }
  const noun = [statistic, value.per === 'year' ? 'salary' : 'pay'].filter(Boolean).join(' ')
  const named = [value.stage, role.inSentence].filter(Boolean).join(' ')
  return {
    topic: 'salary',
    text: factSentences.salary(noun, `${articleFor(named)} ${named}`, {
      amount: amountOf(value),
      per: value.per,
      year,
    }),
    value,
  }
}

/** The head may say what time all its amounts are for: "Hourly Pay". */
function inTimeOf(read: Money, { name }: Column, words: DocumentWords, cell: string): Money {
  const { hourly, daily, weekly, monthly, yearly } = words
  const says = (times: readonly string[]): boolean =>
    new RegExp(`\\b${anyOf(times)}\\b`, 'i').test(name)
  const times = { hour: hourly, day: daily, week: weekly, month: monthly } as const
  const units = ['hour', 'day', 'week', 'month'] as const
  // "$98,000 a year" below "Weekly Pay" is by the year.
  const isSaid = new RegExp(`\\b${anyOf(yearly)}\\b`, 'i').test(cell)
  const said = isSaid ? undefined : units.find((unit) => says(times[unit]))
  return { ...read, per: read.per === 'year' ? (said ?? 'year') : read.per }
}

function amountOf({ low, high, currency, orMore }: Money): string {
  const [least, most] = [low, high].map((amount) => {
    const digits = Number.isInteger(amount) ? 0 : 2
    const written = amount.toLocaleString('en-US', { minimumFractionDigits: digits })
    return `${currencySign(currency)}${written}`
  })
  const range = low === high ? `${least}` : factSentences.between(`${least}`, `${most}`)
  return orMore === true ? factSentences.orMore(range) : range
}

/**
 * What columns such as "Bottom 10%" and "Top 10%" give, told under their own heads. Both ends make
 * a range; one alone has no value, so that nobody is ranked by the pay of a few.
 */
export function endsStatement(
  cells: Row['cells'],
  role: FoundRole,
  words: DocumentWords,
): readonly CellFact[] {
  const read = cells.flatMap(({ column, text }) => {
    const money = findMoney(text, words)[0]?.value
    return money === undefined ? [] : [{ column, money: inTimeOf(money, column, words, text) }]
  })
  if (read.length === 0) return []
  const said = read.map(({ column, money }) => ({
    column: column.name,
    amount: amountOf(money) + unitOf[money.per],
  }))
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const [only, another] = read.filter(({ column }) => column.end === end)
    return another === undefined ? only?.money : undefined
  })
  const isRange =
    low !== undefined &&
    high !== undefined &&
    low.low <= high.high &&
    low.currency === high.currency &&
    low.per === high.per
  const text = factSentences.ends(said, role.plural)
  return [{ topic: 'salary', text, ...(isRange ? { value: { ...low, high: high.high } } : {}) }]
}

/** A share of a cell or a label as a sentence, with the years of the head. */
export function growthStatement(read: Growth, { from, to }: Column, role: FoundRole): CellFact {
  const value: Growth = {
    ...read,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
  return { topic: 'outlook', text: factSentences.growth(role.plural, value), value }
}
