import { anyOf } from './any-of.ts'
import type { Statements } from './statements.ts'
import { oncePer } from '../../once-per.ts'

/**
 * The text with a blank for each number of years or months that is no experience: "renewed every two
 * years with 30 hours", "within 12 months of hire", "for 10 months, with summers off".
 */
export function withoutPeriods(plain: string, statements: Statements): string {
  return plain.replaceAll(periodsOf(statements), (found) => ' '.repeat(found.length))
}

const periodsOf = oncePer(({ numbers, words }: Statements) => {
  const number = `(?:\\d+|${anyOf([...numbers.slice(1), ...words.moreNumbers])})`
  const units = anyOf([...words.years, ...words.monthUnits])
  const period = `\\b${anyOf(words.periods)} (?:${anyOf(words.articles)} )?(?:\\w+ )?${number}[ -]${units}\\b`
  return new RegExp(`${period}|\\b${number} ${units}(?=, with )`, 'gi')
})
