import type { Role, RoleId } from '../../knowledge.ts'
import { oncePerText } from '../../once-per-text.ts'
import type { Statements } from '../words/statements.ts'
import { articleFor } from '../../article.ts'
import { pluralOf, singularOf } from '../words/word-forms.ts'

/** The names of a role that follow from how the source writes it; see {@link Role}. */
export interface RoleNames extends Pick<
  Role,
  'id' | 'name' | 'shortName' | 'inSentence' | 'plural' | 'article' | 'aliases'
> {
  /** Short form of the whole name, if the source explains one: "CRNA". */
  readonly abbreviation?: string
}

/** Short and long form of a part of a name. */
export interface ShortForm {
  readonly short: string
  readonly long: string
}

/** Derives names from a singular full name and the short forms the source explains. */
export function nameRole(
  written: string,
  shortForms: readonly ShortForm[],
  { headNouns }: Pick<Statements, 'headNouns'>,
): RoleNames {
  const name = written.replaceAll(/\s*\([^)]*\)/g, '').trim()
  const [form] = shortForms
    .filter(({ long }) => holds(name, long))
    .toSorted((a, b) => b.long.length - a.long.length)
  const shortened = form === undefined ? name : abbreviate(name, form)
  // A short form of the whole name is known to few: it is understood, but not said.
  const isWhole = shortened === form?.short
  const shortName = isWhole ? name : shortened
  const inSentence = lowerWords(shortName)
  const names = [shortName, name].map(lowerWords)
  const derived = [
    ...names,
    ...names.flatMap((own) => tailsOf(own)),
    ...names.flatMap((own) => otherHeads(own, headNouns)),
    ...(form === undefined ? [] : [shortened, form.short]),
  ]
  return {
    id: kebab(shortName) as RoleId,
    name,
    shortName,
    inSentence,
    plural: withHead(inSentence, pluralOf),
    article: articleFor(inSentence),
    aliases: [...new Set(derived.map((alias) => alias.toLowerCase()))],
    ...(isWhole ? { abbreviation: shortened } : {}),
  }
}

/** Prose explains the short form where it may speak of several: "nurse practitioners (NPs)". */
function holds(name: string, long: string): boolean {
  return [long, singularName(long)].some((part) => name.toLowerCase().includes(part.toLowerCase()))
}

/** Changes the word of a name that carries the number: "director of nursing" → "directors of …". */
export function withHead(name: string, change: (head: string) => string): string {
  const [, head = name, rest = ''] =
    /^(.*?)((?:,| of| for| in| -) .*|-(?:in|of|at)-.*)?$/.exec(name) ?? []
  const words = head.split(' ')
  return [...words.slice(0, -1), change(words.at(-1) ?? '')].join(' ') + rest
}

/** "Office Managers" → "Office Manager". */
export const singularName = oncePerText((name) => withHead(name, singularOf))

/** Lower case, save words with several capitals, which are abbreviations: "PACS administrator". */
export function lowerWords(name: string): string {
  return name.replaceAll(/[\p{L}\p{N}']+/gu, (word) =>
    /\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase(),
  )
}

function abbreviate(name: string, { short, long }: ShortForm): string {
  const lower = name.toLowerCase()
  const part = lower.includes(long.toLowerCase()) ? long : singularName(long)
  const start = lower.indexOf(part.toLowerCase())
  return name.slice(0, start) + short + name.slice(start + part.length)
}

/** "diagnostic imaging manager" → "imaging manager", "manager". */
function tailsOf(name: string): readonly string[] {
  const words = name.split(' ')
  return words
    .slice(1)
    .map((_, index) => words.slice(index + 1).join(' '))
    .filter((tail) => !/^(?:and|or|of|for|in|the)\b/.test(tail))
}

function otherHeads(name: string, headNouns: Statements['headNouns']): readonly string[] {
  const words = name.toLowerCase().split(' ')
  return (headNouns[words.at(-1) ?? ''] ?? []).map((head) =>
    [...words.slice(0, -1), head].join(' '),
  )
}

function kebab(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
