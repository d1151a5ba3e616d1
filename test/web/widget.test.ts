import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isChromiumMissing, launchChromium } from '../support/chromium.ts'
import { type RunningServer, startEchoServer } from '../support/running-server.ts'
import { findAxeViolations } from '../support/use-chat.ts'

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 } }

let browser: Browser
let server: RunningServer
let host: Server
let hostUrl: string
/** What the host page's script element carries; and its writing direction. */
let attributes: string
let direction: string
let page: Page
let faults: string[]

/** The widget on a page of another site, whose policy allows our origin and nothing else. */
describe.skipIf(isChromiumMissing)('widget', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium()
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-security-policy', strictPolicy())
      response.end(hostPage())
    })
    host.listen(0, '127.0.0.1')
    await once(host, 'listening')
    hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`
    server = await startEchoServer({ config: { allowedOrigins: [hostUrl] } })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
    host.close()
  })

  afterEach(async () => page.context().close())

  it('loads nothing but itself before it is used', async () => {
    const requested: string[] = []
    await visit({ onRequest: (url) => requested.push(url) })

    await launcher('Open Career guide').waitFor()

    expect(requested).toEqual([`${server.url}/widget.js`])
    expect(faults).toEqual([])
  })

  it('loads the chat when the pointer comes near', async () => {
    await visit()

    await launcher('Open Career guide').hover()

    await chat().locator('.webchat__bubble__content').first().waitFor({ state: 'attached' })
    expect(await dialog().isVisible()).toBe(false)
  })

  it('opens by a click, answers, and breaks no policy', async () => {
    await visit()

    await launcher('Open Career guide').click()
    await ask('hello')

    expect(await dialog().getAttribute('aria-label')).toBe('Career guide')
    expect(faults).toEqual([])
  })

  it('is opened, asked and closed with the keyboard alone', async () => {
    await visit()

    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focusedName()).toBe('Open Career guide')
    await page.keyboard.press('Enter')
    await inputHasFocus()
    await page.keyboard.type('hello')
    await page.keyboard.press('Enter')
    await saying('You said: hello').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })

    expect(await focusedName()).toBe('Open Career guide')
    expect(faults).toEqual([])
  })

  it('closes by its own button, and keeps the conversation', async () => {
    await visit()
    await launcher('Open Career guide').click()
    await ask('hello')

    await chat().getByRole('button', { name: 'Close chat' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await launcher('Open Career guide').click()

    expect(await saying('You said: hello').isVisible()).toBe(true)
  })

  it('gives the focus back to the control of the page that opened it', async () => {
    await visit()

    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#own')?.focus()
      window.careerChat?.open()
    })
    await inputHasFocus()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })

    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own')
  })

  it('asks for a script of the page, and tells what happens without a word of it', async () => {
    await visit()
    await launcher('Open Career guide').waitFor()

    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      for (const event of ['ready', 'open', 'close', 'question', 'answer'] as const) {
        window.careerChat?.on(event, () => told.push(event))
      }
      window.careerChat?.ask('hello')
    })
    await saying('You said: hello').waitFor()
    await page.evaluate(() => window.careerChat?.close())

    await expect
      .poll(async () => page.evaluate('told.join()'))
      .toBe('open,ready,question,answer,close')
  })

  it('calls no listener that was taken off', async () => {
    await visit()
    await launcher('Open Career guide').waitFor()

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
    await launcher('Open Career guide').waitFor()
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

    const button = launcher('Questions? Open Ask Ada')
    await button.click({ trial: true })
    const box = await button.boundingBox()
    const color = await button.evaluate((element) => getComputedStyle(element).backgroundColor)
    await button.click()

    expect(box?.x).toBe(20)
    expect(color).toBe('rgb(255, 213, 74)')
    await chat().getByRole('heading', { name: 'Ask Ada' }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
  })

  it('takes no accent that is more than a color', async () => {
    await visit({ attributes: 'data-accent="red}button{display:none"' })

    await launcher('Open Career guide').click()

    expect(await dialog().isVisible()).toBe(true)
  })

  it('opens with the page on demand, and leaves the focus there', async () => {
    await visit({ attributes: 'data-open="true"' })

    await saying('Welcome').waitFor()

    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })

  it.each([
    ['ltr', 1204],
    ['rtl', 20],
  ])('stands where lines end, in a %s page', async (dir, x) => {
    await visit({ dir })

    const box = await launcher('Open Career guide').boundingBox()

    expect(box?.x).toBe(x)
  })

  it('fills a phone, without a launcher above it', async () => {
    await visit({ context: phone })

    await launcher('Open Career guide').click()
    await saying('Welcome').waitFor()

    expect(await dialog().boundingBox()).toEqual({ x: 0, y: 0, ...phone.viewport })
    await launcher('Close Career guide').waitFor({ state: 'hidden' })
    await chat().getByRole('button', { name: 'Close chat' }).click()
    await dialog().waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
  })

  it('works where the browser forbids a frame to store', async () => {
    await visit({ isStorageForbidden: true })

    await launcher('Open Career guide').click()
    await ask('hello')

    expect(faults).toEqual([])
  })

  it('listens to no message but those of its frame', async () => {
    await visit()
    await launcher('Open Career guide').click()
    await saying('Welcome').waitFor()

    await page.evaluate(async () => {
      window.postMessage({ kind: 'close' }, '*')
      await new Promise((resolve) => addEventListener('message', resolve, { once: true }))
    })

    expect(await dialog().isVisible()).toBe(true)
  })

  it('is refused to a site that is not allowed', async () => {
    await visit({ url: hostUrl.replace('localhost', '127.0.0.1') })

    await launcher('Open Career guide').click()

    await expect.poll(() => faults.join()).toContain('frame-ancestors')
  })

  it('does not move for who wants no motion', async () => {
    await visit({ context: { ...desktop, reducedMotion: 'reduce' } })
    await launcher('Open Career guide').click()

    const name = await dialog().evaluate((element) => getComputedStyle(element).animationName)

    expect(name).toBe('none')
  })

  it('puts an answer into one live region, once', async () => {
    await visit()
    await launcher('Open Career guide').click()
    await saying('Welcome').waitFor()
    await chat()
      .locator('body')
      .evaluate((body) => {
        const announced: string[] = []
        Object.assign(window, { announced })
        new MutationObserver((changes) => {
          for (const { addedNodes, target } of changes) {
            const parent = target instanceof Element ? target : target.parentElement
            if (parent?.closest('[aria-live]:not([aria-live=off]),[role=status]') === null) continue
            for (const { textContent } of addedNodes) announced.push(textContent ?? '')
          }
        }).observe(body, { childList: true, subtree: true })
      })

    await ask('hello')

    const heard = async () =>
      chat()
        .locator('body')
        .evaluate(() => (window as unknown as { announced: string[] }).announced)
    await expect
      .poll(async () => (await heard()).filter((text) => text.includes('You said: hello')))
      .toHaveLength(1)
  })

  it.each([
    ['light on a desktop', { ...desktop, colorScheme: 'light' }],
    ['dark on a desktop', { ...desktop, colorScheme: 'dark' }],
    ['light on a phone', { ...phone, colorScheme: 'light' }],
    ['dark on a phone', { ...phone, colorScheme: 'dark' }],
  ] as const)('has no fault axe can find, %s', async (_, context) => {
    await visit({ context })
    await launcher('Open Career guide').waitFor()
    const closed = await findAxeViolations(page)
    await launcher('Open Career guide').click()
    await ask('hello')
    const open = await findAxeViolations(page)
    const inFrame = await findAxeViolations(page.frames()[1] ?? page)

    expect([...closed, ...open, ...inFrame]).toEqual([])
  })
})

interface VisitOptions {
  readonly attributes?: string
  readonly dir?: string
  readonly url?: string
  readonly context?: BrowserContextOptions
  readonly isStorageForbidden?: boolean
  readonly onRequest?: (url: string) => void
}

async function visit(options: VisitOptions = {}): Promise<void> {
  attributes = options.attributes ?? ''
  direction = options.dir ?? 'ltr'
  const context = await browser.newContext({ ...desktop, ...options.context })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'log') faults.push(message.text())
  })
  if (options.isStorageForbidden === true) await context.addInitScript(forbidStorage)
  const url = options.url ?? hostUrl
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) options.onRequest?.(request.url())
  })
  await page.goto(url)
}

/** As browsers do to frames of other sites. */
function forbidStorage(): void {
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

function launcher(name: string) {
  return page.getByRole('button', { name, exact: true })
}

function dialog() {
  return page.locator('career-chat div')
}

function chat(): FrameLocator {
  return page.frameLocator('career-chat iframe')
}

function saying(text: string) {
  return chat().locator('.webchat__bubble__content').filter({ hasText: text }).last()
}

async function ask(question: string): Promise<void> {
  const box = chat().getByRole('textbox')
  await box.fill(question)
  await box.press('Enter')
  await saying(`You said: ${question}`).waitFor()
}

async function inputHasFocus(): Promise<void> {
  await chat().locator('[data-id="webchat-sendbox-input"]:focus').waitFor()
}

async function focusedName(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel)
}
