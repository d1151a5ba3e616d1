import type { BarChart } from '../../card.ts'
import { type CardElement, drawText } from '../render-adaptive-card.ts'

/**
 * Draws bars of columns, each below its label. The chart element of Teams writes a figure of its
 * own beside each bar, bare, and with room for three digits: "80" below "$79,953".
 */
export function drawTeamsBars({ bars }: BarChart): CardElement {
  const largest = Math.max(...bars.map(({ amount }) => amount))
  return {
    type: 'Container',
    spacing: 'Medium',
    items: bars.flatMap(({ label, value, amount }) => [
      drawText(`${label}: ${value}`, { spacing: 'Small' }),
      drawBar(largest > 0 ? Math.round((amount / largest) * wholeBar) : 0),
    ]),
  }
}

/** Columns are as wide, in relation to each other, as their numbers. */
const wholeBar = 100

function drawBar(share: number): CardElement {
  const columns = [
    { width: share, style: 'accent', minHeight: '12px' },
    { width: wholeBar - share },
  ]
  return {
    type: 'ColumnSet',
    spacing: 'None',
    columns: columns
      .filter(({ width }) => width > 0)
      .map((column) => ({ type: 'Column', spacing: 'None', items: [], ...column })),
  }
}
