import type { Fact, RoleId, Value } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Answered } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'

/** In facts: enough to answer, not so much that a person must search for the answer in it. */
const mostFacts: Partial<Record<TopicId, number>> = {
  overview: 1,
  requirements: 4,
  certification: 2,
  education: 1,
  experience: 1,
  roles: 1,
}
const mostFactsOtherwise = 3
const mostDuties = 2

/** The facts of a verdict that are worth saying, in the order to say them. */
export function chooseFacts(
  { role, topic, facts }: Answered,
  background: Background,
): readonly Fact[] {
  const telling = firstOfEach(
    withoutEchoes(background.factsById(facts)),
    mostFacts[topic] ?? mostFactsOtherwise,
  )
  if (topic === 'requirements') return firstThingsFirst(telling)
  if (topic !== 'overview' || role === undefined) return telling
  return [...telling, ...mainDuties(role, background)]
}

/** In facts that a document adds to what a newer one says. */
const mostAdded = 2

/** So many facts of each document; of the older ones no more than adds to the newest. */
function firstOfEach(facts: readonly Fact[], most: number): readonly Fact[] {
  const [first] = facts
  return facts.filter((fact, i) => {
    const before = facts.slice(0, i).filter(({ document }) => document === fact.document).length
    const isAdded = fact.document !== first?.document && fact.role !== undefined
    return before < (isAdded ? Math.min(most, mostAdded) : most)
  })
}

/** What a role is says little without what it does, and for whom. */
function mainDuties(role: RoleId, { factsOn }: Background): readonly Fact[] {
  const duties = [...factsOn(role, 'duties'), ...factsOn(role, 'specialties')]
  const others = duties.length > 0 ? duties : factsOn(role, 'overview').slice(1)
  return others.slice(0, mostDuties)
}

/** A table often repeats in a word what a sentence says in full. */
function withoutEchoes(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(
    (fact, i) => !facts.some((other, j) => other !== fact && isEcho(fact, other, i < j)),
  )
}

function isEcho(fact: Fact, other: Fact, isFirst: boolean): boolean {
  if (fact.role !== other.role || fact.topic !== other.topic) return false
  if (fact.value === undefined || other.value?.kind !== fact.value.kind) return false
  const [details, otherDetails] = [detailsOf(fact.value), detailsOf(other.value)]
  const addsNothing = details.every((detail) => otherDetails.includes(detail))
  // "must pass a driving test" has no detail that is typed, and yet says more than a cell.
  if (!addsNothing || (isCell(other) && !isCell(fact) && details.length === 0)) return false
  return details.length < otherDetails.length || !isFirst
}

/** Whether a fact is the cell of a table, put in words by the compiler. */
function isCell({ text }: Fact): boolean {
  return /\bunder "[^"]+"\.$/.test(text)
}

function detailsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'education':
      return [value.level, ...value.fields]
    case 'certification':
      return [
        ...value.names,
        ...value.bodies.map(({ name }) => name),
        ...(value.exams === undefined ? [] : [`${value.exams} exams`]),
      ]
    case 'experience':
      return [value.field ?? [], value.years === undefined ? [] : `${value.years} years`].flat()
    case 'money':
    case 'growth':
    case 'nothing':
    case 'preferred':
      return [JSON.stringify(value)]
  }
}

/** A document may state the first step after the second: "must first ensure knowledge". */
function firstThingsFirst(facts: readonly Fact[]): readonly Fact[] {
  const rank = ({ text }: Fact): number => (/\bfirst\b/i.test(text) ? 0 : 1)
  return facts.toSorted((a, b) => rank(a) - rank(b))
}
