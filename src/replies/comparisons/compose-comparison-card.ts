import type { RoleId } from '../../../knowledge/knowledge.ts'
import { isFigure, type TopicId } from '../../../knowledge/topics.ts'
import type { Background } from '../background.ts'
import type { BarChart, Card, CardBlock } from '../card.ts'
import { cardSentences } from '../voice/card-sentences.ts'
import { amountOf, findPlaces, measureOf, periodOf, type Place } from './place.ts'
import { sayCardSource } from '../answers/say-card-source.ts'
import { sentences } from '../voice/sentences.ts'

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
  const places = topics.flatMap((topic) => findPlaces(roles, { topic, facts: [] }, background))
  const labels = topics.map((topic, i) => lowerUnlessFirst(background.topics[topic].label, i))
  const isOneChart = first.kind === 'bars' && others.length === 0
  return {
    title: isOneChart ? first.chart.title : cardSentences.compared(labels),
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
  if (!isFigure(topic)) return []
  const places = findPlaces(roles, { topic, facts: [] }, background)
  const bars = places.flatMap((place) => {
    const amount = amountOf(place)
    return amount === undefined ? [] : [{ label: place.shortName, amount, value: place.value }]
  })
  // Bars of an hour's and of a year's pay side by side would say what is not so.
  if (bars.length < 2 || new Set(places.map(unitOf)).size > 1) return []
  const chart: BarChart = {
    title: cardSentences.figures(measureOf(topic, places).noun, periodOf(places)),
    bars: bars.toSorted((a, b) => b.amount - a.amount),
  }
  return [{ kind: 'bars', chart }]
}

function unitOf({ fact: { value } }: Place): string {
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
  const [place] = findPlaces([role], { topic, facts: [] }, background)
  if (place === undefined) return cardSentences.notGiven
  const said = sentences.inPeriod(place.value, periodOf([place]))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function isBroader({ fact: { value } }: Place): boolean {
  return value?.kind === 'growth' && value.occupation !== undefined
}

function lowerUnlessFirst(label: string, position: number): string {
  return position === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
