import type { Fact, Role } from '../../../knowledge/knowledge.ts'
import type { TopicId } from '../../../knowledge/topics.ts'
import type { Background } from '../background.ts'
import type { Card, CardRow } from '../card.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { chooseFacts } from './choose-facts.ts'
import { formatPeriod, formatValue } from '../voice/format-value.ts'
import { sayCardSource } from './say-card-source.ts'
import { sayCaveats } from './say-caveats.ts'
import { sentences } from '../voice/sentences.ts'
import { upperFirst } from '../../../knowledge/letter-case.ts'

const glanceTopics = [
  'education',
  'certification',
  'experience',
  'salary',
  'outlook',
] as const satisfies readonly TopicId[]

/** A role at a glance: what it asks for, pays, and how its jobs grow; undefined if nothing is said. */
export function composeRoleCard(role: Role, background: Background): Card | undefined {
  const facts = glanceTopics.flatMap((topic) => chooseFact(role, topic, background))
  if (facts.length === 0) return undefined
  const rows = facts.map((fact): CardRow => {
    return { label: background.topics[fact.topic].label, value: sayValue(fact) }
  })
  const caveat = sayFactCaveats(facts, background).join(' ')
  return {
    title: cardSentences.atAGlance(role.shortName),
    blocks: [{ kind: 'rows', rows }],
    footnote: `${sayCardSource(facts, background)} ${caveat}`.trimEnd(),
    ...(caveat === '' ? {} : { caveat }),
  }
}

function chooseFact(
  { id }: Role,
  topic: (typeof glanceTopics)[number],
  background: Background,
): readonly Fact[] {
  const facts = background.factsOn(id, topic).map((fact) => fact.id)
  const verdict = { kind: 'answered', role: id, topic, facts, confidence: 1 } as const
  return chooseFacts(verdict, background).slice(0, 1)
}

function sayFactCaveats(facts: readonly Fact[], background: Background): readonly string[] {
  const paragraph = { kind: 'prose', statements: [{ text: '', facts }] } as const
  return sayCaveats([paragraph], background).flatMap(({ statements }) =>
    statements.map(({ text }) => text),
  )
}

function sayValue(fact: Fact): string {
  const value = formatValue(fact.value)
  // A sentence is clearer than a bare name such as "experience in sonography".
  if (value === '' || fact.value?.kind === 'experience') return fact.text
  const statistic = fact.value?.kind === 'money' ? fact.value.statistic : undefined
  const amount = statistic === undefined ? value : `${statistic} ${value}`
  const figure = sentences.inPeriod(amount, formatPeriod([fact]))
  const said =
    fact.value?.kind === 'growth' && fact.value.occupation !== undefined
      ? sentences.growthFor(figure, fact.value.occupation)
      : figure
  return upperFirst(said)
}
