import { readDate } from './read-date.ts'
import { wordsOf } from '../words/words-of.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import { oncePer } from '../../once-per.ts'

/** Longest name of an author, in words: "the editors of the Allied Careers Desk". */
const mostNameWords = 8

/**
 * Who wrote a text, by a line under its title or a part of such a line between bars: "By Ann Lee |
 * June 4, 2024", "Author: Ann Lee"; undefined where it names nobody.
 */
export function readAuthor(plain: string, words: DocumentWords): string | undefined {
  const parts = plain.split(/\s+[|·•]\s+/)
  const led = parts
    .map((part) => readAuthorAlone(part, words))
    .find((author) => author !== undefined)
  if (led !== undefined) return led
  // "Career Services, Valley Institute · Reviewed October 2023"
  const isDated = parts.some((part) => readDate(part, words) !== undefined)
  return isDated
    ? parts.find((part) => readDate(part, words) === undefined && isNames(part))
    : undefined
}

/** Whether every word but the smallest has a capital. */
function isNames(part: string): boolean {
  const long = part.split(/\s+/).filter((word) => word.length > 3)
  return (
    long.length > 1 &&
    wordsOf(part).length <= mostNameWords &&
    long.every((word) => /^\p{Lu}/u.test(word))
  )
}

const leadOf = oncePer(
  ({ authorLeads }: DocumentWords) => new RegExp(`^${anyOf(authorLeads)} +(.+)$`, 'i'),
)

function readAuthorAlone(part: string, words: DocumentWords): string | undefined {
  const bare = part.replaceAll(/^[\s*_(]+|[\s*_]+$|(?<!\([^)]*)\)[\s*_]*$/g, '')
  const said = leadOf(words).exec(bare)?.[1] ?? ''
  // "By Ann Lee, June 4, 2024"
  const [, name = said, rest = ''] = /^([^,]+?)(?:,| on) +(.+)$/.exec(said) ?? []
  // "…, for people who want to move up": whom it is for is no part of the name.
  const isAside = readDate(rest, words) !== undefined || /^\p{Ll}/u.test(rest)
  const author = isAside ? name : said
  const isName = /\p{Lu}/u.test(author) && !/[.!?:]$/.test(author)
  return isName && wordsOf(author).length <= mostNameWords ? author : undefined
}
