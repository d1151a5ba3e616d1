import type { Mention } from '../roles/find-mentions.ts'
import type { FoundRole } from '../roles/found-role.ts'
import { notBehindYears } from '../words/not-behind-years.ts'
import type { Statements } from '../words/statements.ts'
import { anyOf } from '../words/any-of.ts'
import { oncePer } from '../../once-per.ts'

/** Another role than the paragraph's is meant only where it is the subject, or the aim. */
export function subjectOf(
  text: string,
  mentions: readonly Mention[],
  statements: Statements,
): FoundRole | undefined {
  return mentions.find(({ role, start }) => {
    const before = text.slice(0, start).toLowerCase()
    return (
      role.kind === 'advancement' &&
      before.length <= longestOpening &&
      openingOf(statements).test(before)
    )
  })?.role
}

const longestOpening = 60
/** "Many experienced …", "to become an …": what may stand before it. */
const openingOf = oncePer(
  ({ numbers, words }: Statements) =>
    new RegExp(
      `^(?:(?:the|an?|${anyOf(words.manyOf)}) )*$|^for $|` +
        `${notBehindYears({ numbers, words })}\\b${anyOf(words.aiming)}(?: an?)? $`,
    ),
)
