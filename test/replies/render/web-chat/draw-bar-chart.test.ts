import { describe, expect, it } from 'vitest'
import type { BarChart } from '../../../../src/replies/card.ts'
import { drawBarChart } from '../../../../src/replies/render/web-chat/draw-bar-chart.ts'

const prefix = 'data:image/svg+xml;base64,'
const chart: BarChart = {
  title: 'Pay (2020)',
  bars: [
    { label: 'Baker & Co <b>', amount: 400, value: '$400' },
    { label: 'Miller', amount: 200, value: '$200' },
  ],
}

describe('drawBarChart', () => {
  it('draws labels and values into an image that needs no fetching', async () => {
    const svg = await drawSvg(chart)

    expect(textsOf(svg)).toEqual(['Baker &amp; Co &lt;b&gt;', 'Miller', '$400', '$200'])
  })

  it('draws bars as long as their amounts', async () => {
    const [longer = 0, shorter = 0] = barLengths(await drawSvg(chart))

    expect(longer).toBeGreaterThan(0)
    expect(shorter / longer).toBeCloseTo(0.5, 1)
  })

  it('draws a loss without leaving the picture', async () => {
    const svg = await drawSvg({
      title: 'Growth',
      bars: [
        { label: 'Baker', amount: 5, value: '5%' },
        { label: 'Miller', amount: -5, value: '-5%' },
      ],
    })

    expect(textsOf(svg)).toContain('-5%')
    expect(svg).not.toContain('NaN')
  })

  it('has colors for light and for dark pages', async () => {
    expect(await drawSvg(chart)).toContain('@media(prefers-color-scheme:dark)')
  })

  it('stays small enough for a message', async () => {
    const bars = Array.from({ length: 12 }, (_, i) => ({
      label: `Role ${i}`,
      amount: i,
      value: `${i}%`,
    }))

    const image = await drawBarChart({ title: 'Growth', bars })

    expect(image.length).toBeLessThan(20_000)
  })
})

async function drawSvg(drawn: BarChart): Promise<string> {
  const image = await drawBarChart(drawn)
  expect(image.startsWith(prefix)).toBe(true)
  return Buffer.from(image.slice(prefix.length), 'base64').toString()
}

function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)
}

/** The second horizontal line of a bar's path starts at its right end. */
function barLengths(svg: string): readonly number[] {
  return [...svg.matchAll(/<path d="([^"]*)" fill="var\(--bar\)"/g)].map(([, path = '']) =>
    Math.max(...[...path.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x))),
  )
}
