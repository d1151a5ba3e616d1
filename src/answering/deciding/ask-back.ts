import type { RoleId } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Reading } from '../reading/reading.ts'
import type { Option, Unclear, Verdict } from '../verdict.ts'
import { confidences } from '../thresholds.ts'

/** Asks which role is meant, with the topic that is known already. */
export function whichRole(
  topic: TopicId | undefined,
  roles: readonly RoleId[],
  confidence: number,
): Unclear {
  const options: readonly Option[] = roles.map((role) => ({
    role,
    ...(topic === undefined ? {} : { topic }),
  }))
  return {
    kind: 'unclear',
    open: 'role',
    ...(topic === undefined ? {} : { topic }),
    options,
    confidence,
  }
}

/** What there is to know of a role, and what can be said of all of them at once. */
const topicsOfOne = ['overview', 'requirements', 'salary', 'outlook'] as const
const topicsOfAll = ['roles', 'salary', 'outlook'] as const

/** Asks what a person wants to know, of a role or at all. */
export function whichTopic(role?: RoleId): Unclear {
  const topics = role === undefined ? topicsOfAll : topicsOfOne
  const about = role === undefined ? {} : { role }
  return {
    kind: 'unclear',
    open: 'topic',
    ...about,
    options: topics.map((topic) => ({ ...about, topic })),
    confidence: confidences.askTopic,
  }
}

/** Not about this domain: another occupation, or nothing the document knows of. */
export function offTopic({ occupation }: Reading): Verdict {
  if (occupation !== undefined) {
    return {
      kind: 'offTopic',
      about: 'occupation',
      subject: occupation,
      confidence: confidences.otherOccupation,
    }
  }
  return { kind: 'offTopic', about: 'other', confidence: confidences.offTopic }
}
