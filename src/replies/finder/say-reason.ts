import type { Fact, RoleId } from '../../../knowledge/knowledge.ts'
import { pathToRole } from '../../answering/finding/path-to-role.ts'
import type { Priority } from '../../answering/finding/preferences.ts'
import type { Reason } from '../../answering/finding/rank-roles.ts'
import type { Background } from '../background.ts'
import { countWord } from '../voice/count-word.ts'
import { finderSentences } from '../voice/finder-sentences.ts'
import { formatLevel } from '../voice/format-value.ts'
import { joinNames } from '../voice/join-names.ts'
import type { Statement } from '../part.ts'
import { findStandings, measureOf } from '../comparisons/standing.ts'
import { sayValue } from './say-value.ts'
import { sayWork } from './say-work.ts'

/** In characters: a longer fact is left to the card and only cited in the words. */
const longestFact = 140

/** What a reason is said about. */
export interface Reasoned {
  readonly role: RoleId
  readonly reason: Reason
  /** Whether another role is as good at what matters. */
  readonly isShared: boolean
}

/** Why a role fits, in a sentence that rests on facts. */
export function sayReason({ role, reason, isShared }: Reasoned, background: Background): Statement {
  // The first fact says it best; the others stand in the card.
  const facts = background.factsById(reason.facts).slice(0, 1)
  switch (reason.kind) {
    case 'liking':
      return sayLiking(role, reason, facts, background)
    case 'schooling': {
      const { asked } = reason
      const text =
        asked === 'no degree'
          ? finderSentences.noDegree
          : finderSentences.enoughSchooling(formatLevel(asked))
      return { text, facts }
    }
    case 'priority':
      return reason.priority === 'shortPath'
        ? { text: finderSentences.shortest(sayPath(role, background)), facts }
        : sayFigure({ role, topic: reason.priority, isShared }, facts, background)
  }
}

function sayLiking(
  role: RoleId,
  { liking: { words } }: Extract<Reason, { kind: 'liking' }>,
  facts: readonly Fact[],
  background: Background,
): Statement {
  const own = background.roleOf(role)
  if (words === undefined && own !== undefined) {
    return { text: finderSentences.enjoys(sayWork(own, background).words), facts }
  }
  const said = facts.map(({ text }) => text).find((text) => text.length <= longestFact)
  return { text: finderSentences.mentions(words ?? '', said), facts }
}

function sayFigure(
  {
    role,
    topic,
    isShared,
  }: {
    readonly role: RoleId
    readonly topic: Exclude<Priority, 'shortPath'>
    readonly isShared: boolean
  },
  facts: readonly Fact[],
  background: Background,
): Statement {
  const standings = findStandings([role], { topic, facts: facts.map(({ id }) => id) }, background)
  const [place] = standings
  const value = place === undefined ? '' : sayValue(place)
  const { noun } = measureOf(topic, standings)
  const text = isShared ? finderSentences.alsoBest(noun, value) : finderSentences.best(noun, value)
  return { text, facts }
}

/** "no degree, but a certification and two years of experience". */
function sayPath(role: RoleId, { factsOn }: Background): string {
  const { schooling, years, asksCertification, requirements } = pathToRole(role, factsOn)
  const asksExperience = requirements.some(({ topic }) => topic === 'experience')
  const others = [
    ...(asksCertification ? [finderSentences.certification] : []),
    ...(asksExperience ? [finderSentences.experience(years === 0 ? '' : countWord(years))] : []),
  ]
  if (schooling !== 'no degree') return joinNames([formatLevel(schooling), ...others])
  return finderSentences.noDegreeBut(joinNames(others))
}
