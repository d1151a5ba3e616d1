import type { DocumentId, Fact, OlderFact, Value } from '../../knowledge.ts'

/** Facts of several documents: what holds, and what a newer document has set aside. */
export interface SetApart {
  readonly facts: readonly Fact[]
  readonly older: readonly OlderFact[]
}

/**
 * Sets apart what an older document says of a role where a newer one gives another figure, or says
 * the same. What only one of them speaks of stays.
 *
 * @param ids the documents, newest first
 */
export function setOlderApart(all: readonly Fact[], ids: readonly DocumentId[]): SetApart {
  const ageOf = ({ document }: Fact): number => (document === undefined ? 0 : ids.indexOf(document))
  const facts: Fact[] = []
  const older: OlderFact[] = []
  for (const fact of all.toSorted((a, b) => ageOf(a) - ageOf(b))) {
    const rivals = facts.filter(
      (other) =>
        fact.role !== undefined &&
        other.role === fact.role &&
        other.topic === fact.topic &&
        ageOf(other) < ageOf(fact),
    )
    const twin = rivals.find((other) => isSame(fact, other))
    const rival = twin ?? rivals.find((other) => isComparable(fact.value, other.value))
    if (rival === undefined) facts.push(fact)
    else
      older.push({
        ...fact,
        newer: rival.id,
        ...(twin === undefined ? {} : { isSame: true as const }),
      })
  }
  const inOrder = ({ id }: Fact, { id: other }: Fact): number => placeOf(id) - placeOf(other)
  const places = new Map(all.map(({ id }, i) => [id, i]))
  const placeOf = (id: Fact['id']): number => places.get(id) ?? 0
  return { facts: facts.toSorted(inOrder), older: older.toSorted(inOrder) }
}

/** Whether two values answer one question, so that only one of them can be told as what holds. */
function isComparable(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (one.kind !== 'money' || other.kind !== 'money') return true
  return one.stage === other.stage && one.per === other.per
}

function isSame(one: Fact, other: Fact): boolean {
  if (plain(one.text) === plain(other.text)) return true
  return one.value !== undefined && other.value !== undefined && saysSame(one.value, other.value)
}

function plain(text: string): string {
  return text.toLowerCase().split(/\W+/).filter(Boolean).join(' ')
}

/** Values without what only tells where they come from. */
function saysSame(one: Value, other: Value): boolean {
  switch (one.kind) {
    case 'money':
      return (
        other.kind === 'money' &&
        one.low === other.low &&
        one.high === other.high &&
        one.currency === other.currency &&
        isComparable(one, other)
      )
    case 'growth':
      return other.kind === 'growth' && one.percent === other.percent && one.upTo === other.upTo
    case 'education':
      return (
        other.kind === 'education' &&
        one.level === other.level &&
        isSameList(one.fields, other.fields)
      )
    case 'certification':
    case 'experience':
    case 'nothing':
    case 'preferred':
      return JSON.stringify(one) === JSON.stringify(other)
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return plain(one.toSorted().join(' ')) === plain(other.toSorted().join(' '))
}
