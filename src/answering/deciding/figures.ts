import {
  type Currency,
  educationLevels,
  type Fact,
  type RoleId,
} from '../../../knowledge/knowledge.ts'
import { timesPerYear } from '../../../knowledge/times-per-year.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'

/** The fact of a role whose value can be compared, and that value as a number. */
export interface Figure {
  readonly role: RoleId
  readonly value: number
  readonly fact: Fact
}

/**
 * The comparable figures of roles on a topic; roles without one are left out. What those earn who
 * begin is not what the role pays: a stage is compared only where more roles have it.
 */
export function findFigures(
  roles: readonly RoleId[],
  topic: TopicId,
  model: Pick<Model, 'factsOn'>,
): readonly Figure[] {
  const staged = (stage: string | undefined): readonly Figure[] =>
    roles.flatMap((role) => {
      for (const fact of model.factsOn(role, topic)) {
        const value = stageOf(fact) === stage ? toNumber(fact) : undefined
        if (value !== undefined) return [{ role, value, fact }]
      }
      return []
    })
  const facts = roles.flatMap((role) => model.factsOn(role, topic))
  const stages = new Set([undefined, ...facts.map(stageOf)])
  const [most = []] = Array.from(stages, staged).toSorted((a, b) => b.length - a.length)
  return inOneCurrency(most)
}

function stageOf({ value }: Fact): string | undefined {
  return value?.kind === 'money' ? value.stage : undefined
}

/** Amounts of two currencies tell nothing of which is more: those of the commoner one stay. */
function inOneCurrency(figures: readonly Figure[]): readonly Figure[] {
  const currencyOf = ({ fact: { value } }: Figure): Currency | undefined =>
    value?.kind === 'money' ? value.currency : undefined
  const groups = [...new Set(figures.map(currencyOf))].map((currency) =>
    figures.filter((figure) => currencyOf(figure) === currency),
  )
  return groups.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** Money a year, percent, or the rank of a degree; a range counts as its middle. */
function toNumber({ value }: Fact): number | undefined {
  switch (value?.kind) {
    case 'money':
      return ((value.low + value.high) / 2) * timesPerYear[value.per]
    case 'growth':
      return (value.percent + (value.upTo ?? value.percent)) / 2
    case 'education':
      return educationLevels.indexOf(value.level)
    case 'certification':
    case 'experience':
    case 'nothing':
    case 'preferred':
    case undefined:
      return undefined
  }
}
