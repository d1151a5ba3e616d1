import type { Fact, Role } from '../../../knowledge/knowledge.ts'
import type { Statement } from '../part.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'

/**
 * Facts as sentences that follow each other: each fact names its subject, as it must when it
 * stands alone, but a second sentence that begins like the first one reads like a form.
 */
export function sayFacts(facts: readonly Fact[], role: Role | undefined): readonly Statement[] {
  return facts.map((fact, i) => ({ text: sayFact(fact, facts[i - 1], role), facts: [fact] }))
}

function sayFact({ text }: Fact, previous: Fact | undefined, role: Role | undefined): string {
  // "should then seek" points to a step before it; said alone, it points nowhere.
  if (previous === undefined) return text.replace(/^([^.]*?) then /, '$1 ')
  const clause = /^To [^,]+, /.exec(text)?.[0]
  if (clause !== undefined && previous.text.startsWith(clause)) {
    return upperFirst(text.slice(clause.length))
  }
  const subject = role === undefined ? undefined : `${upperFirst(role.plural)} `
  return subject !== undefined && text.startsWith(subject) && previous.text.startsWith(subject)
    ? `They ${text.slice(subject.length)}`
    : text
}
