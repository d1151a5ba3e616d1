import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'

/** What stands before a date, and a month in full or shortened. */
const patternsOf = oncePer(({ dateLeads, months }: DocumentWords) => ({
  label: `(?:${anyOf(dateLeads)}[: ]+)*`,
  month: `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`,
}))

/**
 * The ISO date of a line, or of a part of it between bars, that holds nothing but a date ("Oct 28,
 * 2019", "Updated 3 May 2021", "2020-01-31", "March 2024"), or undefined.
 */
export function readDate(plain: string, words: DocumentWords): string | undefined {
  // "By the editors | Last reviewed: June 4, 2024 · 7 min read"
  const parts = plain.split(/\s+[|·•]\s+|\s+(?=on\s)|(?<=\d)\.\s+(?=\p{Lu})/u)
  return parts.map((part) => readDateAlone(part, words)).find((date) => date !== undefined)
}

function readDateAlone(plain: string, words: DocumentWords): string | undefined {
  const { label, month } = patternsOf(words)
  const monthNumber = (name = ''): number =>
    words.months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1
  const line = plain.toLowerCase().replaceAll(/^[\s*_(]+|[\s*_).]+$/g, '')
  const american = new RegExp(`^${label}${month} ${day},? (\\d{4})$`).exec(line)
  if (american !== null) return isoDate(american[3], monthNumber(american[1]), american[2])
  const british = new RegExp(`^${label}${day} ${month},? (\\d{4})$`).exec(line)
  if (british !== null) return isoDate(british[3], monthNumber(british[2]), british[1])
  const iso = new RegExp(`^${label}(\\d{4})-(\\d{2})-(\\d{2})$`).exec(line)
  if (iso !== null) return isoDate(iso[1], Number(iso[2]), iso[3])
  const monthAlone = new RegExp(`^${label}${month},? (\\d{4})$`).exec(line)
  if (monthAlone !== null) return isoDate(monthAlone[2], monthNumber(monthAlone[1]))
  const slashes = new RegExp(`^${label}(\\d{1,2})/(\\d{1,2})/(\\d{4})$`).exec(line)
  return slashes === null ? undefined : isoDate(slashes[3], Number(slashes[1]), slashes[2])
}

function isoDate(year = '', monthOfYear: number, dayOfMonth?: string): string {
  const month = `${year}-${String(monthOfYear).padStart(2, '0')}`
  return dayOfMonth === undefined ? month : `${month}-${dayOfMonth.padStart(2, '0')}`
}
