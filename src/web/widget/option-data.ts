import type { CareerChatOptions } from './career-chat.ts'

/** Stands between the parts of a list in an attribute. */
const separator = '|'

/** Gives options as the attributes (of `dataset`) that say the same. */
export function dataOf({
  texts = {},
  ...options
}: CareerChatOptions): Readonly<Record<string, string>> {
  const said = Object.entries(options).map(([name, value]) => [name, stringOf(value)] as const)
  const worded = Object.entries(texts).map(
    ([name, words]) => [`text${capital(name)}`, words] as const,
  )
  return Object.fromEntries([...said, ...worded])
}

/** The parts of a list as an attribute says them. */
export function partsOf(list = ''): readonly string[] {
  return list
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The owner's texts by their names, from attributes. */
export function textsOf(
  data: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [name, words] of Object.entries(data)) {
    const [, initial, rest] = /^text([A-Z])(\w*)$/.exec(name) ?? []
    if (initial !== undefined && words) texts.set(`${initial.toLowerCase()}${rest}`, words)
  }
  return texts
}

function stringOf(value: string | number | boolean | readonly string[] = ''): string {
  return typeof value === 'object' ? value.join(separator) : `${value}`
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}
