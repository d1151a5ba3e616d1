import type { Fact, Knowledge } from '../../knowledge.ts'
import { isOlder } from './facts-by-role.ts'

/** A fact before and after. */
interface FactPair {
  readonly before: Fact
  readonly after: Fact
}

/** What became of the facts from one knowledge to another. */
export interface FactChanges {
  readonly added: readonly Fact[]
  readonly removed: readonly Fact[]
  /** Other words or another value, on the same topic of the same role. */
  readonly changed: readonly FactPair[]
  /** The same fact, whose quote stands elsewhere or reads otherwise. */
  readonly moved: readonly FactPair[]
}

/**
 * Compares facts. They are paired by what they say and not by their ids, as a new sentence gives
 * every fact behind it another number; what is left is paired by the words it shares.
 */
export function compareFacts(
  before: Pick<Knowledge, 'facts' | 'older'>,
  after: Pick<Knowledge, 'facts' | 'older'>,
): FactChanges {
  const [old, fresh] = [groupFacts(before), groupFacts(after)]
  const keys = [...new Set([...old.keys(), ...fresh.keys()])]
  const groups = keys.map((key) => compareGroup(old.get(key) ?? [], fresh.get(key) ?? []))
  return {
    added: groups.flatMap(({ added }) => added),
    removed: groups.flatMap(({ removed }) => removed),
    changed: groups.flatMap(({ changed }) => changed),
    moved: groups.flatMap(({ moved }) => moved),
  }
}

/** By role and topic; what is set aside for a newer document by itself, for it is told otherwise. */
function groupFacts({
  facts,
  older = [],
}: Pick<Knowledge, 'facts' | 'older'>): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of [...facts, ...older]) {
    const key = `${fact.role ?? ''}/${fact.topic}${isOlder(fact) ? '/older' : ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return groups
}

function compareGroup(before: readonly Fact[], after: readonly Fact[]): FactChanges {
  const same = pairUp(before, after, (a, b) => (saidBy(a) === saidBy(b) ? 1 : 0))
  const alike = pairUp(same.before, same.after, (a, b) => likeness(a.text, b.text))
  return {
    added: alike.after,
    removed: alike.before,
    changed: alike.pairs,
    moved: same.pairs.filter((pair) => placeOf(pair.before) !== placeOf(pair.after)),
  }
}

function placeOf({ quote, document }: Fact): string {
  return JSON.stringify([quote, document])
}

function saidBy({ text, value }: Fact): string {
  return JSON.stringify([text, value])
}

/** Facts that share fewer of their words say different things. */
const leastLikeness = 0.4

/** Pairs each fact with the likest that is not taken, and gives what stays alone. */
function pairUp(
  before: readonly Fact[],
  after: readonly Fact[],
  likenessOf: (a: Fact, b: Fact) => number,
): { pairs: readonly FactPair[]; before: readonly Fact[]; after: readonly Fact[] } {
  const free = new Set(after)
  const pairs = before.flatMap((fact): readonly FactPair[] => {
    const [likest] = [...free]
      .map((other) => ({ other, score: likenessOf(fact, other) }))
      .filter(({ score }) => score >= leastLikeness)
      .toSorted((a, b) => b.score - a.score)
    if (likest === undefined) return []
    free.delete(likest.other)
    return [{ before: fact, after: likest.other }]
  })
  const paired = new Set(pairs.map((pair) => pair.before))
  return { pairs, before: before.filter((fact) => !paired.has(fact)), after: [...free] }
}

/** The share of their words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
  if (one === undefined || other === undefined) return 0
  const common = [...one].filter((word) => other.has(word)).length
  return common / (one.size + other.size - common)
}
