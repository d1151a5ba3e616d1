import type { Statements } from './statements.ts'
import { singularOf } from './word-forms.ts'

/** Whether a word, singular or plural, can be what a person is called in a job. */
export function isPersonNoun(
  word: string,
  { roleEndings, roleNouns, notRoleNouns }: Statements,
): boolean {
  const noun = singularOf(word.toLowerCase())
  if (roleNouns.includes(noun)) return true
  if (notRoleNouns.includes(noun) || noun.length < 4) return false
  return roleEndings.some((ending) => noun.endsWith(ending))
}
