import type { TopicId } from '../../../knowledge/topics.ts'
import { isOnlyHinted, type Topical } from './choose-topics.ts'
import type { ResolvedRoles } from './described-roles.ts'
import { thresholds } from '../thresholds.ts'

/**
 * "do doctors read the images we make": a role that other words describe and a topic that one loose
 * word hints at are no more than two guesses, and a figure is too much to say on them.
 */
export function isGuessOnGuess(
  { how }: ResolvedRoles,
  topics: readonly TopicId[],
  { ask, reading, context }: Topical,
): boolean {
  const isHinted = isOnlyHinted(topics, reading)
  const isLikely = reading.likely.some(
    ({ label, likelihood }) =>
      topics.some((topic) => topic === label) && likelihood > thresholds.hintedTopic,
  )
  const isBare = topics.length > 0 && isHinted && !isLikely
  const isFirst = context.roles.length === 0 && ask.amounts.length === 0
  return how === 'described' && ask.wantsYesNo && isBare && isFirst
}
