import { findMentions } from './find-mentions.ts'
import type { FoundRole } from './found-role.ts'

/** "a picture archive and communication systems administrator" → "a PACS administrator". */
export function withUsualNames(plain: string, roles: readonly FoundRole[]): string {
  return replaceMentions(plain, roles, (role, isPlural) =>
    isPlural ? role.plural : role.inSentence,
  )
}

/** Puts "they" for every mention, so that a word in a role's name is not taken for a statement. */
export function withoutNames(plain: string, roles: readonly FoundRole[]): string {
  return replaceMentions(plain, roles, () => 'they')
}

/** Upper case for the first letter. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function replaceMentions(
  plain: string,
  roles: readonly FoundRole[],
  nameOf: (role: FoundRole, isPlural: boolean) => string,
): string {
  let text = plain
  for (const { role, start, end, isPlural } of findMentions(plain, roles).toReversed()) {
    const name = nameOf(role, isPlural)
    const before = text.slice(0, start).replace(/\b(an?) $/i, (article) => {
      return article.startsWith('A') ? `${capitalize(role.article)} ` : `${role.article} `
    })
    text = before + (before.trim() === '' ? capitalize(name) : name) + text.slice(end)
  }
  return text
}
