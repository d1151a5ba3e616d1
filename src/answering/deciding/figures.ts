import { educationLevels, type Fact, type RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Model } from '../model/model.ts'

/** Full-time hours of a year, as the U.S. Bureau of Labor Statistics turns hourly into yearly pay. */
const hoursPerYear = 2080

/** The fact of a role whose value can be compared, and that value as a number. */
export interface Figure {
  readonly role: RoleId
  readonly value: number
  readonly fact: Fact
}

/** The comparable figures of roles on a topic; roles without one are left out. */
export function findFigures(
  roles: readonly RoleId[],
  topic: TopicId,
  model: Pick<Model, 'factsOn'>,
): readonly Figure[] {
  return roles.flatMap((role) => {
    for (const fact of model.factsOn(role, topic)) {
      const value = toNumber(fact)
      if (value !== undefined) return [{ role, value, fact }]
    }
    return []
  })
}

/** Dollars a year, percent, or the rank of a degree. */
function toNumber({ value }: Fact): number | undefined {
  switch (value?.kind) {
    case 'money':
      return ((value.low + value.high) / 2) * (value.per === 'hour' ? hoursPerYear : 1)
    case 'growth':
      return value.percent
    case 'education':
      return educationLevels.indexOf(value.level)
    case 'certification':
    case 'experience':
    case 'nothing':
    case undefined:
      return undefined
  }
}
