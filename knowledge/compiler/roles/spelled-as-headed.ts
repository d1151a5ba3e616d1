import { anyOf } from '../words/any-of.ts'
import { isSameName, nameStems } from './same-name.ts'
import type { Statements } from '../words/statements.ts'

/**
 * The names of a table as the headings of the same roles write them: "Air / mixed-gas diver" with
 * words, "Service technician" as "HVAC Service Technician". A table has little room, and a row is
 * told of the role in whose section the rest stands.
 */
export function spelledAsHeaded(
  listed: readonly string[],
  headed: readonly string[],
  statements: Statements,
): readonly string[] {
  const longerOf = (name: string): string | undefined => {
    const same = headed.find((other) => isSameName(other, name))
    if (same !== undefined) return name.includes('/') ? same : name
    const [longer, another] = headed.filter((other) => endsIn(other, name))
    const isOnly = another === undefined && !listed.some((other) => endsIn(other, name))
    // An "assistant manager" is no manager, and a role with a row of its own has that.
    const isOwn = longer !== undefined && !listed.some((other) => isSameName(other, longer))
    return isOnly && isOwn && !opensWithRank(longer, statements) ? longer : undefined
  }
  const spelled = listed.map(longerOf)
  // One word says little: it is the heading's where all of the table's roles have a section.
  const areAllHeaded = spelled.every((name) => name !== undefined)
  return listed.map((name, index) =>
    areAllHeaded || name.includes(' ') ? (spelled[index] ?? name) : name,
  )
}

function endsIn(long: string, short: string): boolean {
  return nameStems(long).endsWith(` ${nameStems(short)}`)
}

function opensWithRank(name: string, { words }: Statements): boolean {
  return new RegExp(`^${anyOf(words.ranks)}\\b`, 'i').test(name)
}
