import { requirementTopics, figureTopics, type TopicId } from '../knowledge/topics.ts'
import { findFigures } from '../src/answering/deciding/figures.ts'
import type { Answered, Verdict } from '../src/answering/verdict.ts'
import type { Background } from '../src/replies/background.ts'
import type { Payload } from '../src/replies/payload.ts'
import { compareRolesId, findRoleId } from './dialog-ids.ts'

/** The verdict a button carries: it is answered as it stands, never matched again. */
export function answerPayload(payload: Payload, background: Background): Verdict {
  if (payload.do === 'command') {
    const { command, role } = payload
    return { kind: 'command', command, ...(role === undefined ? {} : { role }), confidence: 1 }
  }
  // The dialog it belongs to is closed: it begins again with this answer.
  if (payload.do === 'choose') return openings.get(payload.dialog) ?? askWhat
  const { role, topic } = payload
  if (role !== undefined) return answerAsk({ role, topic: topic ?? 'overview' }, background)
  return topic === undefined ? askWhat : answerForAll(topic, background)
}

const askWhat: Verdict = { kind: 'command', command: 'help', confidence: 1 }

/** How each dialog begins. */
const openings: ReadonlyMap<string, Verdict> = new Map([
  [findRoleId, { kind: 'command', command: 'findRole', confidence: 1 }],
  [compareRolesId, { kind: 'command', command: 'compare', confidence: 1 }],
])

function answerAsk(
  { role, topic }: Required<Pick<Answered, 'role' | 'topic'>>,
  { factsOn }: Background,
): Verdict {
  const topics: readonly TopicId[] =
    topic === 'requirements' ? [topic, ...requirementTopics] : [topic]
  const facts = topics.flatMap((part) => factsOn(role, part)).map(({ id }) => id)
  return facts.length === 0
    ? { kind: 'silent', topic, roles: [role], nearest: [], confidence: 1 }
    : { kind: 'answered', role, topic, facts, confidence: 1 }
}

/** Figures are set side by side; the source and its base role speak for themselves. */
function answerForAll(topic: TopicId, background: Background): Verdict {
  const figures: readonly TopicId[] = figureTopics
  if (figures.includes(topic)) return rankBy(topic, background)
  const { advancement, base, factsOn } = background
  const ownFacts = factsOn(undefined, topic).map(({ id }) => id)
  if (ownFacts.length > 0) return { kind: 'answered', topic, facts: ownFacts, confidence: 1 }
  if (topic === 'roles' && base !== undefined)
    return answerAsk({ role: base.id, topic }, background)
  return {
    kind: 'unclear',
    open: 'role',
    topic,
    options: advancement.map(({ id }) => ({ role: id, topic })),
    confidence: 1,
  }
}

function rankBy(topic: TopicId, { advancement, factsOn }: Background): Verdict {
  const all = advancement.map(({ id }) => id)
  const figures = findFigures(all, topic, { factsOn }).toSorted((a, b) => b.value - a.value)
  const roles = figures.map(({ role }) => role)
  if (roles.length === 0) return { kind: 'silent', topic, roles: [], nearest: [], confidence: 1 }
  return {
    kind: 'compared',
    topic,
    comparison: { by: 'ranking', order: 'highest' },
    roles,
    considered: roles,
    facts: figures.map(({ fact }) => fact.id),
    confidence: 1,
  }
}
