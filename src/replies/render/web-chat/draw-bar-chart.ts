import type { Spec } from 'vega'
import type { BarChart } from '../../card.ts'

/** In pixels: what a bubble has room for on a phone, so that the words in the picture stay legible. */
const width = 300
const rowHeight = 46
const barHeight = 16
const roomForValue = 72

/** In charts: a document has few, and drawing one costs as much as several turns. */
const mostKept = 100
const kept = new Map<string, Promise<string>>()

/**
 * Draws bars as an SVG image, readable on light and dark ground; the picture follows the color
 * scheme of the page that shows it. Vega is loaded with the first chart, not when the bot starts.
 *
 * @returns the image as a `data:` URI: nothing is fetched, and a transcript shows it for good
 */
export async function drawBarChart(chart: BarChart): Promise<string> {
  const key = JSON.stringify(chart)
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const drawn = draw(chart)
  kept.set(key, drawn)
  // What failed once may succeed the next time.
  drawn.catch(() => kept.delete(key))
  return drawn
}

async function draw(chart: BarChart): Promise<string> {
  const { parse, View } = await import('vega')
  const view = new View(parse(toSpec(chart)), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  const themed = svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${theme}</style>`)
  return `data:image/svg+xml;base64,${Buffer.from(themed).toString('base64')}`
}

/** The page's own colors, which an image cannot see. */
const theme =
  ':root{--text:#17232b;--bar:#0b6672;--track:#e9f0f2}' +
  '@media(prefers-color-scheme:dark){:root{--text:#e8eef0;--bar:#6fd0d4;--track:#243036}}'

/** A label above each bar: a name of a role is longer than what stands beside a bar on a phone. */
function toSpec({ bars }: BarChart): Spec {
  const amounts = bars.map(({ amount }) => amount)
  const scale = { domain: [Math.min(0, ...amounts), Math.max(0, ...amounts)] }
  const rows = bars.map((bar, row) => ({ ...bar, row }))
  const label = { x: { value: 0 }, fontSize: { value: 13 }, text: { field: 'label' } }
  const value = {
    x: { value: width - roomForValue + 8 },
    fontSize: { value: 13 },
    fontWeight: { value: 'bold' },
    text: { field: 'value' },
    baseline: { value: 'middle' },
  }
  return {
    width,
    height: bars.length * rowHeight,
    padding: 0,
    config: { text: { font: "system-ui, 'Segoe UI', Roboto, sans-serif", fill: 'var(--text)' } },
    data: [{ name: 'bars', values: rows }],
    scales: [
      { name: 'amount', type: 'linear', range: [0, width - roomForValue], zero: true, ...scale },
    ],
    marks: [
      textMark({ ...label, y: { signal: `datum.row * ${rowHeight} + 13` } }),
      barMark({ x: { value: 0 }, width: { value: width - roomForValue } }, 'var(--track)'),
      barMark(
        { x: { scale: 'amount', field: 'amount' }, x2: { scale: 'amount', value: 0 } },
        'var(--bar)',
      ),
      textMark({ ...value, y: { signal: `datum.row * ${rowHeight} + ${20 + barHeight / 2}` } }),
    ],
  }
}

type Mark = NonNullable<Spec['marks']>[number]
type Encoding = Readonly<Record<string, object>>

function textMark(enter: Encoding): Mark {
  return { type: 'text', from: { data: 'bars' }, encode: { enter } }
}

function barMark(enter: Encoding, fill: string): Mark {
  const place = { y: { signal: `datum.row * ${rowHeight} + 20` }, height: { value: barHeight } }
  const look = { fill: { value: fill }, cornerRadius: { value: 3 } }
  return {
    type: 'rect',
    from: { data: 'bars' },
    encode: { enter: { ...enter, ...place, ...look } },
  }
}
