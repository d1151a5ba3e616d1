import type { DraftFact } from './draft-fact.ts'
import type { Fact, FactId } from '../../knowledge.ts'
import { topicIds } from '../../topics.ts'

/** Facts with their ids, in two orders. */
export interface NumberedFacts {
  /** By role as in the table, by topic, by weight, then as the source has them. */
  readonly facts: readonly Fact[]
  /** As they were read: prose as it runs, then what tables add. */
  readonly asRead: readonly Fact[]
}

/** Sorts facts into the order they are told, and numbers them within role and topic. */
export function numberFacts(
  drafts: readonly DraftFact[],
  roleIds: readonly string[],
): NumberedFacts {
  const place = ({ role }: DraftFact): number =>
    role === undefined ? roleIds.length : roleIds.indexOf(role.id)
  const sorted = drafts.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      topicIds.indexOf(a.topic) - topicIds.indexOf(b.topic) ||
      ageOf(a) - ageOf(b) ||
      a.rank - b.rank ||
      a.quote.lines[0] - b.quote.lines[0],
  )
  const counts = new Map<string, number>()
  const numbered = sorted.map((draft): readonly [DraftFact, Fact] => {
    const key = `${draft.role?.id ?? 'source'}/${draft.topic}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return [draft, withId(draft, `${key}/${number}` as FactId)]
  })
  const byDraft = new Map(numbered)
  return {
    facts: numbered.map(([, fact]) => fact),
    asRead: drafts.flatMap((draft) => byDraft.get(draft) ?? []),
  }
}

/** What the newest document says is told first. */
function ageOf({ document }: DraftFact): number {
  return document?.age ?? 0
}

function withId({ role, topic, text, value, quote, document }: DraftFact, id: FactId): Fact {
  return {
    id,
    ...(role === undefined ? {} : { role: role.id }),
    topic,
    text,
    ...(value === undefined ? {} : { value }),
    quote,
    ...(document === undefined ? {} : { document: document.id }),
  }
}
