import { existsSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { chromiumPath } from '../support/pages/chromium.ts'
import {
  bytesSent,
  firstMessageAt,
  loadedAt,
  navigatedAt,
  visitFresh,
} from '../support/pages/measure-page.ts'
import { StrictProxy } from '../support/servers/strict-proxy.ts'
import { measureReply } from '../support/talk/measure-reply.ts'
import { type Figure, median } from './figure.ts'
import { type HostSite, startHostSite } from './host-site.ts'
import { startProgram } from './program.ts'
import { questions } from './questions.ts'

const visits = 5
/** Each question is asked so often in a visit. */
const rounds = 3

/** The conversation goes on as if nothing were amiss. */
const slowestPolledMs = 1_500

/**
 * Measures what a first visit to the chat page costs, by itself and in the widget on another site,
 * and how long an answer takes in both, and without a WebSocket; nothing without a Chromium to visit with.
 */
export async function benchPage(): Promise<readonly Figure[]> {
  if (!existsSync(chromiumPath)) {
    console.log(`page: not measured, no Chromium at ${chromiumPath}`)
    return []
  }
  let pages = new Map<string, string>()
  const host = await startHostSite((path) => pages.get(path))
  const program = await startProgram('main', { ALLOWED_ORIGINS: host.origin })
  pages = await pagesOf(program.url)
  try {
    return await measureAll(program.url, host)
  } finally {
    await program.stop()
    await host.stop()
  }
}

async function measureAll(url: string, host: HostSite): Promise<readonly Figure[]> {
  const rows = []
  for (let visit = 0; visit < visits; visit += 1) {
    rows.push({
      // The same work that the page cannot be without, right beside it.
      alone: await visitFresh(`${host.origin}/alone`, readAlone),
      page: await visitFresh(`${url}/`, readPage),
      click: await visitFresh(`${host.origin}/`, readClick),
    })
  }
  const replies = await visitFresh(`${url}/`, readReplies)
  const inWidget = await visitFresh(`${host.origin}/`, async (page) => readReplies(frameOf(page)))
  const polled = await readPolled(url)
  const firsts = rows.map(({ page }) => page.firstMessageMs)
  const clicks = rows.map(({ click }) => click)
  return [
    {
      name: 'widget before it is used (gzip)',
      value: await measureWidget(url),
      unit: 'bytes',
      bar: { atMost: 2_047 },
    },
    {
      name: 'bytes of a first visit',
      value: median(rows.map(({ page }) => page.bytes)),
      unit: 'bytes',
      bar: { atMost: 750_000 },
    },
    { name: "Web Chat's bundle alone", value: median(rows.map(({ alone }) => alone)), unit: 'ms' },
    ...firstMessageFigures('first message of the page', firsts),
    {
      name: "first message / Web Chat's bundle alone",
      value: median(rows.map(({ page, alone }) => page.firstMessageMs / alone)),
      unit: 'ratio',
      bar: { atMost: 1.8 },
    },
    ...firstMessageFigures('click on the widget to first message', clicks),
    ...replyFigures('key to painted answer', replies, 150),
    ...replyFigures('the same in the widget', inWidget, 150),
    ...replyFigures('the same without a WebSocket', polled, slowestPolledMs),
  ]
}

/** The quickest visit is judged: what others add is work of the machine's for somebody else. */
function firstMessageFigures(name: string, times: readonly number[]): readonly Figure[] {
  return [
    { name, value: median(times), unit: 'ms' },
    {
      name: `${name}, quickest`,
      value: Math.min(...times),
      unit: 'ms',
      bar: { atMost: 1_500 },
    },
  ]
}

/** The same of the quickest try of each question, for the same reason. */
function replyFigures(
  name: string,
  rounds: readonly (readonly number[])[],
  atMost: number,
): readonly Figure[] {
  const quickest = questions.map((_, at) => Math.min(...rounds.map((times) => times[at] ?? 0)))
  return [
    { name, value: median(rounds.flat()), unit: 'ms' },
    { name: `${name}, quickest tries`, value: median(quickest), unit: 'ms', bar: { atMost } },
  ]
}

async function readAlone(page: Page): Promise<number> {
  return (await loadedAt(page)) - (await navigatedAt(page))
}

async function readPage(page: Page): Promise<{ firstMessageMs: number; bytes: number }> {
  const firstMessageMs = (await firstMessageAt(page)) - (await navigatedAt(page))
  return { firstMessageMs, bytes: await bytesSent(page) }
}

async function readClick(page: Page): Promise<number> {
  return (await firstMessageAt(frameOf(page))) - (await page.evaluate<number>('clickedAt'))
}

function frameOf(page: Page): Frame {
  const [, frame] = page.frames()
  if (frame === undefined) throw new Error('Expected the widget to open a frame, but it did not.')
  return frame
}

/** Behind a proxy that refuses WebSockets. */
async function readPolled(url: string): Promise<readonly (readonly number[])[]> {
  const proxy = await StrictProxy.start(url)
  proxy.change('refused')
  try {
    return await visitFresh(`${proxy.url}/`, readReplies)
  } finally {
    proxy.close()
  }
}

async function readReplies(chat: Page | Frame): Promise<readonly (readonly number[])[]> {
  const all: number[][] = []
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = []
    for (const question of questions) times.push(await measureReply(chat, question))
    all.push(times)
  }
  return all
}

async function pagesOf(url: string): Promise<Map<string, string>> {
  const page = await (await fetch(url)).text()
  const [, bundle = ''] = /src="(\/webchat-.+?)"/.exec(page) ?? []
  return new Map([
    ['/', hostPage(url)],
    ['/alone', '<!doctype html><title>Bundle</title><script defer src="/bundle.js"></script>'],
    // Other sites are not let have it.
    ['/bundle.js', await (await fetch(url + bundle)).text()],
  ])
}

/** Clicks on the launcher when the page has long come to rest, without a pointer coming near first. */
function hostPage(url: string): string {
  return `<!doctype html><title>Host</title><script src="${url}/widget.js" async></script>
    <script>
      addEventListener('load', () => setTimeout(() => {
        clickedAt = performance.timeOrigin + performance.now()
        document.querySelector('career-chat').shadowRoot.querySelector('button').click()
      }, 500))
    </script>`
}

/** What a host page pays for the launcher. */
async function measureWidget(url: string): Promise<number> {
  const headers = { 'accept-encoding': 'gzip' }
  const response = await fetch(`${url}/widget.js`, { method: 'HEAD', headers })
  return Number(response.headers.get('content-length') ?? Number.NaN)
}
