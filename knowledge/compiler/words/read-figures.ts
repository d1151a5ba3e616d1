import type { Growth, Money } from '../../knowledge.ts'
import { anyOf } from './any-of.ts'
import type { DocumentWords } from './document-words.ts'
import { oncePer } from '../../once-per.ts'

/** A figure found in a text, and the words it was read from. */
export interface Found<Figure> {
  readonly value: Figure
  readonly start: number
  readonly end: number
}

const amount = '\\$\\s?(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s?(k)\\b)?'
const secondAmount = `\\s?(?:-|to|and)\\s?${amount.replace('\\$', '\\$?')}`
/** The pattern of an amount with the time it is for. */
const moneyOf = oncePer(({ hourly, yearly, perUnit }: DocumentWords) => {
  const times = anyOf([...hourly, ...yearly])
  const unit = `\\s?(?:\\/|${anyOf(perUnit)}\\b)\\s?(${times})\\b|\\s(${times})\\b`
  return new RegExp(`${amount}(?:${secondAmount})?(?:${unit})?`, 'gi')
})

/** Amounts of US dollars: "$62,027", "$50,000-$60,000", "$24.50 an hour", "$62k". */
export function findMoney(plain: string, words: DocumentWords): readonly Found<Money>[] {
  return Array.from(plain.matchAll(moneyOf(words)), (match) => {
    const low = dollars(match[1], match[2] ?? match[4])
    const high = match[3] === undefined ? low : dollars(match[3], match[4])
    const unit = (match[5] ?? match[6] ?? '').toLowerCase()
    return {
      value: {
        kind: 'money',
        low,
        high,
        currency: 'USD',
        per: words.hourly.includes(unit) ? 'hour' : 'year',
      },
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

function dollars(digits = '', thousands?: string): number {
  return Number(digits.replaceAll(',', '')) * (thousands === undefined ? 1 : 1000)
}

/** The pattern of a share with a note behind it. */
const shareOf = oncePer(({ percent }: DocumentWords) => {
  const number = '(?<![\\d-])([+-]?)(\\d+(?:\\.\\d+)?)'
  return new RegExp(`${number}\\s?(?:%|${anyOf(percent)}\\b)(?:\\s*\\(([^)]*)\\))?`, 'g')
})
const lossOf = oncePer(({ falling }: DocumentWords) => new RegExp(`\\b${anyOf(falling)}\\b`, 'i'))

/** Shares of change: "23%", "-3%", "13 percent", with the occupation after them in parentheses. */
export function findGrowth(plain: string, words: DocumentWords): readonly Found<Growth>[] {
  const loss = lossOf(words)
  return Array.from(plain.matchAll(shareOf(words)), (match) => {
    const [whole, sign, digits, note] = match
    const isLoss = sign === '-' || loss.test(plain.slice(0, match.index)) || loss.test(note ?? '')
    const occupation =
      note !== undefined && /[a-z]{3}/i.test(note) && !loss.test(note) ? note : undefined
    return {
      value: {
        kind: 'growth',
        percent: isLoss ? -Number(digits) : Number(digits),
        ...(occupation === undefined ? {} : { occupation }),
      },
      start: match.index,
      end: match.index + whole.length,
    }
  })
}
