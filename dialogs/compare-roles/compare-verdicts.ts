import type { RoleId } from '../../knowledge/knowledge.ts'
import { figureTopics, type TopicId } from '../../knowledge/topics.ts'
import { findFigures } from '../../src/answering/deciding/figures.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import type { Background } from '../../src/replies/background.ts'
import { answerPayload } from '../answer-payload.ts'
import { payloadVersion } from '../../src/replies/payload.ts'
import type { CompareState } from './compare-state.ts'

/**
 * How roles stand to one another: figures in order, and what else is said of each role. With several
 * topics, who comes first by each figure is enough in words; the card has the rest.
 */
export function compareVerdicts(
  { roles, topics }: Pick<CompareState, 'roles' | 'topics'>,
  background: Background,
): readonly Verdict[] {
  const isOne = topics.length === 1
  const verdicts = topics.flatMap((topic) => rank(roles, topic, isOne, background))
  if (verdicts.length > 0) return verdicts
  return topics.flatMap((topic) => sayOfEach(roles, topic, background))
}

function sayOfEach(
  all: readonly RoleId[],
  topic: TopicId,
  background: Background,
): readonly Verdict[] {
  const said = all.map((role) =>
    answerPayload({ v: payloadVersion, do: 'ask', role, topic }, background),
  )
  const missing = said.flatMap((verdict) => (verdict.kind === 'silent' ? verdict.roles : []))
  return [...said.filter(({ kind }) => kind === 'answered'), ...silentOn(topic, missing)]
}

function silentOn(topic: TopicId, roles: readonly RoleId[]): readonly Verdict[] {
  return roles.length === 0 ? [] : [{ kind: 'silent', topic, roles, nearest: [], confidence: 1 }]
}

function rank(
  all: readonly RoleId[],
  topic: TopicId,
  isOne: boolean,
  { factsOn }: Background,
): readonly Verdict[] {
  const comparable: readonly TopicId[] = figureTopics
  if (!comparable.includes(topic)) return []
  const figures = findFigures(all, topic, { factsOn }).toSorted((a, b) => b.value - a.value)
  const [best] = figures
  if (best === undefined || figures.length < 2) return []
  const considered = figures.map(({ role }) => role)
  const shown = isOne ? figures : figures.filter(({ value }) => value === best.value)
  const missing = all.filter((role) => !considered.includes(role))
  return [
    {
      kind: 'compared',
      topic,
      comparison: isOne ? howToCompare(considered) : { by: 'highest', rank: 1 },
      roles: shown.map(({ role }) => role),
      considered,
      facts: shown.map(({ fact }) => fact.id),
      confidence: 1,
    },
    ...silentOn(topic, missing),
  ]
}

function howToCompare(
  roles: readonly RoleId[],
): Extract<Verdict, { kind: 'compared' }>['comparison'] {
  return roles.length > 2 ? { by: 'ranking', order: 'highest' } : { by: 'versus' }
}
