import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { Likely } from '../../../knowledge/learned/ways.ts'
import type { Described } from '../model/descriptions.ts'
import type { Model } from '../model/model.ts'
import { thresholds } from '../thresholds.ts'

/** What speaks for roles beside the words that they share with a description. */
interface Witnesses {
  /** What the words mean; asked for only where they tell no role by themselves. */
  readonly near: () => ReadonlyMap<RoleId, number>
  /** Of whom messages like this one speak. */
  readonly spoken: readonly Likely[]
}

/** Three witnesses on which role is described: shared words, what they mean, and learned ways. */
export function weighDescribed(
  described: readonly Described[],
  { near, spoken }: Witnesses,
  model: Model,
): readonly Described[] {
  const meant = isDecided(described) ? described : weigh(described, near())
  return withLearned(meant, spoken, model)
}

/** Where the words themselves tell one role from all others, what they mean need not be asked. */
function isDecided([best, next]: readonly Described[]): boolean {
  return (
    best !== undefined &&
    best.score >= thresholds.description &&
    best.score / (next?.score ?? Number.MIN_VALUE) >= thresholds.descriptionLead
  )
}

/** Two witnesses: the words that a role shares with a description, and what it means. */
function weigh(
  described: readonly Described[],
  near: ReadonlyMap<RoleId, number>,
): readonly Described[] {
  const meant = [...near].map(([id, nearness]) => {
    const shared = described.find((one) => one.id === id)
    const meaning = thresholds.meaningWeight * Math.max(0, nearness)
    return { id, score: (shared?.score ?? 0) + meaning, words: shared?.words ?? 0 }
  })
  const others = described.filter(({ id }) => !near.has(id))
  return [...others, ...meant.filter(({ score }) => score > 0)].toSorted(
    (a, b) => b.score - a.score,
  )
}

/** The third witness: of whom messages like this one speak. */
function withLearned(
  described: readonly Described[],
  likely: readonly Likely[],
  { advancement }: Model,
): readonly Described[] {
  const scored = new Map(described.map((one) => [one.id, one]))
  for (const { label, likelihood } of likely) {
    const id = advancement.find((role) => role.id === label)?.id
    if (id === undefined || likelihood < thresholds.spokenOf) continue
    const { score = 0, words = 0 } = scored.get(id) ?? {}
    const least = thresholds.spokenOfWeight * likelihood
    scored.set(id, { id, score: score + least, words: Math.max(words, 2) })
  }
  return [...scored.values()].toSorted((a, b) => b.score - a.score)
}
