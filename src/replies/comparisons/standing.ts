import type { Fact, RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Compared } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { formatPeriod, formatValue } from '../voice/format-value.ts'
import type { Statement } from '../part.ts'
import { type Measure, sentences } from '../voice/sentences.ts'

/** A role in a comparison, with the fact that tells its standing. */
export interface Standing {
  /** For use inside a sentence. */
  readonly name: string
  readonly shortName: string
  readonly fact: Fact
  /** "$79,953"; the fact's own sentence where it has no value. */
  readonly value: string
}

/** The standings of roles in a comparison, in their order; roles without a fact are left out. */
export function findStandings(
  roles: readonly RoleId[],
  { topic, facts }: Pick<Compared, 'topic' | 'facts'>,
  background: Background,
): readonly Standing[] {
  const chosen = background.factsById(facts)
  return roles.flatMap((id) => {
    const role = background.roleOf(id)
    const own = chosen.find((fact) => fact.role === id) ?? background.factsOn(id, topic)[0]
    if (role === undefined || own === undefined) return []
    const value = formatValue(own.value) || own.text
    return [{ name: role.inSentence, shortName: role.shortName, fact: own, value }]
  })
}

/** A sentence that rests on the facts of these standings. */
export function stateOf(text: string, standings: readonly Standing[]): Statement {
  return { text, facts: standings.map(({ fact }) => fact) }
}

/** When the figures of these standings are for. */
export function periodOf(standings: readonly Standing[]): string {
  return formatPeriod(standings.map(({ fact }) => fact))
}

/** A growth figure is for a broader occupation, which must be said with it: here for a list. */
export function valueWithCaveat({ value, fact }: Standing): string {
  return fact.value?.kind === 'growth' && fact.value.occupation !== undefined
    ? sentences.growthFor(value, fact.value.occupation)
    : value
}

/** The same caveat as a sentence, where the values stand in one. */
export function sayCaveat(standings: readonly Standing[]): readonly Statement[] {
  const occupations = standings.flatMap(({ fact: { value } }) =>
    value?.kind === 'growth' ? (value.occupation ?? []) : [],
  )
  return occupations.length === 0
    ? []
    : [{ text: sentences.broaderFor([...new Set(occupations)]), facts: [] }]
}

/** The number behind a value, for telling how far two are apart. */
export function amountOf({ fact: { value } }: Standing): number | undefined {
  switch (value?.kind) {
    case 'money':
      return (value.low + value.high) / 2
    case 'growth':
      return (value.percent + (value.upTo ?? value.percent)) / 2
    case 'education':
    case 'certification':
    case 'experience':
    case 'nothing':
    case 'preferred':
    case undefined:
      return undefined
  }
}

/** What roles are compared by, in words. */
export function measureOf(topic: TopicId, standings: readonly Standing[]): Measure {
  if (topic === 'education') return sentences.measures.education
  if (topic !== 'salary') return sentences.measures.outlook
  const [first] = standings
  const money = first?.fact.value?.kind === 'money' ? first.fact.value : undefined
  return sentences.measures.salary(money?.statistic ?? '', money?.currency)
}
