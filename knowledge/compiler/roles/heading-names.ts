import { headingName } from '../source/heading-name.ts'
import { headOf } from '../source/head-of.ts'
import { isPersonNoun } from '../words/person-noun.ts'
import { plainText } from '../words/plain-text.ts'
import { singularName } from './role-names.ts'
import { stageOf } from '../words/stages.ts'
import type { Statements } from '../words/statements.ts'

/** Longest name of a role in a heading, in words. */
const mostNameWords = 7

/**
 * The names that a heading gives one role: "How to Become a Lead Coder" → "Lead Coder", "Permit
 * Holder / Lead Inspector" → both; none for headings that name no person.
 */
export function namesInHeading(heading: string, statements: Statements): readonly string[] {
  const name = headingName(heading, statements.words)
  const parts = name.split(/\s+(?:\/|or)\s+/)
  const names = parts.map((part) => nameIn(part, statements))
  const whole = names.every((part) => part !== undefined) ? names : [nameIn(name, statements)]
  const [first] = whole
  if (first === undefined) return []
  // "Shift Lead (Assistant Manager)"
  const aside = Array.from(plainText(heading).matchAll(/\(([^()]+)\)/g), ([, text = '']) =>
    /\s/.test(text) ? nameIn(text, statements) : undefined,
  )
  return [...whole, ...aside].flatMap((part) => part ?? [])
}

function nameIn(name: string, statements: Statements): string | undefined {
  // "3 Ways to Move Up Faster" counts ways, and names nobody.
  const isCounted = /^\d+\s/.test(name)
  const isStage = stageOf(name, statements.words) !== undefined
  return !isCounted &&
    !isStage &&
    name.split(' ').length <= mostNameWords &&
    isPersonNoun(headOf(name, statements.words), statements)
    ? singularName(inTitleCase(name))
    : undefined
}

/** "SHIFT SUPERVISOR" → "Shift Supervisor"; abbreviations have no vowel, or are short. */
export function inTitleCase(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{6}/u.test(name)) return name
  return name.replaceAll(/\p{L}[\p{L}']+/gu, (word) =>
    word.length > 3 && /[AEIOUY]/.test(word)
      ? word.slice(0, 1) + word.slice(1).toLowerCase()
      : word,
  )
}
