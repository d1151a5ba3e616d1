import { type Currency, currencySigns, type Growth, type Money } from '../../knowledge.ts'
import { anyOf } from './any-of.ts'
import type { DocumentWords } from './document-words.ts'
import { oncePer } from '../../once-per.ts'

/** A figure found in a text, and the words it was read from. */
export interface Found<Figure> {
  readonly value: Figure
  readonly start: number
  readonly end: number
}

/**
 * Digits in groups of three end where the groups do, and cents after two: in "$65,7404%" and
 * "$24.503%" the last digit is another figure. "€32.000" is read by nobody the same way.
 */
const digits =
  '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|' +
  '\\d+(?:\\.\\d{2}(?=\\d+(?:\\.\\d+)?\\s?%)|\\.\\d{1,2}(?!\\d)|(?![.,]?\\d)))'
const thousands = '(?:\\s?(k)\\b)?'
const signs: ReadonlyMap<string, Currency> = new Map([
  ...currencySigns.map(([code, sign]) => [sign, code] as const),
  ['US$', 'USD'],
])
// The longest first: the dollar of "C$" is no US dollar.
const sign = anyOf([...signs.keys()].toSorted((a, b) => b.length - a.length))

/** The pattern of an amount with the time it is for. */
const moneyOf = oncePer((words: DocumentWords) => {
  const { hourly, daily, weekly, monthly, yearly, perUnit, orMore, percent } = words
  const times = anyOf([...hourly, ...daily, ...weekly, ...monthly, ...yearly])
  const unit = `\\s?(?:\\/|${anyOf(perUnit)}\\b)\\s?(${times})\\b|\\s(${times})\\b`
  // A dash between blanks on one side only is a minus, and what counts in percent is no amount.
  const joint = `(?:(?:(?:\\s?-|\\s-\\s|\\sto\\s)${sign}?\\s?)|\\sand\\s${sign}\\s?)`
  const noShare = `(?![\\d.,]*\\d)(?!\\s?(?:%|${anyOf(percent)}\\b))`
  const first = `(${sign})\\s?${digits}${thousands}`
  const second = `(?:${joint}${digits}${thousands}${noShare})?`
  const open = `(\\s?\\+|\\s${anyOf(orMore)}\\b)?`
  return new RegExp(`${first}${second}${open}(?:${unit})?`, 'giu')
})

/** Amounts of money: "$62,027", "$50,000-$60,000", "£24.50 an hour", "$62k", "$98,400+". */
export function findMoney(plain: string, words: DocumentWords): readonly Found<Money>[] {
  const found = [...plain.matchAll(moneyOf(words))]
  // "HK$" is no sign that is known, and no US dollar.
  const known = found.filter(({ index }) => !/\p{Lu}$/u.test(plain.slice(0, index)))
  return known.map((match) => {
    const [whole, written = '', lowest, lowThousands, highest, highThousands, open] = match
    const low = amountOf(lowest, lowThousands ?? highThousands)
    const high = highest === undefined ? low : amountOf(highest, highThousands)
    const unit = (match[7] ?? match[8] ?? '').toLowerCase()
    // What is less than the amount before it is no end of a range.
    const isRange = high > low
    return {
      value: {
        kind: 'money',
        low: isRange ? low : amountOf(lowest, lowThousands),
        high: isRange ? high : amountOf(lowest, lowThousands),
        currency: signs.get(written) ?? 'USD',
        per: perOf(unit, words),
        ...(open === undefined ? {} : { orMore: true }),
      },
      start: match.index,
      end: match.index + whole.length,
    }
  })
}

function perOf(unit: string, words: DocumentWords): Money['per'] {
  const { hourly, daily, weekly, monthly } = words
  if (hourly.includes(unit)) return 'hour'
  if (daily.includes(unit)) return 'day'
  if (weekly.includes(unit)) return 'week'
  return monthly.includes(unit) ? 'month' : 'year'
}

function amountOf(written = '', shortened?: string): number {
  return Number(written.replaceAll(',', '')) * (shortened === undefined ? 1 : 1000)
}

/** The pattern of a share, or of two with what joins them, with a note behind. */
const shareOf = oncePer(({ percent }: DocumentWords) => {
  const unit = `\\s?(?:%|${anyOf(percent)}\\b)`
  const number = '([+-]?)(\\d+(?:\\.\\d+)?)'
  // "3-4%", "8% to 10%", "8 to 10 percent"
  const range = `(?:${number}(?:${unit})?(?:\\s?-\\s?|\\sto\\s)(?=[+-]?\\d))?`
  return new RegExp(`(?<![\\d-]|\\d[.,])${range}${number}${unit}(?:\\s*\\(([^)]*)\\))?`, 'g')
})
/** What says that a share is lost: in a text, before the share with no gain between, or behind it. */
const lossOf = oncePer(({ falling, rising, fewer, downBefore, roughly }: DocumentWords) => {
  const lost = `\\b${anyOf(falling)}\\b`
  const down = `\\b${anyOf(downBefore)} (?:${anyOf(roughly)} )?$`
  return {
    anywhere: new RegExp(lost, 'i'),
    before: new RegExp(`${lost}(?!.*\\b${anyOf(rising)}\\b)[^.;]*$|${down}`, 'i'),
    behind: new RegExp(`^(?:(?:[ -][\\p{L}-]+){0,2} ${lost}| ${anyOf(fewer)}\\b)`, 'iu'),
  }
})

/** Shares of change: "23%", "-3%", "8 to 10 percent", with the occupation after them in parentheses. */
export function findGrowth(plain: string, words: DocumentWords): readonly Found<Growth>[] {
  const loss = lossOf(words)
  return Array.from(plain.matchAll(shareOf(words)), (match) => {
    const [whole, firstSign, first, lastSign, last = '', note] = match
    const end = match.index + whole.length
    const falls =
      loss.before.test(plain.slice(0, match.index)) ||
      loss.behind.test(plain.slice(end)) ||
      loss.anywhere.test(note ?? '')
    const share = (written: string, ownSign = ''): number =>
      falls || ownSign === '-' ? -Number(written) : Number(written)
    const ends = [
      ...(first === undefined ? [] : [share(first, firstSign)]),
      share(last, lastSign),
    ].toSorted((a, b) => a - b)
    const [percent = 0, upTo] = ends
    const occupation =
      note !== undefined && /[a-z]{3}/i.test(note) && !loss.anywhere.test(note) ? note : undefined
    return {
      value: {
        kind: 'growth',
        percent,
        ...(upTo === undefined ? {} : { upTo }),
        ...(occupation === undefined ? {} : { occupation }),
      },
      start: match.index,
      end: match.index + whole.length,
    }
  })
}
