import type { Role, RoleId } from '../../knowledge/knowledge.ts'
import type { Answerer } from './answering.ts'
import type { Verdict } from './verdict.ts'

/**
 * The roles that words in a search box stand for, likeliest first; all of them as long as there are
 * none. A person sees results while she types, so that "pac" finds what begins with it; after that
 * it is a question like any other.
 */
export function searchRoles(
  words: string,
  roles: readonly Role[],
  answering: Answerer,
): readonly Role[] {
  const typed = split(words)
  if (typed.length === 0) return roles
  const named = roles.filter((role) => isBegun(typed, role))
  const meant = new Set(answering.answer(words).verdicts.flatMap(rolesOf))
  return [...new Set([...named, ...roles.filter(({ id }) => meant.has(id))])]
}

/** Whether one of its names has a word for each that was typed, whole or begun. */
function isBegun(typed: readonly string[], { name, shortName, aliases }: Role): boolean {
  return [name, shortName, ...aliases].some((one) => {
    const words = split(one)
    return typed.every((begin) => words.some((word) => word.startsWith(begin)))
  })
}

function rolesOf(verdict: Verdict): readonly RoleId[] {
  switch (verdict.kind) {
    case 'answered':
      return verdict.role === undefined ? [] : [verdict.role]
    case 'compared':
    case 'silent':
      return verdict.roles
    case 'unclear':
      return verdict.options.flatMap(({ role }) => role ?? [])
    case 'offTopic':
    case 'smallTalk':
    case 'command':
      return []
  }
}

function split(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
