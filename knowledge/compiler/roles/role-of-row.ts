import type { FoundRole } from './found-role.ts'
import { plainText } from '../words/plain-text.ts'
import { isSameName } from './same-name.ts'
import { singularName } from './role-names.ts'

/** The role that a row of a table is about: the one of its name, or the only one called so in short. */
export function roleOfRow(written: string, roles: readonly FoundRole[]): FoundRole | undefined {
  const name = singularName(plainText(written))
  const [called, another] = roles.filter(({ aliases }) => aliases.includes(name.toLowerCase()))
  return (
    roles.find((role) => isSameName(role.name, name)) ??
    (another === undefined ? called : undefined)
  )
}
