import { plainText } from './plain-text.ts'
import type { FoundRole } from './find-roles.ts'
import { stemOf } from './word-forms.ts'

/** A place where a text names a role. */
export interface Mention {
  readonly role: FoundRole
  readonly start: number
  readonly end: number
  readonly isPlural: boolean
}

interface Token {
  readonly text: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Every mention of a role, left to right; of several that overlap, the longest. */
export function findMentions(text: string, roles: readonly FoundRole[]): readonly Mention[] {
  const tokens = tokensOf(plainText(text))
  const names = roles
    .flatMap((role) => mentionNames(role).map((name) => ({ role, stems: tokensOf(name) })))
    .toSorted((a, b) => b.stems.length - a.stems.length)
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    for (const { role, stems } of names) {
      const end = matchAt(tokens, index, stems)
      if (end === undefined) continue
      const [first, last] = [tokens[index], tokens[end - 1]]
      if (first === undefined || last === undefined) continue
      if (isPartOfName(first, tokens[end])) continue
      const isPlural = /[^s]s$/.test(last.text)
      mentions.push({ role, start: first.start, end: last.end, isPlural })
      index = end - 1
      break
    }
  }
  return mentions
}

/** "the PACS Administrators Registry" is a body: capitals go on, and it opens no sentence. */
function isPartOfName(first: Token, next: Token | undefined): boolean {
  return first.start > 0 && /^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(next?.text ?? '')
}

/** One word alone names a role only if it is the role's whole name. */
function mentionNames({ name, shortName, aliases }: FoundRole): readonly string[] {
  return [name, shortName, ...aliases.filter((alias) => alias.includes(' '))]
}

/** Words; an abbreviation in parentheses is none, so that a name may hold one. */
function tokensOf(plain: string): readonly Token[] {
  const blanked = plain.replaceAll(/\([A-Z][A-Za-z]*[A-Z]s?\)/g, (found) =>
    ' '.repeat(found.length),
  )
  return Array.from(
    blanked.matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.,;:!?()]/gu),
    (match) => ({
      text: match[0],
      stem: stemOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }),
  )
}

function matchAt(
  tokens: readonly Token[],
  start: number,
  name: readonly Token[],
): number | undefined {
  const isMatch = name.every(({ stem }, index) => tokens[start + index]?.stem === stem)
  return isMatch && name.length > 0 ? start + name.length : undefined
}
