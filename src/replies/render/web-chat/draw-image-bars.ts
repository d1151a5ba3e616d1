import type { BarChart } from '../../card.ts'
import { drawBarChart } from './draw-bar-chart.ts'
import type { CardElement } from '../render-adaptive-card.ts'
import { sayBars } from '../say-card.ts'

/** Draws bars as an image that says the same in words to people who cannot see it. */
export async function drawImageBars(chart: BarChart): Promise<CardElement> {
  return { type: 'Image', url: await drawBarChart(chart), altText: sayBars(chart), size: 'Auto' }
}
