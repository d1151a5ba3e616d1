import type { Role, RoleId } from '../../knowledge/knowledge.ts'
import { figureTopics, sourceTopics, type TopicId, withParts } from '../../knowledge/topics.ts'
import type { CommandId } from '../../knowledge/cue-groups.ts'
import type { Background } from './background.ts'
import { payloadVersion } from './payload.ts'
import type { Suggestion } from './reply.ts'
import { sentences } from './voice/sentences.ts'

/** The topics of a role in the order a person explores them. */
export const exploreTopics = [
  'overview',
  'requirements',
  'skills',
  'salary',
  'outlook',
] as const satisfies readonly TopicId[]

/** What people ask next, most wanted first. */
const followUpTopics = [
  'requirements',
  'salary',
  'outlook',
  'duties',
  'skills',
  'specialties',
  'overview',
] as const satisfies readonly TopicId[]

/** More would not fit: Teams shows three. */
const mostFollowUps = 3

/** A button that asks for a topic of a role, or of all roles. */
export function suggestAsk(label: string, topic: TopicId, role?: RoleId): Suggestion {
  return {
    label,
    payload: { v: payloadVersion, do: 'ask', topic, ...(role === undefined ? {} : { role }) },
  }
}

/** A button that names a role. */
export function suggestRole({ id, shortName }: Role, topic?: TopicId): Suggestion {
  return {
    label: shortName,
    payload: {
      v: payloadVersion,
      do: 'ask',
      role: id,
      ...(topic === undefined ? {} : { topic }),
    },
  }
}

/** A button that gives a command. */
export function suggestCommand(label: string, command: CommandId): Suggestion {
  return { label, payload: { v: payloadVersion, do: 'command', command } }
}

/** Buttons for everyone who does not know yet what to ask. */
export function suggestStarters({ base, factsOn }: Background): readonly Suggestion[] {
  const { labels } = sentences
  const hasRoles = factsOn(base?.id, 'roles').length > 0
  return [
    ...(hasRoles ? [suggestAsk(labels.whichRoles, 'roles')] : []),
    suggestAsk(labels.bestPaid, 'salary'),
    suggestCommand(labels.compare, 'compare'),
    suggestCommand(labels.findRole, 'findRole'),
  ]
}

/** Buttons for what else the source says of a role. */
export function suggestTopics(
  role: RoleId,
  said: readonly TopicId[],
  background: Background,
): readonly Suggestion[] {
  return followUpTopics
    .filter((topic) => isLeft(role, topic, said, background))
    .slice(0, mostFollowUps)
    .map((topic) => suggestAsk(background.topics[topic].label, topic, role))
}

/** Requirements are left as long as one of the topics they stand for is. */
function isLeft(
  role: RoleId,
  topic: TopicId,
  said: readonly TopicId[],
  background: Background,
): boolean {
  if (said.includes(topic) || !hasFacts(role, topic, background)) return false
  if (topic !== 'requirements') return true
  return withParts(topic).some(
    (part) => !said.includes(part) && background.factsOn(role, part).length > 0,
  )
}

/** Whether the source says something on a topic of a role. */
export function hasFacts(role: RoleId, topic: TopicId, { factsOn }: Background): boolean {
  return withParts(topic).some((part) => factsOn(role, part).length > 0)
}

/** Buttons for what else the source says of itself. */
export function suggestSourceTopics(
  said: readonly TopicId[],
  { factsOn, topics }: Background,
): readonly Suggestion[] {
  return sourceTopics
    .filter((topic) => !said.includes(topic) && factsOn(undefined, topic).length > 0)
    .map((topic) => suggestAsk(topics[topic].label, topic))
}

/** Buttons that set all roles side by side, by another figure than the one just said. */
export function suggestComparisons(said: TopicId, { topics }: Background): readonly Suggestion[] {
  return figureTopics
    .filter((topic) => topic !== said)
    .map((topic) => suggestAsk(topics[topic].label, topic))
}
