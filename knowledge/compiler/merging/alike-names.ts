import { editDistance } from '../../edit-distance.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { isSameName } from '../roles/same-name.ts'
import { nameRole } from '../roles/role-names.ts'
import type { Statements } from '../words/statements.ts'
import type { Wording } from '../roles/wording.ts'
import { stemOf } from '../words/word-forms.ts'

/** Two roles, that of the newer document first. */
export type RolePair = readonly [FoundRole, FoundRole]

/**
 * Whether two documents mean one role: they share its name, or another one that a document gives;
 * or the wording calls the one as the other is called.
 */
export function isOfOneName(
  one: FoundRole,
  other: FoundRole,
  wording: Wording,
  statements: Statements,
): boolean {
  const [names, others] = [one, other].map((role) => [
    ...givenNames(role, statements),
    ...(wording.get(role.id)?.aliases ?? []),
  ])
  return names?.some((name) => others?.some((same) => isSameName(name, same))) === true
}

/** Names that the document gives; those that are derived from a name fit other roles as well. */
function givenNames(role: FoundRole, statements: Statements): readonly string[] {
  const { name, shortName } = role
  const derived = [name, shortName].flatMap((own) => nameRole(own, [], statements).aliases)
  return [name, shortName, ...role.aliases.filter((alias) => !derived.includes(alias))]
}

/** From this share of words in common on, two names are worth a look. */
const alikeFrom = 0.6

/** Up to this many letters apart, they may be spellings of one. */
const mostEdits = 2

/** Roles whose names differ in a letter or two, have most words in common, or one of them more. */
export function findAlike(
  roles: readonly FoundRole[],
  statements: Statements,
): readonly RolePair[] {
  return roles.flatMap((role, i) =>
    roles.slice(i + 1).flatMap((other): readonly RolePair[] => {
      const isNear = isMisspelled(role, other) || sharesWords(role, other)
      return isNear || sharesAlias(role, other, statements) ? [[role, other]] : []
    }),
  )
}

function isMisspelled({ name }: FoundRole, other: FoundRole): boolean {
  const distance = editDistance(name.toLowerCase(), other.name.toLowerCase(), mostEdits)
  return distance <= mostEdits
}

function sharesWords(one: FoundRole, other: FoundRole): boolean {
  const [words, others] = [stemsOf(one), stemsOf(other)]
  const common = words.filter((word) => others.includes(word)).length
  return (2 * common) / (words.length + others.length) >= alikeFrom
}

/** "bakery director" is what a bakery manager may be called. */
function sharesAlias(one: FoundRole, other: FoundRole, statements: Statements): boolean {
  const derived = ({ shortName }: FoundRole): readonly string[] =>
    nameRole(shortName, [], statements).aliases.filter((alias) => alias.includes(' '))
  return derived(one).some((alias) => derived(other).includes(alias))
}

function stemsOf({ name }: FoundRole): readonly string[] {
  return name.toLowerCase().split(/\W+/).filter(Boolean).map(stemOf)
}
