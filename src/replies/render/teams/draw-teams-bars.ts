import type { BarChart } from '../../card.ts'
import { cardSentences } from '../../voice/card-sentences.ts'
import { type CardElement, drawTable } from '../render-adaptive-card.ts'

/**
 * Draws bars with the chart element of Teams, each below its label; a client that knows none shows
 * a table. There is no axis, as the figures on it are cut off on a narrow card. The label says the
 * amount in full: beside the bar, Teams writes it bare.
 */
export function drawTeamsBars({ title, bars }: BarChart): CardElement {
  const amounts = roundToScale(bars.map(({ amount }) => amount))
  return {
    type: 'Chart.HorizontalBar',
    title,
    displayMode: 'AbsoluteNoAxis',
    data: bars.map(({ label, value }, i) => {
      return { x: `${label}: ${value}`, y: amounts[i], color: 'categoricalTeal' }
    }),
    fallback: drawTable({
      columns: [cardSentences.role, title],
      rows: bars.map(({ label, value }) => [label, value]),
    }),
  }
}

/** Beside the longest bar there is room for three digits: $79,953 and $62,027 are 80 and 62. */
function roundToScale(amounts: readonly number[]): readonly number[] {
  const largest = Math.max(1, ...amounts)
  const scale = 1_000 ** Math.floor(Math.log10(largest) / 3)
  const tenths = largest / scale < 10 ? 10 : 1
  return amounts.map((amount) => Math.round((amount / scale) * tenths) / tenths)
}
