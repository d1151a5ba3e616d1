import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isChromiumMissing, pageTimeoutMs } from '../../support/pages/chromium.ts'
import { openChromium } from '../../support/pages/open-chromium.ts'
import { SharedProfiles } from '../../support/pages/shared-profiles.ts'
import { WidgetWindow } from '../../support/pages/widget-window.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'

const viewport = { width: 1280, height: 800 }

/** What a page of another site is like; the line of the widget is in it unless told otherwise. */
interface HostPage {
  readonly headers?: Readonly<Record<string, string>>
  readonly head?: string
  readonly body?: string
}

let browser: Browser
let profiles: SharedProfiles
let server: RunningServer
let host: Server
let hostUrl: string
let hostPage: HostPage
let page: Page
let widget: WidgetWindow
let faults: string[]

/** Pages that are not as most are. */
describe.skipIf(isChromiumMissing)('widget on a page', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
    host = createServer((_, response) => {
      const { headers = {}, head = line(), body = '' } = hostPage
      response.setHeader('content-type', 'text/html; charset=utf-8')
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      response.end(`<!doctype html><html lang="en"><head><title>Host</title>
        <link rel="icon" href="data:,">${head}</head><body><h1>Host</h1>${body}</body></html>`)
    }).listen(0, '127.0.0.1')
    await once(host, 'listening')
    hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`
    server = await startEchoServer({ config: { allowedOrigins: [hostUrl] } })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
    host.close()
    host.closeAllConnections()
  })

  afterEach(async () => profiles.clear())

  it.each<[string, () => HostPage | Promise<HostPage>]>([
    [
      'that isolates itself from other sites',
      () => ({ headers: { 'cross-origin-embedder-policy': 'require-corp' } }),
    ],
    ['that has its line as a module', () => ({ head: line('type="module"') })],
    [
      'that checks what it loads',
      async () => ({ head: line(`crossorigin integrity="${await integrityOfWidget()}"`) }),
    ],
    ['that tells nobody its address', () => ({ headers: { 'referrer-policy': 'no-referrer' } })],
    [
      'that demands trusted types',
      () => ({ headers: { 'content-security-policy': "require-trusted-types-for 'script'" } }),
    ],
    [
      'that has its line from a tag manager',
      () => ({
        head: `<script>((d) => {
          const [first] = d.getElementsByTagName('script')
          const line = d.createElement('script')
          line.async = true
          line.src = '${server.url}/widget.js'
          first.parentNode.insertBefore(line, first)
        })(document)</script>`,
      }),
    ],
    ['with small letters', () => ({ head: `<style>html{font-size:62.5%}</style>${line()}` })],
    [
      'whose line comes and goes by a script',
      () => ({
        head: '',
        body: `<script>
          const line = document.createElement('script')
          line.src = '${server.url}/widget.js'
          document.body.append(line)
          line.remove()
        </script>`,
      }),
    ],
  ])('%s is as anywhere', async (_, describePage) => {
    await visit(await describePage())
    await widget.launcher('Open Career guide').click()
    await widget.ask('hello', 'You said: hello')

    const letters = widget.dialog.evaluate((element) => getComputedStyle(element).fontSize)
    expect(await letters).toBe('16px')
    expect(await widget.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(faults).toEqual([])
  })

  it.each([
    ['by writing it', () => (document.open(), document.write('<h1>New</h1>'), document.close())],
    ['by another', () => document.documentElement.replaceWith(document.createElement('html'))],
  ])('whose script replaces the document %s comes back when it is opened', async (_, rewrite) => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await widget.ask('hello', 'You said: hello')

    await page.evaluate(rewrite)
    expect(await page.locator('career-chat').count()).toBe(0)
    await page.evaluate(() => window.careerChat?.open())
    await widget.ask('again', 'You said: again')

    const said = ['Welcome', 'hello', 'You said: hello', 'again', 'You said: again']
    expect(await widget.said()).toEqual(said)
    await widget.launcher('Close Career guide').click()
    await widget.dialog.waitFor({ state: 'hidden' })
    expect(await page.locator('career-chat').count()).toBe(1)
  })

  it('that is not allowed says so in its window, and to its owner what to change', async () => {
    await visit({}, hostUrl.replace('localhost', '127.0.0.1'))
    await widget.launcher('Open Career guide').click()

    const words = widget.dialog.getByRole('alert')
    await words.waitFor()
    expect(await words.textContent()).toContain('could not be shown here')
    expect(faults.join('\n')).toMatch(/is http:\/\/127\.0\.0\.1:\d+ in its ALLOWED_ORIGINS/)
  })

  it('that has the chat in a sandbox of its own is told what that has to allow', async () => {
    await visit({
      head: '',
      body: `<iframe sandbox="allow-scripts" src="${server.url}/"></iframe>`,
    })

    const notice = page.frameLocator('iframe').locator('#notice')
    await notice.filter({ hasText: 'the sandbox needs "allow-same-origin"' }).waitFor()
    expect(faults.join('\n')).toContain('allow-same-origin')
  })

  it('that may cover it is let do so', async () => {
    const lower = 'career-chat { position: relative; z-index: 5 }'
    const cover = '#cover { position: fixed; inset: 0; z-index: 6 }'
    await visit({
      head: `<style>${lower}${cover}</style>${line()}`,
      body: '<div id="cover"></div>',
    })
    await widget.launcher('Open Career guide').waitFor()

    const onTop = await page.evaluate(() => document.elementFromPoint(1230, 750)?.id)
    expect(onTop).toBe('cover')
  })
})

async function visit(like: HostPage = {}, url = hostUrl): Promise<void> {
  hostPage = like
  page = await profiles.openTab(server.url, { viewport })
  page.setDefaultTimeout(pageTimeoutMs)
  widget = new WidgetWindow(page)
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'log') faults.push(message.text())
  })
  await page.goto(url)
}

function line(attributes = 'async'): string {
  return `<script src="${server.url}/widget.js" ${attributes}></script>`
}

async function integrityOfWidget(): Promise<string> {
  const response = await fetch(`${server.url}/widget.js`)
  return `sha384-${createHash('sha384')
    .update(await response.text())
    .digest('base64')}`
}
