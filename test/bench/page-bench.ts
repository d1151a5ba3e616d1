import { existsSync } from 'node:fs'
import { chromiumPath } from '../support/chromium.ts'
import { measurePage } from '../support/measure-page.ts'
import { type Figure, median } from './figure.ts'
import { startProgram } from './program.ts'

const visits = 5

/** Measures what a first visit to the chat page costs; nothing without a Chromium to visit with. */
export async function benchPage(): Promise<readonly Figure[]> {
  if (!existsSync(chromiumPath)) {
    console.log(`page: not measured, no Chromium at ${chromiumPath}`)
    return []
  }
  const { url, stop } = await startProgram('main')
  try {
    const costs = []
    for (let visit = 0; visit < visits; visit += 1) costs.push(await measurePage(`${url}/`))
    return [
      {
        name: 'widget before it is used (gzip)',
        value: await measureWidget(url),
        unit: 'bytes',
        bar: { atMost: 2_047 },
      },
      {
        name: 'first message of the page',
        value: median(costs.map(({ firstMessageMs }) => firstMessageMs)),
        unit: 'ms',
        bar: { atMost: 1_500 },
      },
      {
        name: 'bytes of a first visit',
        value: median(costs.map(({ bytes }) => bytes)),
        unit: 'bytes',
      },
    ]
  } finally {
    await stop()
  }
}

/** What a host page pays for the launcher. */
async function measureWidget(url: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip' }
  const response = await fetch(`${url}/widget.js`, { method: 'HEAD', headers })
  return Number(response.headers.get('content-length') ?? Number.NaN)
}
