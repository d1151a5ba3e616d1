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
    .flatMap((role) => [
      ...mentionNames(role).map((name) => ({ role, stems: tokensOf(name), opensOnly: false })),
      ...headNames(role).map((name) => ({ role, stems: tokensOf(name), opensOnly: true })),
    ])
    .toSorted((a, b) => b.stems.length - a.stems.length)
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    for (const { role, stems, opensOnly } of names) {
      if (opensOnly && !isOpening(tokens.slice(0, index))) continue
      const end = matchAt(tokens, index, stems)
      if (end === undefined) continue
      const [first, last] = [tokens[index], tokens[end - 1]]
      if (first === undefined || last === undefined) continue
      if (isPartOfName(tokens, index, end)) continue
      const isPlural = /[^s]s$/.test(last.text)
      mentions.push({ role, start: first.start, end: last.end, isPlural })
      index = end - 1
      break
    }
  }
  return mentions
}

/** "the PACS Administrators Registry", "American League of Coders": capitals go on around it. */
function isPartOfName(tokens: readonly Token[], start: number, end: number): boolean {
  if (start === 0 || !isCapitalized(tokens[start])) return false
  const before = tokens
    .slice(0, start)
    .findLast(({ text }) => !/^(?:of|for|the|in|and)$/i.test(text))
  return isCapitalized(tokens[end]) || (before !== tokens[0] && isCapitalized(before))
}

function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** One word alone names a role only if it is the role's whole name. */
function mentionNames({ name, shortName, aliases }: FoundRole): readonly string[] {
  return [name, shortName, ...aliases.filter((alias) => alias.includes(' '))]
}

/** The base role's last word alone names it too ("Coders"), but only as a sentence's subject. */
function headNames({ kind, aliases }: FoundRole): readonly string[] {
  return kind === 'base' ? aliases.filter((alias) => !alias.includes(' ')) : []
}

function isOpening(before: readonly Token[]): boolean {
  return before.every(({ text }) => /^(?:an?|the|some|many|most|experienced|other)$/i.test(text))
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
