import { QuestionSetError } from '../errors.ts'

/** How a fact is found in the text of a reply. */
interface FactPattern {
  /** Short name of the role the fact is of; `all` for facts of the document. */
  readonly role: string
  readonly pattern: RegExp
}

/** The patterns a question set refers to by id. */
export interface FactPatterns {
  readonly facts: ReadonlyMap<string, FactPattern>
  /** How each role is named in a reply. */
  readonly roles: readonly RegExp[]
  /** Facts that one role alone has: in a reply about another, they are beside the point. */
  readonly distinctive: readonly string[]
}

/**
 * Reads a `….facts.json`: `$roles`, `$distinctive`, and for each fact its `role` and a regular
 * expression `re`. Throws a {@link QuestionSetError} of all faults.
 */
export function parseFactPatterns(json: string, where: string): FactPatterns {
  // Written by hand beside the questions; what the judging relies on is looked at below.
  const { $roles, $distinctive, ...facts } = JSON.parse(json) as Record<string, unknown>
  const faults: string[] = []
  const compile = (source: unknown, name: string): RegExp => {
    try {
      if (typeof source === 'string') return new RegExp(source, 'i')
    } catch {
      // Told below, together with patterns that are missing.
    }
    faults.push(`${where}: expected a regular expression for ${name}, got "${String(source)}".`)
    return /(?!)/
  }
  const patterns = Object.entries(facts).map(([id, fact]): readonly [string, FactPattern] => {
    const { role, re } = (fact ?? {}) as Record<string, unknown>
    return [id, { role: String(role), pattern: compile(re, id) }]
  })
  const roles = Object.entries($roles ?? {}).map(([id, re]) => compile(re, id))
  const distinctive = Array.isArray($distinctive) ? $distinctive.map(String) : []
  const unknown = distinctive.filter((id) => !Object.hasOwn(facts, id))
  faults.push(...unknown.map((id) => `${where}: expected facts in "$distinctive", got "${id}".`))
  if (faults.length > 0) throw new QuestionSetError(faults)
  return { facts: new Map(patterns), roles, distinctive }
}
