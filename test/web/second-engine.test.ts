import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { Firefox, type FirefoxPage, isFirefoxMissing } from '../support/pages/firefox.ts'

const desktop = { width: 1024, height: 768 }
const question = 'how do I become a PACS administrator'

/** WebDriver's names of keys. */
const tab = '\uE004'
const enter = '\uE007'
const escape = '\uE00C'

const input = `document.querySelector('[data-id="webchat-sendbox-input"]')`
const suggestion = `document.querySelector('.webchat__suggested-action')`
const launcher = `document.querySelector('career-chat').shadowRoot.querySelector('button')`
const isOpen = `!document.querySelector('career-chat').shadowRoot.querySelector('div').hidden`

let firefox: Firefox

/** Page and widget with the bot itself, in an engine that is not Chromium's. */
describe.skipIf(isFirefoxMissing)('in Firefox', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    firefox = await Firefox.start()
  }, 90_000)

  afterAll(async () => firefox.stop())

  it('the page answers what is asked and pressed, and has it back after a reload', async () => {
    const page = await firefox.open(`${inject('serverUrl')}/`, desktop)
    await seen(page, suggestion)
    await page.click(input)
    await page.press([...question, enter])
    await expect.poll(async () => said(page)).toContain('PARCA')
    await seen(page, suggestion)
    const label = String(await page.evaluate(`${suggestion}.textContent`))
    await page.click(suggestion)
    await expect.poll(async () => answers(page)).toBe(3)
    // The bubble may be there before its words.
    await expect.poll(async () => said(page)).toMatch(new RegExp(`${label}[^]{20,}$`))
    const before = await said(page)

    await page.reload()

    await expect.poll(async () => said(page)).toBe(before)
    expect(before).toContain(label)
  })

  it('the widget is opened, asked and closed with the keyboard alone', async () => {
    const page = await firefox.open(`${inject('serverUrl')}/demo`, desktop)
    await seen(page, `document.querySelector('career-chat')`)
    // It stands behind all else on the page.
    await page.evaluate(`document.querySelector('footer').tabIndex = -1`)
    await page.evaluate(`document.querySelector('footer').focus()`)
    await page.press([tab, enter])
    await expect.poll(async () => page.evaluate(isOpen)).toBe(true)
    await expect.poll(async () => (await page.frames()).length).toBe(1)
    const [chat] = await page.frames()
    if (chat === undefined) return
    await seen(chat, suggestion)
    await expect.poll(async () => chat.evaluate(`document.activeElement === ${input}`)).toBe(true)

    await page.press([...question, enter])
    await expect.poll(async () => said(chat)).toContain('PARCA')
    await page.press([escape])

    await expect.poll(async () => page.evaluate(isOpen)).toBe(false)
    const focused = `document.activeElement.shadowRoot?.activeElement === ${launcher}`
    expect(await page.evaluate(focused)).toBe(true)
  })
})

async function seen(page: FirefoxPage, element: string): Promise<void> {
  await expect.poll(async () => page.evaluate(`${element} !== null`)).toBe(true)
}

async function said(page: FirefoxPage): Promise<string> {
  const texts = `[...document.querySelectorAll('.webchat__text-content')].map((e) => e.textContent)`
  return String(await page.evaluate(`${texts}.join('\\n')`))
}

async function answers(page: FirefoxPage): Promise<unknown> {
  const bubbles = '.webchat__bubble:not(.webchat__bubble--from-user)'
  return page.evaluate(`document.querySelectorAll('${bubbles}').length`)
}
