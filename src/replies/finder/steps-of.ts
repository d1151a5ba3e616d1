import type { Fact } from '../../../knowledge/knowledge.ts'
import type { RankedRole } from '../../answering/finding/rank-roles.ts'
import type { Background } from '../background.ts'
import { chooseFacts } from '../answers/choose-facts.ts'

/** What a role still takes, or what of it is there already: in order, and nothing said twice. */
export function stepsOf(
  { role, met, missing }: RankedRole,
  which: 'met' | 'missing',
  background: Background,
): readonly Fact[] {
  const steps = chooseFacts(
    { kind: 'answered', role, topic: 'requirements', facts: [...met, ...missing], confidence: 1 },
    background,
  )
  const wanted = which === 'met' ? met : missing
  return steps.filter(({ id }) => wanted.includes(id))
}
