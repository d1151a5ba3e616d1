import type { BarChart } from './card.ts'
import { cardSentences } from './card-sentences.ts'
import { type CardElement, drawTable } from './render-adaptive-card.ts'

/**
 * Draws bars with the chart element of Teams; a client that knows none shows a table. The figures
 * stand in the labels: beside the bars, Teams writes bare numbers and cuts off the longest.
 */
export function drawTeamsBars(chart: BarChart): CardElement {
  const { title, unit, bars } = chart
  return {
    type: 'Chart.HorizontalBar',
    title,
    displayMode: 'AbsoluteWithAxis',
    xAxisTitle: unit === 'money' ? 'US dollars' : 'Percent',
    data: bars.map(({ label, value, amount }) => {
      return { x: `${label}: ${value}`, y: amount, color: 'categoricalTeal' }
    }),
    fallback: drawTable({
      columns: [cardSentences.role, title],
      rows: bars.map(({ label, value }) => [label, value]),
    }),
  }
}
