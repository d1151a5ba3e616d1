import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, type TopicId } from '../../../knowledge/topics.ts'
import type { Background } from '../background.ts'
import type { BarChart, Card, CardBlock } from '../card.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { amountOf, findStandings, measureOf, periodOf, type Standing } from './standing.ts'
import { sayCardSource } from '../answers/say-card-source.ts'
import { sentences } from '../voice/sentences.ts'
import { lowerFirst, upperFirst } from '../../../knowledge/letter-case.ts'

/**
 * Roles side by side, topic by topic: a bar chart for a figure, a table of two columns for
 * anything else, since a wider one is torn to pieces on a phone. Undefined when fewer than two
 * roles can be compared.
 */
export function composeComparisonCard(
  topics: readonly TopicId[],
  roles: readonly RoleId[],
  background: Background,
): Card | undefined {
  const [first, ...others] = topics.flatMap((topic): readonly CardBlock[] => {
    const bars = drawBars(topic, roles, background)
    return bars.length > 0 ? bars : drawTable(topic, roles, background)
  })
  if (first === undefined) return undefined
  const standings = topics.flatMap((topic) =>
    findStandings(roles, { topic, facts: [] }, background),
  )
  const labels = topics.map((topic, i) => lowerUnlessFirst(background.topics[topic].label, i))
  const isOneChart = first.kind === 'bars' && others.length === 0
  return {
    title: isOneChart ? first.chart.title : cardSentences.compared(labels),
    ...(standings.some(isBroader) ? { subtitle: cardSentences.broader } : {}),
    blocks: [first, ...others],
    footnote: sayCardSource(
      standings.map(({ fact }) => fact),
      background,
    ),
  }
}

function drawBars(
  topic: TopicId,
  roles: readonly RoleId[],
  background: Background,
): readonly CardBlock[] {
  if (!isFigure(topic)) return []
  const standings = findStandings(roles, { topic, facts: [] }, background)
  const bars = standings.flatMap((standing) => {
    const amount = amountOf(standing)
    return amount === undefined
      ? []
      : [{ label: standing.shortName, amount, value: standing.value }]
  })
  // Bars of an hour's and of a year's pay side by side would say what is not so.
  if (bars.length < 2 || new Set(standings.map(unitOf)).size > 1) return []
  const chart: BarChart = {
    title: cardSentences.figures(measureOf(topic, standings).noun, periodOf(standings)),
    bars: bars.toSorted((a, b) => b.amount - a.amount),
  }
  return [{ kind: 'bars', chart }]
}

function unitOf({ fact: { value } }: Standing): string {
  return value?.kind === 'money' ? `${value.currency} per ${value.per}` : (value?.kind ?? '')
}

function drawTable(
  topic: TopicId,
  roles: readonly RoleId[],
  background: Background,
): readonly CardBlock[] {
  const rows = roles.map((id) => [
    background.roleOf(id)?.shortName ?? '',
    drawCell(id, topic, background),
  ])
  const isEmpty = rows.every(([, cell]) => cell === cardSentences.notGiven)
  if (isEmpty || rows.length < 2) return []
  return [{ kind: 'table', columns: [cardSentences.role, background.topics[topic].label], rows }]
}

function drawCell(role: RoleId, topic: TopicId, background: Background): string {
  const [standing] = findStandings([role], { topic, facts: [] }, background)
  if (standing === undefined) return cardSentences.notGiven
  const said = sentences.inPeriod(standing.value, periodOf([standing]))
  return upperFirst(said)
}

function isBroader({ fact: { value } }: Standing): boolean {
  return value?.kind === 'growth' && value.occupation !== undefined
}

function lowerUnlessFirst(label: string, position: number): string {
  return position === 0 ? label : lowerFirst(label)
}
