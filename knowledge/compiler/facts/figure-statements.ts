import type { DraftFact } from './draft-fact.ts'
import type { Column } from '../source/find-columns.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { currencySign, type Growth, type Money } from '../../knowledge.ts'
import { articleFor } from '../../article.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { factSentences } from './fact-sentences.ts'

/** What a cell states. */
export type CellFact = Pick<DraftFact, 'topic' | 'text' | 'value'>

/** An amount of a cell or a label as a sentence, with what the head says of it. */
export function salaryStatement(
  read: Money,
  { name, statistic, from: year }: Column,
  role: FoundRole,
  { hourly, monthly }: DocumentWords,
): CellFact {
  const says = (times: readonly string[]): boolean =>
    new RegExp(`\\b${anyOf(times)}\\b`, 'i').test(name)
  const said = says(hourly) ? 'hour' : says(monthly) ? 'month' : 'year'
  const value: Money = {
    ...read,
    per: read.per === 'year' ? said : read.per,
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

function amountOf({ low, high, currency, orMore }: Money): string {
  const [least, most] = [low, high].map((amount) => {
    const digits = Number.isInteger(amount) ? 0 : 2
    const written = amount.toLocaleString('en-US', { minimumFractionDigits: digits })
    return `${currencySign(currency)}${written}`
  })
  const range = low === high ? `${least}` : factSentences.between(`${least}`, `${most}`)
  return orMore === true ? factSentences.orMore(range) : range
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
