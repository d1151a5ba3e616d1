import type { RoleId } from '../../knowledge/knowledge.ts'
import { figureTopics, type TopicId } from '../../knowledge/topics.ts'
import type { Background } from './background.ts'
import type { BarChart, Card, CardBlock } from './card.ts'
import { cardSentences } from './card-sentences.ts'
import { amountOf, findPlaces, measureOf, periodOf, type Place } from './place.ts'
import { sayCardSource } from './say-card-source.ts'
import { sentences } from './sentences.ts'

/**
 * Roles side by side: a bar chart for each figure, and a table when there is more than one topic
 * or a topic without a figure. Undefined when fewer than two roles can be compared.
 */
export function composeComparisonCard(
  topics: readonly TopicId[],
  roles: readonly RoleId[],
  background: Background,
): Card | undefined {
  const charts = topics.flatMap((topic) => drawBars(topic, roles, background))
  const isAllInBars = topics.length === 1 && charts.length === 1
  const table = isAllInBars ? [] : drawTable(topics, roles, background)
  const [first, ...others] = [...table, ...charts]
  if (first === undefined) return undefined
  const places = topics.flatMap((topic) => findPlaces(roles, { topic, facts: [] }, background))
  const labels = topics.map((topic, i) => lowerUnlessFirst(background.topics[topic].label, i))
  return {
    title: first.kind === 'bars' ? first.chart.title : cardSentences.compared(labels),
    ...(places.some(isBroader) ? { subtitle: cardSentences.broader } : {}),
    blocks: [first, ...others],
    footnote: sayCardSource(places.map(({ fact }) => fact)),
  }
}

function drawBars(
  topic: TopicId,
  roles: readonly RoleId[],
  background: Background,
): readonly CardBlock[] {
  const figures: readonly TopicId[] = figureTopics
  if (!figures.includes(topic)) return []
  const places = findPlaces(roles, { topic, facts: [] }, background)
  const bars = places.flatMap((place) => {
    const amount = amountOf(place)
    return amount === undefined ? [] : [{ label: place.shortName, amount, value: place.value }]
  })
  // Bars of an hour's and of a year's pay side by side would say what is not so.
  if (bars.length < 2 || new Set(places.map(unitOf)).size > 1) return []
  const chart: BarChart = {
    title: cardSentences.figures(measureOf(topic, places).noun, periodOf(places)),
    unit: topic === 'salary' ? 'money' : 'percent',
    bars: bars.toSorted((a, b) => b.amount - a.amount),
  }
  return [{ kind: 'bars', chart }]
}

function unitOf({ fact: { value } }: Place): string {
  return value?.kind === 'money' ? `${value.currency} per ${value.per}` : (value?.kind ?? '')
}

function drawTable(
  topics: readonly TopicId[],
  roles: readonly RoleId[],
  background: Background,
): readonly CardBlock[] {
  if (roles.length < 2) return []
  const rows = roles.map((id) => [
    background.roleOf(id)?.shortName ?? '',
    ...topics.map((topic) => drawCell(id, topic, background)),
  ])
  if (rows.every(([, ...cells]) => cells.every((cell) => cell === cardSentences.notGiven)))
    return []
  const columns = [cardSentences.role, ...topics.map((topic) => background.topics[topic].label)]
  return [{ kind: 'table', columns, rows }]
}

function drawCell(role: RoleId, topic: TopicId, background: Background): string {
  const [place] = findPlaces([role], { topic, facts: [] }, background)
  return place === undefined
    ? cardSentences.notGiven
    : sentences.inPeriod(place.value, periodOf([place]))
}

function isBroader({ fact: { value } }: Place): boolean {
  return value?.kind === 'growth' && value.occupation !== undefined
}

function lowerUnlessFirst(label: string, position: number): string {
  return position === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
