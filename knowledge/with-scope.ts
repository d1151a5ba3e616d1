import { findMentions } from './find-mentions.ts'
import type { FoundRole } from './find-roles.ts'

/**
 * A sentence that names no role gets the one it is about in front: "The exam takes four hours." →
 * "For coding auditors, the exam takes four hours."
 */
export function withScope(
  text: string,
  role: FoundRole | undefined,
  roles: readonly FoundRole[],
): string {
  if (role === undefined || findMentions(text, roles).length > 0) return text
  const isName = /^(?:\S\p{Lu}|I\b)/u.test(text)
  return `For ${role.plural}, ${isName ? text : text.charAt(0).toLowerCase() + text.slice(1)}`
}
