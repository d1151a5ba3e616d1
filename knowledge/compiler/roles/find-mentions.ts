import type { DocumentWords } from '../words/document-words.ts'
import type { FoundRole } from './found-role.ts'
import { oncePer } from '../../once-per.ts'
import { plainText } from '../words/plain-text.ts'
import { singularOf, stemOf } from '../words/word-forms.ts'

/** A place where a text names a role. */
export interface Mention {
  readonly role: FoundRole
  readonly start: number
  readonly end: number
  readonly isPlural: boolean
}

/** Every mention of a role, left to right; of several that overlap, the longest. */
export function findMentions(
  text: string,
  roles: readonly FoundRole[],
  words: DocumentWords,
): readonly Mention[] {
  const tokens = tokensOf(plainText(text))
  const names = indexOf(roles)
  const mentions: Mention[] = []
  let index = 0
  while (index < tokens.length) {
    const name = names
      .get(tokens[index]?.stem ?? '')
      ?.find((other) => fits(other, tokens, index, words))
    const mention = name === undefined ? undefined : mentionAt(name, tokens, index)
    if (mention !== undefined) mentions.push(mention)
    index += name === undefined || mention === undefined ? 1 : name.tokens.length
  }
  return mentions
}

interface Token {
  readonly text: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

interface Name {
  readonly role: FoundRole
  readonly tokens: readonly Token[]
  /** A short name means the role only at the beginning of a sentence, or in capitals. */
  readonly only?: 'opening' | 'inCapitals'
}

/** Names by the stem of their first word, longest first: a document may have thousands of roles. */
const indexOf = oncePer((roles: readonly FoundRole[]): ReadonlyMap<string, readonly Name[]> => {
  const index = new Map<string, Name[]>()
  for (const name of roles.flatMap(namesOf)) {
    const stem = name.tokens[0]?.stem ?? ''
    const names = index.get(stem)
    if (names === undefined) index.set(stem, [name])
    else names.push(name)
  }
  for (const names of index.values()) names.sort((a, b) => b.tokens.length - a.tokens.length)
  return index
})

/** One word alone names a role only if it is the role's whole name. */
const namesOf = oncePer((role: FoundRole): readonly Name[] => {
  const { kind, name, shortName, abbreviation, aliases } = role
  const anywhere = [name, shortName, ...aliases.filter((alias) => alias.includes(' '))]
  // The base role's last word alone names it too ("Coders"), as a sentence's subject.
  const heads = kind === 'base' ? aliases.filter((alias) => !alias.includes(' ')) : []
  return [
    ...anywhere.map((words): Name => ({ role, tokens: tokensOf(words) })),
    ...heads.map((word): Name => ({ role, tokens: tokensOf(word), only: 'opening' })),
    ...(abbreviation === undefined
      ? []
      : [{ role, tokens: tokensOf(abbreviation), only: 'inCapitals' } as const]),
  ]
})

/** Words; an abbreviation in parentheses is none, so that a name may hold one. */
function tokensOf(plain: string): readonly Token[] {
  const blanked = plain.replaceAll(/\([A-Z][A-Za-z]*[A-Z]s?\)/g, (found) =>
    ' '.repeat(found.length),
  )
  const pattern = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.,;:!?()/]/gu
  return Array.from(blanked.matchAll(pattern), ({ 0: text, index }) => ({
    text,
    stem: stemOf(text),
    start: index,
    end: index + text.length,
  }))
}

function fits(
  { tokens: name, only }: Name,
  tokens: readonly Token[],
  start: number,
  words: DocumentWords,
): boolean {
  const last = tokens[start + name.length - 1]
  const isHere = name.every(({ stem }, index) => tokens[start + index]?.stem === stem)
  // The last word may differ in number only: "nursing" is no nurse.
  if (!isHere || last === undefined || !isSameNoun(last, name.at(-1))) return false
  if (only === 'inCapitals') return /^\p{Lu}{2}/u.test(last.text)
  if (only === 'opening' && !isOpening(tokens.slice(0, start), words)) return false
  return !isPartOfName(tokens, start, start + name.length, words)
}

function isSameNoun(one: Token, other: Token | undefined): boolean {
  const nounOf = ({ text }: Token): string => singularOf(text.toLowerCase().replace(/'s?$/, ''))
  return other !== undefined && nounOf(one) === nounOf(other)
}

function isOpening(before: readonly Token[], { articles, manyOf }: DocumentWords): boolean {
  return before.every(({ text }) => [...articles, ...manyOf].includes(text.toLowerCase()))
}

/** "the PACS Administrators Registry", "American League of Coders": capitals go on around it. */
function isPartOfName(
  tokens: readonly Token[],
  start: number,
  end: number,
  { insideNames }: DocumentWords,
): boolean {
  if (start === 0 || !isCapitalized(tokens[start])) return false
  const before = tokens
    .slice(0, start)
    .findLast(({ text }) => !insideNames.includes(text.toLowerCase()))
  return isCapitalized(tokens[end]) || (before !== tokens[0] && isCapitalized(before))
}

function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

function mentionAt(
  { role, tokens: name }: Name,
  tokens: readonly Token[],
  start: number,
): Mention | undefined {
  const [first, last] = [tokens[start], tokens[start + name.length - 1]]
  if (first === undefined || last === undefined) return undefined
  const noun = last.text.toLowerCase()
  return { role, start: first.start, end: last.end, isPlural: singularOf(noun) !== noun }
}
