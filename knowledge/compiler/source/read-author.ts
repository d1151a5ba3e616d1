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
  return parts.map((part) => readAuthorAlone(part, words)).find((author) => author !== undefined)
}

const leadOf = oncePer(
  ({ authorLeads }: DocumentWords) => new RegExp(`^${anyOf(authorLeads)} +(.+)$`, 'i'),
)

function readAuthorAlone(part: string, words: DocumentWords): string | undefined {
  const bare = part.replaceAll(/^[\s*_(]+|[\s*_]+$|(?<!\([^)]*)\)[\s*_]*$/g, '')
  const said = leadOf(words).exec(bare)?.[1] ?? ''
  // "By Ann Lee, June 4, 2024"
  const [, name = said, rest = ''] = /^([^,]+?)(?:,| on) +(.+)$/.exec(said) ?? []
  const author = readDate(rest, words) === undefined ? said : name
  const isName = /\p{Lu}/u.test(author) && !/[.!?:]$/.test(author)
  return isName && wordsOf(author).length <= mostNameWords ? author : undefined
}
