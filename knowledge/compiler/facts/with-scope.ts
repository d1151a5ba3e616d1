import { type Mention, findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { anyOf } from '../words/any-of.ts'
import type { DocumentWords } from '../words/document-words.ts'
import type { Passage } from './passage.ts'
import { lowerFirst } from '../../letter-case.ts'

/**
 * A sentence that names no role gets the one it is about in front: "The exam takes four hours." →
 * "For coding auditors, the exam takes four hours."
 */
export function withScope(
  text: string,
  role: FoundRole | undefined,
  { roles, statements: { words } }: Pick<Passage, 'roles' | 'statements'>,
): string {
  const isNamed = findMentions(text, roles, words).some((mention) =>
    isPeople(mention, role, text, words),
  )
  if (role === undefined || isNamed) return text
  // "French or German is handy": a name beside another.
  const isName = /^(?:\S\p{Lu}|I\b|\p{Lu}\S* (?:or|and) \p{Lu})/u.test(text)
  return `For ${role.plural}, ${isName ? text : lowerFirst(text)}`
}

/** "Nurses", "a nurse" are people; "nurse experience" is not. */
function isPeople(
  { role: named, start, isPlural }: Mention,
  role: FoundRole | undefined,
  text: string,
  { articles, determiners }: DocumentWords,
): boolean {
  // What people did before: "three years as a helper".
  if (named !== role && /\bas an? $/.test(text.slice(0, start))) return false
  const before = new RegExp(`\\b${anyOf([...articles, ...determiners])} $`, 'i')
  return isPlural || before.test(text.slice(0, start))
}
