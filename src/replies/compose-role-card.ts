import type { Fact, Role } from '../../knowledge/knowledge.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import type { Background } from './background.ts'
import type { Card, CardRow } from './card.ts'
import { cardSentences } from './card-sentences.ts'
import { chooseFacts } from './choose-facts.ts'
import { formatPeriod, formatValue } from './format-value.ts'
import { sentences } from './sentences.ts'

const glanceTopics = [
  'education',
  'certification',
  'experience',
  'salary',
  'outlook',
] as const satisfies readonly TopicId[]

/** A role at a glance: what it asks for, pays, and how its jobs grow; undefined if nothing is said. */
export function composeRoleCard(role: Role, background: Background): Card | undefined {
  const rows = glanceTopics.flatMap((topic) => drawTopic(role, topic, background))
  if (rows.length === 0) return undefined
  return {
    title: role.shortName,
    subtitle: cardSentences.atAGlance,
    blocks: [{ kind: 'rows', rows }],
  }
}

function drawTopic(
  { id }: Role,
  topic: (typeof glanceTopics)[number],
  background: Background,
): readonly CardRow[] {
  const facts = background.factsOn(id, topic).map((fact) => fact.id)
  const [fact] = chooseFacts(
    { kind: 'answered', role: id, topic, facts, confidence: 1 },
    background,
  )
  return fact === undefined
    ? []
    : [{ label: background.topics[topic].label, value: sayValue(fact) }]
}

function sayValue(fact: Fact): string {
  const value = formatValue(fact.value)
  // A sentence is clearer than a bare name such as "experience in sonography".
  if (value === '' || fact.value?.kind === 'experience') return fact.text
  const figure = sentences.inPeriod(value, formatPeriod([fact]))
  const said =
    fact.value?.kind === 'growth' && fact.value.occupation !== undefined
      ? sentences.growthFor(figure, fact.value.occupation)
      : figure
  return said.charAt(0).toUpperCase() + said.slice(1)
}
