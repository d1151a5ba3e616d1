import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing, type WatchedPage, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'
import { isIpv6Missing } from '../support/servers/ipv6.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import {
  isNginxMissing,
  readLocations,
  type RunningNginx,
  startNginx,
} from '../support/servers/nginx.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'

const [keeps = '', strips = ''] = readLocations('docs/behind-a-proxy.md')

/** As people have it who know nothing of WebSockets: not even the host is passed on. */
const bare = `location /careers { proxy_pass http://127.0.0.1:3978/; }`

const places = (
  [
    ['that is kept', keeps, 'http', '127.0.0.1'],
    ['that is kept, with TLS', keeps, 'https', 'localhost'],
    ['that is taken away, with IPv6', strips, 'http', '[::1]'],
    ['that is taken away, with TLS and IPv6', strips, 'https', '[::1]'],
  ] as const
).filter(([, , , host]) => host !== '[::1]' || !isIpv6Missing)

let browser: Browser
let server: RunningServer
let nginx: RunningNginx
let site: string
let page: Page
let watched: WatchedPage
/** What was not to be had, and what was looked for outside of the path. */
let strays: string[]

/** Page and widget under a path of a site of nginx. */
describe.skipIf(isChromiumMissing || isNginxMissing)('under a path', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
  }, 60_000)

  afterAll(async () => browser.close())

  afterEach(async () => {
    await page.context().close()
    await nginx.stop()
    await server.stop()
  })

  it.each(places)('chats under one %s', async (_, locations, protocol, host) => {
    await visit(locations, `${protocol}://${host}`)
    const stream = page.waitForEvent('websocket')
    await page.goto(`${site}/careers`)
    const chat = new ChatWindow(page)
    await chat.ask('hello', 'You said: hello')
    await page.reload()
    await chat.saying('You said: hello').waitFor()

    expect((await stream).url()).toContain(`${site.replace('http', 'ws')}/careers/v3/directline/`)
    expect(await chat.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    await page.goto(`${site}/careers/about`)
    await page.getByRole('link', { name: 'Chat page' }).click()
    await chat.saying('You said: hello').waitFor()
    expect(page.url()).toBe(`${site}/careers/`)
    await chatInWidget()
    expect(strays).toEqual([])
    expect(watched.faults).toEqual([])
  })

  it('chats where nothing but the path is set', async () => {
    await visit(bare, 'https://localhost')
    await page.goto(`${site}/careers`)
    const chat = new ChatWindow(page)
    await chat.ask('hello', 'You said: hello')
    await chatInWidget()

    expect(strays).toEqual([])
  })

  it('keeps its cookie to its path', async () => {
    await visit(keeps, 'https://localhost')
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
    await page.goto(`${site}/careers/`)
    const chat = new ChatWindow(page)
    await chat.ask('hello', 'You said: hello')
    await page.reload()
    await chat.saying('You said: hello').waitFor()

    expect(await page.context().cookies()).toMatchObject([
      { name: 'career-bot-conversation', path: '/careers', secure: true },
    ])
  })
})

async function chatInWidget(): Promise<void> {
  await page.goto(`${site}/careers/demo`)
  await page.getByRole('button', { name: 'Open' }).click()
  const widget = new WidgetWindow(page)
  await widget.ask('widget', 'You said: widget')
}

/** A bot behind a site of its own, and a browser that has never been there. */
async function visit(locations: string, address: string): Promise<void> {
  const port = await findLastingPort()
  site = `${address}:${port}`
  server = await startEchoServer({ config: { publicUrl: `${site}/careers`, trustedProxies: 1 } })
  const isEncrypted = address.startsWith('https')
  const passed = locations.replace('http://127.0.0.1:3978', server.url)
  nginx = await startNginx([{ port, isEncrypted, locations: passed }])
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  watched = watchPage(await context.newPage(), site)
  page = watched.page
  strays = []
  page.on('response', (response) => {
    const { pathname, protocol } = new URL(response.url())
    const isHome = /^\/careers(?:\/|$)/.test(pathname) || protocol === 'blob:'
    if (!isHome || response.status() >= 400) strays.push(`${response.status()} ${pathname}`)
  })
}
