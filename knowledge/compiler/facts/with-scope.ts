import { type Mention, findMentions } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { lowerFirst } from '../../letter-case.ts'

/**
 * A sentence that names no role gets the one it is about in front: "The exam takes four hours." →
 * "For coding auditors, the exam takes four hours."
 */
export function withScope(
  text: string,
  role: FoundRole | undefined,
  roles: readonly FoundRole[],
): string {
  const isNamed = findMentions(text, roles).some((mention) => isPeople(mention, text))
  if (role === undefined || isNamed) return text
  const isName = /^(?:\S\p{Lu}|I\b)/u.test(text)
  return `For ${role.plural}, ${isName ? text : lowerFirst(text)}`
}

/** "Nurses", "a nurse" are people; "nurse experience" is not. */
function isPeople({ start, isPlural }: Mention, text: string): boolean {
  return (
    isPlural ||
    /\b(?:an?|the|every|each|any|no|one|another|this|that) $/i.test(text.slice(0, start))
  )
}
