import type { DraftFact } from './draft-fact.ts'
import type { Fact, FactId } from './knowledge.ts'
import { topicIds } from './topics.ts'

/**
 * Facts in the order they are told: by role as in the table, by topic, by weight, then as the
 * source has them; with ids that count within role and topic.
 */
export function numberFacts(
  drafts: readonly DraftFact[],
  roleIds: readonly string[],
): readonly Fact[] {
  const place = ({ role }: DraftFact): number =>
    role === undefined ? roleIds.length : roleIds.indexOf(role.id)
  const sorted = drafts.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      topicIds.indexOf(a.topic) - topicIds.indexOf(b.topic) ||
      a.rank - b.rank ||
      a.quote.lines[0] - b.quote.lines[0],
  )
  const counts = new Map<string, number>()
  return sorted.map(({ role, topic, text, value, quote }) => {
    const key = `${role?.id ?? 'source'}/${topic}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return {
      id: `${key}/${number}` as FactId,
      ...(role === undefined ? {} : { role: role.id }),
      topic,
      text,
      ...(value === undefined ? {} : { value }),
      quote,
    }
  })
}
