import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { noteAnnouncements } from '../../support/pages/announcements.ts'
import { isChromiumMissing, pageTimeoutMs } from '../../support/pages/chromium.ts'
import { openChromium } from '../../support/pages/open-chromium.ts'
import { type LastingServer, startLastingServer } from '../../support/servers/lasting-server.ts'
import { SharedProfiles, type TabOptions } from '../../support/pages/shared-profiles.ts'
import { readPixels } from '../../support/pages/read-pixels.ts'
import { findAxeViolations } from '../../support/pages/use-chat.ts'
import { WidgetWindow } from '../../support/pages/widget-window.ts'

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 } }

let browser: Browser
let profiles: SharedProfiles
let server: LastingServer
let host: Server
let hostUrl: string
/** What the host page's script element carries; and its writing direction. */
let attributes: string
let direction: string
let page: Page
let widget: WidgetWindow
let faults: string[]

/** The widget on a page of another site, whose policy allows our origin and nothing else. */
describe.skipIf(isChromiumMissing)('widget', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-security-policy', strictPolicy())
      response.end(hostPage())
    })
    host.listen(0, '127.0.0.1')
    await once(host, 'listening')
    hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`
    server = await startLastingServer({ allowedOrigins: [hostUrl] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.remove()
    host.close()
    host.closeAllConnections()
  })

  afterEach(async () => profiles.clear())

  it('loads nothing but itself before it is used', async () => {
    const requested: string[] = []
    await visit({ onRequest: (url) => requested.push(url) })

    await widget.launcher('Open Career guide').waitFor()

    expect(requested).toEqual([`${server.url}/widget.js`])
    expect(faults).toEqual([])
  })

  it('loads the chat when the pointer comes near', async () => {
    await visit()

    await widget.launcher('Open Career guide').hover()

    await widget.chat.locator('.webchat__bubble__content').first().waitFor({ state: 'attached' })
    expect(await widget.dialog.isVisible()).toBe(false)
  })

  it('is loaded by the next press where the first came to nothing', async () => {
    await visit()
    await page.route('**/widget-chat-*.js', async (route) => route.abort())
    await widget.launcher('Open Career guide').click()
    await expect.poll(() => faults.join()).toContain('widget-chat')
    await page.unroute('**/widget-chat-*.js')

    await widget.launcher('Close Career guide').click()
    await widget.launcher('Open Career guide').click()

    await widget.saying('Welcome').waitFor()
  })

  it('opens by a click, answers, and breaks no policy', async () => {
    await visit()

    await widget.launcher('Open Career guide').click()
    await ask('hello')

    expect(await widget.dialog.getAttribute('aria-label')).toBe('Career guide')
    expect(faults).toEqual([])
  })

  it('has its name and can be closed while Web Chat is still on its way', async () => {
    await visit({ attributes: 'data-title="Ask Ada"' })
    await page.route('**/webchat-*.js', async () => undefined)

    await widget.launcher('Open Ask Ada').click()
    await widget.chat.getByRole('heading', { name: 'Ask Ada' }).waitFor()
    await widget.chat.getByRole('button', { name: 'Close chat' }).click()

    await expect.poll(async () => widget.dialog.isVisible()).toBe(false)
  })

  it('is opened, asked and closed with the keyboard alone', async () => {
    await visit()

    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await widget.focusedName()).toBe('Open Career guide')
    await page.keyboard.press('Enter')
    await widget.inputHasFocus()
    await page.keyboard.type('hello')
    await page.keyboard.press('Enter')
    await widget.saying('You said: hello').waitFor()
    await page.keyboard.press('Escape')
    await widget.dialog.waitFor({ state: 'hidden' })

    expect(await widget.focusedName()).toBe('Open Career guide')
    expect(faults).toEqual([])
  })

  it('closes by its own button, and keeps the conversation', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await ask('hello')

    await widget.chat.getByRole('button', { name: 'Close chat' }).click()
    await widget.dialog.waitFor({ state: 'hidden' })
    await widget.launcher('Open Career guide').click()

    const said = widget.saying('You said: hello')
    await expect.poll(async () => said.isVisible()).toBe(true)
  })

  it('gives the focus back to the control of the page that opened it', async () => {
    await visit()

    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#own')?.focus()
      window.careerChat?.open()
    })
    await widget.inputHasFocus()
    await page.keyboard.press('Escape')
    await widget.dialog.waitFor({ state: 'hidden' })

    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own')
  })

  it('asks for a script of the page, and tells what happens without a word of it', async () => {
    await visit()
    await widget.launcher('Open Career guide').waitFor()

    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      for (const event of ['ready', 'open', 'close', 'question', 'answer'] as const) {
        window.careerChat?.on(event, () => told.push(event))
      }
      window.careerChat?.ask('hello')
    })
    await widget.saying('You said: hello').waitFor()
    await page.evaluate(() => window.careerChat?.close())

    await expect
      .poll(async () => page.evaluate('told.join()'))
      .toBe('open,ready,question,answer,close')
  })

  it('calls no listener that was taken off', async () => {
    await visit()
    await widget.launcher('Open Career guide').waitFor()

    const calls = await page.evaluate(() => {
      let count = 0
      const off = window.careerChat?.on('open', () => (count += 1))
      window.careerChat?.open()
      off?.()
      window.careerChat?.close()
      window.careerChat?.open()
      return count
    })

    expect(calls).toBe(1)
  })

  it('adds one name to the page', async () => {
    await visit({ attributes: 'data-without' })
    await widget.launcher('Open Career guide').waitFor()
    const names = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window))
    const withWidget = await names(page)
    await page.route('**/widget.js', async (route) => route.fulfill({ body: '' }))
    await page.reload()
    const without = await names(page)

    expect(withWidget.filter((name) => !without.includes(name))).toEqual(['careerChat'])
  })

  it('takes title, greeting, accent and corner from its element', async () => {
    await visit({
      attributes:
        'data-title="Ask Ada" data-greeting="Questions?" data-accent="#ffd54a" data-position="start"',
    })

    const button = widget.launcher('Questions? Open Ask Ada')
    await button.click({ trial: true })
    const box = await button.boundingBox()
    const color = await button.evaluate((element) => getComputedStyle(element).backgroundColor)
    await button.click()

    expect(box?.x).toBe(20)
    expect(color).toBe('color(srgb 1 0.835294 0.290196)')
    await widget.chat.getByRole('heading', { name: 'Ask Ada' }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
  })

  it('takes no accent that is more than a color', async () => {
    await visit({ attributes: 'data-accent="red}button{display:none"' })

    await widget.launcher('Open Career guide').click()

    expect(await widget.dialog.isVisible()).toBe(true)
  })

  it.each([
    ['a color of its own', 'transparent', 'color(srgb 0 0 0)'],
    ['no color', 'inherit', 'rgb(11, 102, 114)'],
    ['a variable of the page', 'var(--brand)', 'color(srgb 0.8 0 0.4)'],
  ])(
    'is seen with an accent that is %s, and has the same in its frame',
    async (_, accent, color) => {
      await visit({ attributes: `data-accent="${accent}"` })
      await page.evaluate(() => document.documentElement.style.setProperty('--brand', '#c06'))
      const button = widget.launcher('Open Career guide')
      const ofButton = await button.evaluate((element) => getComputedStyle(element).backgroundColor)
      await button.click()
      const header = widget.chat.locator('.framed #page > header')
      const ofHeader = await header.evaluate((element) => getComputedStyle(element).backgroundColor)

      expect([ofButton, ofHeader]).toEqual([color, color])
    },
  )

  it.each(['#ffffff', '#000000'])('shows that it has the focus on a page of %s', async (color) => {
    await visit({ attributes: `data-accent="${color}"` })
    await page.evaluate((background) => {
      document.documentElement.style.background = background
    }, color)
    await widget.launcher('Open Career guide').waitFor()

    await page.keyboard.press('Shift+Tab')

    expect(await widget.focusedName()).toBe('Open Career guide')
    const clip = { x: 1190, y: 700, width: 14, height: 50 }
    const shades = readPixels(await page.screenshot({ clip })).map(({ red }) => red)
    expect([Math.min(...shades), Math.max(...shades)]).toEqual([0, 255])
  })

  it('has room for a long greeting, also on a phone', async () => {
    const greeting = 'Questions about careers? '.repeat(6).trim()
    await visit({ context: phone, attributes: `data-greeting="${greeting}"` })

    const button = widget.launcher(`${greeting} Open Career guide`)
    const hidden = await button.evaluate(({ scrollHeight, clientHeight }) => {
      return scrollHeight - clientHeight
    })

    expect(hidden).toBe(0)
  })

  it('shows what its element says as words, and has a name when that is empty', async () => {
    const markup = '<img src=x onerror=document.title=1>'
    await visit({ attributes: `data-title="${markup}" data-greeting="${markup}"` })
    await widget.launcher(`${markup} Open ${markup}`).click()
    await widget.chat.getByRole('heading', { name: markup }).waitFor()
    const title = await page.title()
    await visit({ attributes: 'data-title=""' })

    await widget.launcher('Open Career guide').waitFor()
    expect(title).toBe('Host')
  })

  it('is there once, however often its line stands there, and whatever has its name', async () => {
    const again = `<script src="${server.url}/widget.js" data-title="Second">`
    await visit({ attributes: `id="careerChat"></script>${again}</script>${again}` })

    await page.waitForLoadState()

    expect(await page.locator('career-chat').count()).toBe(1)
    expect(await page.evaluate(() => typeof window.careerChat?.open)).toBe('function')
  })

  it('outlives a page that empties or replaces its body', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await ask('hello')

    await page.evaluate(() => document.body.replaceChildren())
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
    await ask('still there')

    const said = ['Welcome', 'hello', 'You said: hello', 'still there', 'You said: still there']
    expect(await widget.said()).toEqual(said)
  })

  it.each([
    '* { all: unset; visibility: hidden !important; pointer-events: none !important }',
    'button, section, div, iframe { display: none !important }',
    'body { filter: blur(1px); transform: scale(0.5); overflow: hidden }',
  ])('is used as ever on a page with the style %s', async (style) => {
    await visit()
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, style)

    await widget.launcher('Open Career guide').click()
    await ask('hello')

    await expect
      .poll(async () => widget.dialog.boundingBox())
      .toMatchObject({ x: 860, width: 400, height: 680 })
    const font = await widget.dialog.evaluate((element) => getComputedStyle(element).fontSize)
    expect(font).toBe('16px')
  })

  it('asks nothing for a script that gives no question', async () => {
    await visit()
    await widget.launcher('Open Career guide').waitFor()

    await page.evaluate(() => {
      const { careerChat } = window
      for (const text of [undefined, null, 5, {}, '', ' ']) careerChat?.ask(text as string)
      careerChat?.ask('hello')
    })
    await widget.saying('You said: hello').waitFor()

    expect(await widget.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('minds no message that other scripts of the page send to its frame', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await widget.saying('Welcome').waitFor()

    for (const message of [null, 'resize', { kind: 'ask' }, { kind: 'other' }]) {
      await page.evaluate((data) => window[0]?.postMessage(data, '*'), message)
    }
    await ask('hello')

    expect(await widget.said()).toEqual(['Welcome', 'hello', 'You said: hello'])
    expect(faults).toEqual([])
  })

  it('is not printed', async () => {
    await visit()
    await widget.launcher('Open Career guide').waitFor()

    await page.emulateMedia({ media: 'print' })

    expect(await widget.launcher('Open Career guide').isVisible()).toBe(false)
  })

  it('opens with the page on demand, and leaves the focus there', async () => {
    await visit({ attributes: 'data-open="true" data-accent="#c06"' })

    await widget.saying('Welcome').waitFor()

    const header = widget.chat.locator('.framed #page > header')
    const color = await header.evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(color).toBe('color(srgb 0.8 0 0.4)')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })

  it.each([
    ['ltr', 1204],
    ['rtl', 20],
  ])('stands where lines end, in a %s page', async (dir, x) => {
    await visit({ dir, attributes: 'data-position="anywhere"' })

    const box = await widget.launcher('Open Career guide').boundingBox()

    expect(box?.x).toBe(x)
  })

  it('opens where lines end in a page from right to left, with the chat itself in English', async () => {
    await visit({ dir: 'rtl' })

    await widget.launcher('Open Career guide').click()
    await ask('hello')

    await expect.poll(async () => widget.dialog.boundingBox()).toMatchObject({ x: 20, width: 400 })
    const direction = await widget.frame.evaluate(() => getComputedStyle(document.body).direction)
    expect(direction).toBe('ltr')
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findAxeViolations(widget.frame)).toEqual([])
  })

  it.each([
    ['upright', phone],
    ['on its side', { viewport: { width: 844, height: 390 } }],
  ])('fills a phone %s, without a launcher above it', async (_, context) => {
    await visit({ context })

    await widget.launcher('Open Career guide').click()
    await widget.saying('Welcome').waitFor()

    await expect
      .poll(async () => widget.dialog.boundingBox())
      .toEqual({ x: 0, y: 0, ...context.viewport })
    await widget.launcher('Close Career guide').waitFor({ state: 'hidden' })
    await widget.chat.getByRole('button', { name: 'Close chat' }).click()
    await widget.dialog.waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
  })

  it('works where the browser forbids to store, over a restart of the server too', async () => {
    await visit({ isStorageForbidden: true })
    await widget.launcher('Open Career guide').click()
    await ask('before')
    expect(faults).toEqual([])

    await server.stop()
    await notice('The server cannot be reached. Trying again …').waitFor()
    await server.start()
    await notice('').waitFor({ state: 'attached' })
    await ask('after')

    const said = ['Welcome', 'before', 'You said: before', 'after', 'You said: after']
    expect(await widget.said()).toEqual(said)
  })

  it('is open again on the next page of the visit, and closed on the one after it was closed', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await ask('hello')

    await page.goto(`${hostUrl}/next`)
    await widget.saying('You said: hello').waitFor()
    const focused = await page.evaluate(() => document.activeElement?.tagName)
    await widget.launcher('Close Career guide').click()
    await page.goto(`${hostUrl}/last`)
    await widget.launcher('Open Career guide').waitFor()

    expect(focused).toBe('BODY')
    expect(await widget.dialog.isVisible()).toBe(false)
  })

  it('begins anew on request, also for the next page', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await ask('hello')

    await widget.chat.getByRole('button', { name: 'Start over' }).click()
    await widget.saying('You said: hello').waitFor({ state: 'detached' })
    await widget.saying('Welcome').waitFor()
    await page.reload()
    await widget.saying('Welcome').waitFor()

    expect(await widget.said()).toEqual(['Welcome'])
  })

  it('stays closed for the visit, whatever the page says, once the person closed it', async () => {
    await visit({ attributes: 'data-open="true"' })
    await widget.launcher('Close Career guide').click()

    await page.goto(`${hostUrl}/next`)

    await widget.launcher('Open Career guide').waitFor()
    expect(await widget.dialog.isVisible()).toBe(false)
  })

  it('does not cover the next page on a phone', async () => {
    await visit({ context: phone })
    await widget.launcher('Open Career guide').click()
    await widget.saying('Welcome').waitFor()

    await page.goto(`${hostUrl}/next`)

    await widget.launcher('Open Career guide').waitFor()
    expect(await widget.dialog.isVisible()).toBe(false)
  })

  it('listens to no message but those of its frame', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await widget.saying('Welcome').waitFor()

    await page.evaluate(async () => {
      window.postMessage({ kind: 'close' }, '*')
      await new Promise((resolve) => addEventListener('message', resolve, { once: true }))
    })

    expect(await widget.dialog.isVisible()).toBe(true)
  })

  it('is refused to a site that is not allowed', async () => {
    await visit({ url: hostUrl.replace('localhost', '127.0.0.1') })

    await widget.launcher('Open Career guide').click()

    await expect.poll(() => faults.join()).toContain('frame-ancestors')
  })

  it('does not move for who wants no motion', async () => {
    await visit({ context: { ...desktop, reducedMotion: 'reduce' } })
    await widget.launcher('Open Career guide').click()

    const name = await widget.dialog.evaluate((element) => getComputedStyle(element).animationName)

    expect(name).toBe('none')
  })

  it('puts an answer into one live region, once', async () => {
    await visit()
    await widget.launcher('Open Career guide').click()
    await widget.saying('Welcome').waitFor()
    const timesSaid = await noteAnnouncements(widget.frame)

    await ask('hello')

    await expect.poll(async () => timesSaid('You said: hello')).toBe(1)
  })

  it.each([
    ['light on a desktop', { ...desktop, colorScheme: 'light' }],
    ['dark on a desktop', { ...desktop, colorScheme: 'dark' }],
    ['light on a phone', { ...phone, colorScheme: 'light' }],
    ['dark on a phone', { ...phone, colorScheme: 'dark' }],
  ] as const)('has no fault axe can find, %s', async (_, context) => {
    await visit({ context })
    await widget.launcher('Open Career guide').waitFor()
    const closed = await findAxeViolations(page)
    await widget.launcher('Open Career guide').click()
    await ask('hello')
    const open = await findAxeViolations(page)
    const inFrame = await findAxeViolations(widget.frame)

    expect([...closed, ...open, ...inFrame]).toEqual([])
  })
})

interface VisitOptions {
  readonly attributes?: string
  readonly dir?: string
  readonly url?: string
  readonly context?: TabOptions
  readonly isStorageForbidden?: boolean
  readonly onRequest?: (url: string) => void
}

async function visit(options: VisitOptions = {}): Promise<void> {
  attributes = options.attributes ?? ''
  direction = options.dir ?? 'ltr'
  page = await profiles.openTab(server.url, { ...desktop, ...options.context })
  widget = new WidgetWindow(page)
  page.setDefaultTimeout(pageTimeoutMs)
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'log') faults.push(message.text())
  })
  if (options.isStorageForbidden === true) await page.addInitScript(forbidStorage)
  const url = options.url ?? hostUrl
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) options.onRequest?.(request.url())
  })
  await page.goto(url)
}

/** As browsers do to frames in a sandbox. */
function forbidStorage(): void {
  Object.defineProperty(document, 'cookie', {
    get: () => {
      throw new DOMException('The document is sandboxed.', 'SecurityError')
    },
    set: () => {
      throw new DOMException('The document is sandboxed.', 'SecurityError')
    },
  })
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  }
}

function strictPolicy(): string {
  return (
    `default-src 'none'; img-src data:; script-src ${server.url}; frame-src ${server.url}; ` +
    `base-uri 'none'; require-trusted-types-for 'script'`
  )
}

function hostPage(): string {
  return `<!doctype html><html lang="en" dir="${direction}"><head><title>Host</title>
    <link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width">
    <script src="${server.url}/widget.js" async ${attributes}></script></head>
    <body><main><h1>Host</h1><button id="own">Ask</button></main></body></html>`
}

function notice(text: string) {
  return widget.chat.locator('#notice').filter({ hasText: new RegExp(`^${text}$`) })
}

async function ask(question: string): Promise<void> {
  await widget.ask(question, `You said: ${question}`)
}
