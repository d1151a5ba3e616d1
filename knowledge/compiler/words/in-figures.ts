import { anyOf } from './any-of.ts'
import { oncePer } from '../../once-per.ts'
import type { Statements } from './statements.ts'

/**
 * A text with its amounts of money, its shares and its numbers above ten in figures: "twenty-two to
 * twenty-seven dollars an hour" → "$22 to $27 an hour", "nine percent" → "9 percent". Other small
 * numbers stay words, as "one" often counts nothing.
 */
export function inFigures(plain: string, statements: Statements): string {
  const { yearly, alone, number, share, money, unit } = patternsOf(statements)
  const dollars = `$& ${statements.words.dollars[0]}`
  const spelled = plain.replaceAll(yearly, dollars)
  const inDigits = (said: string): string => valueOf(said, statements).toLocaleString('en-US')
  return (unit.test(spelled) ? spelled.replaceAll(alone, dollars) : spelled)
    .replaceAll(number, inDigits)
    .replaceAll(share, inDigits)
    .replaceAll(money, (_, ...parts: readonly (string | undefined)[]) => {
      const [low, joint, high = '', isPounds] = parts
      const sign = isPounds === undefined ? '$' : '£'
      const most = valueOf(high, statements)
      if (low === undefined) return `${sign}${inDigits(high)}`
      const least = valueOf(low, statements)
      // "Between sixty and seventy thousand": what is said of the end holds for the beginning.
      const isShort = least < thousand && most >= thousand
      const start = isShort ? (least * thousand).toLocaleString('en-US') : inDigits(low)
      return `${sign}${start}${joint}${sign}${inDigits(high)}`
    })
}

const thousand = 1000

const patternsOf = oncePer(({ numbers, words }: Statements) => {
  const { teens, tens, hundreds, thousands, dollars, percent, perUnit } = words
  const ones = anyOf(numbers.slice(1))
  const above = `(?:${anyOf(tens)}(?:[- ]${ones})?|${anyOf(teens)})`
  const powers = anyOf([...hundreds, ...thousands])
  // "a hundred", "two hundred and fifty", "forty-nine thousand", "58 thousand"
  const opening = `(?:${above}|${ones}|an?|\\d[\\d,]*(?:\\.\\d+)?)`
  const more = `(?:(?:,? and|,)? (?:${above}|${ones})(?: ${powers})?)*`
  const large = `${opening}(?: ${powers})+${more}`
  const figure = `(?:\\d[\\d,]*(?:\\.\\d+)?|${ones})`
  const times = [...words.hourly, ...words.daily, ...words.weekly, ...words.monthly]
  const each = `${anyOf(perUnit)} ${anyOf([...words.yearly, ...times])}\\b`
  const unit = `(?:${anyOf(dollars)}|(${anyOf(words.pounds)})(?= ${each}))`
  const start = `(?<![\\w$.,-]|\\b${anyOf(words.fractions)} )`
  return {
    // "Seventy-eight thousand a year" can be nothing but money.
    yearly: new RegExp(
      `${start}${opening} ${anyOf(thousands)}(?= ${anyOf(perUnit)} ${anyOf(words.yearly)}\\b)`,
      'gi',
    ),
    // "Fifty-eight thousand dollars to begin with, and seventy-four thousand later": of one kind.
    alone: new RegExp(
      `${start}${opening} ${anyOf(thousands)}(?=[.,;)]|$| ${anyOf(words.behindAmounts)}\\b)`,
      'gi',
    ),
    unit: new RegExp(`\\b${anyOf(dollars)}\\b`, 'i'),
    number: new RegExp(`${start}(?:${large}|${above})\\b`, 'gi'),
    share: new RegExp(`\\b${ones}(?=(?: to \\S+)? ${anyOf(percent)}\\b)`, 'gi'),
    money: new RegExp(`${start}(?:(${figure})(-| to | and | or ))?(${figure}) ${unit}\\b`, 'gi'),
  }
})

/** The number that words or figures say. */
function valueOf(said: string, { numbers, words }: Statements): number {
  const { teens, tens, hundreds, thousands } = words
  let whole = 0
  let part = 0
  for (const word of said.toLowerCase().replaceAll(',', '').split(/[ -]/)) {
    if (hundreds.includes(word)) part = Math.max(part, 1) * 100
    else if (thousands.includes(word)) {
      whole += Math.max(part, 1) * thousand
      part = 0
    } else if (teens.includes(word)) part += teens.indexOf(word) + 11
    else if (tens.includes(word)) part += (tens.indexOf(word) + 2) * 10
    else if (numbers.includes(word)) part += numbers.indexOf(word)
    else if (/^\d/.test(word)) part += Number(word)
  }
  return whole + part
}
