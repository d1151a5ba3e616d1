import { withArticle } from '../../../knowledge/article.ts'
import { educationLevels } from '../../../knowledge/knowledge.ts'
import type { Comparison, Demand } from '../../answering/verdict.ts'

/** What a role may ask for, in a sentence: "a master's degree", "a degree", "experience". */
export function nameDemand({ topic, level }: Demand): string {
  if (level !== undefined) return withArticle(level)
  return topic === 'education' ? 'a degree' : topic
}

/** What roles are picked by: "experience, not a degree", "a bachelor's degree or more". */
export function nameDemands({
  by,
  wanted,
  unwanted,
}: Extract<Comparison, { by: 'having' | 'lacking' }>): string {
  if (by === 'lacking') return `${unwanted.map(nameDemand).join(' or ')}${orMore(unwanted)}`
  const rest = unwanted.map((demand) => `not ${nameDemand(demand)}`)
  return [wanted.map(nameDemand).join(' and '), ...rest].join(', ')
}

/** "no bachelor's degree": whoever has none has no higher one. */
function orMore(demands: readonly Demand[]): string {
  const { level } = demands.at(-1) ?? {}
  return level === undefined || level === educationLevels.at(-1) ? '' : ' or more'
}
