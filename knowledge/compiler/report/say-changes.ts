import type { FactChanges } from './compare-facts.ts'
import { isOlder } from './facts-by-role.ts'
import { namePlace } from './name-place.ts'
import type { Fact } from '../../knowledge.ts'

/** What became of the facts, in lines: what is gone, what is new, what reads otherwise. */
export function sayChanges({ added, removed, changed, moved }: FactChanges): readonly string[] {
  const count = added.length + removed.length + changed.length
  return [
    `Facts: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${moved.length} only at another place`,
    ...(count === 0 ? [] : ['']),
    ...removed.map((fact) => `  - ${sayFact(fact)}`),
    ...added.map((fact) => `  + ${sayFact(fact)}`),
    ...changed.flatMap(({ before, after }) => [`  - ${sayFact(before)}`, `  + ${sayFact(after)}`]),
  ]
}

function sayFact(fact: Fact): string {
  const { id, text, quote, document } = fact
  const place = namePlace({ line: quote.lines[0], place: quote.place, document })
  const aside = isOlder(fact) ? ', set aside' : ''
  return `${id.replace(/\/\d+$/, '')} (${place}${aside}): ${text}`
}
