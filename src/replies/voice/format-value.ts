import {
  type Certification,
  type Currency,
  currencySign,
  type Fact,
  type Growth,
  type Money,
  type Value,
} from '../../../knowledge/knowledge.ts'
import { oncePerText } from '../../../knowledge/once-per-text.ts'
import { withArticle } from '../../../knowledge/article.ts'
import { countWord } from './count-word.ts'

// Made once: a formatter costs a hundred times what formatting does, and that as much as ten facts.
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const withCents = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** A value as the source writes it: "$79,953", "23%", "a master's degree"; empty if it has none. */
export function formatValue(value: Value | undefined): string {
  switch (value?.kind) {
    case 'money':
      return formatMoney(value)
    case 'growth':
      return value.upTo === undefined ? `${value.percent}%` : `${value.percent}% to ${value.upTo}%`
    case 'education':
      return [withArticle(value.level), value.fields.join(' or ')].filter(Boolean).join(' in ')
    case 'certification':
      return formatCertification(value)
    case 'experience':
      return value.field === undefined ? '' : `experience in ${value.field}`
    case 'nothing':
    case 'preferred':
    case undefined:
      return ''
  }
}

function formatMoney({ low, high, per, currency, orMore }: Money): string {
  const [from, to] = [low, high].map((amount) => formatCurrency(amount, currency))
  const range = low === high ? from : `${from} to ${to}`
  const amount = orMore === true ? `${range} or more` : `${range}`
  switch (per) {
    case 'hour':
      return `${amount} an hour`
    case 'day':
    case 'week':
    case 'month':
      return `${amount} a ${per}`
    case 'year':
      return amount
  }
}

/** "£32,000"; cents only where there are some. */
export function formatCurrency(amount: number, currency: Currency): string {
  return currencySign(currency) + formatAmount(String(amount))
}

function formatCertification({ names, bodies, exams }: Certification): string {
  if (names.length > 0) return names.join(' or ')
  const offered = bodies.map(({ name, abbreviation }) => abbreviation ?? name).join(' or ')
  const counted = exams === undefined ? '' : `${countWord(exams)} ${exams === 1 ? 'exam' : 'exams'}`
  return offered === '' || counted === '' ? counted || offered : `${counted} (${offered})`
}

const formatAmount = oncePerText((amount) => {
  const format = amount.includes('.') ? withCents : whole
  return format.format(Number(amount))
})

/** When the figures of facts are for: "2018", "2016 to 2026"; empty unless they all agree. */
export function formatPeriod(facts: readonly Fact[]): string {
  const [period = '', ...others] = new Set(facts.map(({ value }) => periodOf(value)))
  return others.length === 0 ? period : ''
}

function periodOf(value: Value | undefined): string {
  if (value?.kind === 'money') return value.year === undefined ? '' : String(value.year)
  return value?.kind === 'growth' ? growthPeriod(value) : ''
}

function growthPeriod({ from, to }: Growth): string {
  const years = [from, to].filter((year) => year !== undefined)
  return years.join(' to ')
}

/** A level of education for use in a sentence: "a master's degree". */
export function formatLevel(level: string | undefined): string {
  return level === undefined ? '' : withArticle(level)
}
