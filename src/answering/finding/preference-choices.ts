import { findFigures } from '../deciding/figures.ts'
import { comparePaths, pathToRole } from './path-to-role.ts'
import { priorities, type Priority, type Schooling, schoolings } from './preferences.ts'
import type { Ranking } from './rank-roles.ts'

/** Fewer choices than this are none. */
const fewestChoices = 2

/**
 * The levels of education that tell the roles apart, lowest first; empty if they do not. Nobody
 * is left without an answer: the lowest is a diploma of a high school, or no degree.
 */
export function schoolingChoices({ advancement, factsOn }: Ranking): readonly Schooling[] {
  const paths = advancement.map(({ id }) => pathToRole(id, factsOn))
  const asked = new Set(paths.filter(({ said }) => said.length > 0).map((path) => path.schooling))
  if (asked.size < fewestChoices) return []
  return schoolings.filter((schooling) =>
    schooling === 'no degree' ? !asked.has('high school diploma') : asked.has(schooling),
  )
}

/** What can matter, as far as the document tells roles apart by it. */
export function priorityChoices({ advancement, factsOn }: Ranking): readonly Priority[] {
  const roles = advancement.map(({ id }) => id)
  const choices = priorities.filter((priority) => {
    if (priority !== 'shortPath') {
      const values = findFigures(roles, priority, { factsOn }).map(({ value }) => value)
      return new Set(values).size > 1
    }
    const [first, ...others] = roles
      .map((role) => pathToRole(role, factsOn))
      .filter(({ said }) => said.length > 0)
    return first !== undefined && others.some((path) => comparePaths(first, path) !== 0)
  })
  return choices.length < fewestChoices ? [] : choices
}
