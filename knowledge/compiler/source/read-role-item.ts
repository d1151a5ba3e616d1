import { headOf } from './head-of.ts'
import type { Line } from './kind-of-line.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import type { Statements } from '../words/statements.ts'
import { wordsOf } from '../words/words-of.ts'

/** An item that opens with the name of a role: both as the source writes them. */
export interface RoleItem {
  readonly name: string
  readonly rest: string
}

/** Longest name of a role, in words. */
const mostNameWords = 7

/** Shortest sentence behind it, in words. */
const fewestWords = 3

/**
 * "1. Nurse Educator – Nurse educators teach …", "**Nurse Educator**: …": a line that opens with a
 * name in capitals of what a person can be called, and goes on with a sentence. Undefined where
 * one of the marks is missing: "Manager: …" may as well be a label.
 */
export function readRoleItem(lines: readonly Line[], statements: Statements): RoleItem | undefined {
  const text = lines
    .map((line) => line.text.trim())
    .join('\n')
    .trim()
  const [opening = '', item = '', bold = '', name = ''] = openingOf.exec(plainText(text)) ?? []
  if (opening === '' || (item === '' && bold === '')) return undefined
  const words = wordsOf(name)
  const bare = name.replaceAll(/\s*\([^)]*\)/g, '').trim()
  const isName =
    words.length <= mostNameWords &&
    isPersonNoun(headOf(name, statements.words), statements) &&
    inCapitals(bare)
  const rest = text.slice(opening.length)
  if (!isName || wordsOf(plainText(rest)).length < fewestWords) return undefined
  const start = plainText(text).indexOf(name)
  return { name: text.slice(start, start + name.length), rest }
}

/** Number or bullet, stars, the name, a dash or a colon, and the beginning of a sentence. */
const openingOf =
  /^((?:[-*•·]|\d{1,2}[.)])\s+)?(\*\*|__)?(\p{Lu}[^:.!?*_]{2,60}?)(?:\s-{1,2}\s|:)?(?:\*\*|__)?(?:\s-{1,2}\s|:)?\s*(?=["'(]?\p{Lu})(?<=(?:\s-|:)(?:\*\*|__)?\s*)/u

function inCapitals(name: string): boolean {
  const words = name.split(/\s+/)
  return words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word))
}
