import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { useChat } from '../support/pages/use-chat.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'

const upright = { width: 390, height: 844 }
const onSide = { width: 844, height: 390 }
const touch = { hasTouch: true, isMobile: true }
const closed = 'Questions about your career? Open Career guide'

/** What a keyboard leaves of the screen above. */
const aboveKeyboard = 500

/** The page and the widget where there is little room. */
describe.skipIf(isChromiumMissing)('on a phone', { timeout: 60_000 }, () => {
  const { visit, visitPage } = useChat()

  it.each([
    ['a small phone', { viewport: { width: 360, height: 640 }, ...touch }],
    ['a phone on its side', { viewport: onSide, ...touch }],
  ])('the page shows a question above its choices, on %s', async (_, options) => {
    const { page, chat } = await visit(options)

    await chat.ask('find my role', 'your own words')

    const question = chat.saying('your own words')
    await expect.poll(async () => gap(question, chat.suggestions.first())).toBeGreaterThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  it('the widget shows a question above its choices, in a small window', async () => {
    const { page } = await visitPage('/demo', { viewport: { width: 1024, height: 600 } })
    const widget = new WidgetWindow(page)
    await widget.launcher(closed).click()

    await widget.ask('find my role', 'your own words')

    const choice = widget.chat.locator('.webchat__suggested-action').first()
    const question = widget.saying('your own words')
    await expect.poll(async () => gap(question, choice)).toBeGreaterThanOrEqual(0)
  })

  it('what is said can be read enlarged four times', async () => {
    const { page, chat } = await visit({ viewport: { width: 320, height: 256 } })
    await chat.ask('find my role', 'your own words')

    const said = page.locator('.webchat__basic-transcript')

    await expect.poll(async () => (await said.boundingBox())?.height).toBeGreaterThan(110)
    const box = await page.getByRole('textbox').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256)
  })

  it('the page keeps box and last words above a keyboard that tells of itself alone', async () => {
    const { page, chat } = await visit({ viewport: upright, ...touch })
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    await chat.ask('thanks', 'welcome')

    await showKeyboard(page)

    const box = page.locator('.webchat__send-box__main')
    await expect.poll(async () => bottomOf(box)).toBeLessThanOrEqual(aboveKeyboard)
    await expect.poll(async () => bottomOf(chat.saying('welcome'))).toBeLessThan(aboveKeyboard - 60)
    await showKeyboard(page, false)
    await expect.poll(async () => bottomOf(box)).toBeGreaterThan(800)

    await chat.ask('find my role', 'your own words')
    await showKeyboard(page)
    const choices = page.locator('.webchat__suggested-actions')
    await expect
      .poll(async () => (await choices.boundingBox())?.height)
      .toBeLessThanOrEqual(0.285 * aboveKeyboard + 1)
  })

  it('a keyboard that comes with a long answer leaves its beginning in view', async () => {
    const { page, chat } = await visit({ viewport: { width: 320, height: 640 }, ...touch })
    await chat.ask('compare the pay of all roles', 'highest')
    await showKeyboard(page)
    await page.getByRole('button', { name: 'More below' }).waitFor()

    const header = await bottomOf(page.locator('#page > header'))
    const answer = chat.saying('highest')
    await expect.poll(async () => page.evaluate(() => visualViewport?.height)).toBe(aboveKeyboard)
    await expect.poll(async () => bottomOf(answer)).toBeGreaterThan(header + 100)
    expect((await answer.boundingBox())?.y).toBeGreaterThanOrEqual(header - 1)
  })

  it('the widget does, too, turns with the phone, and is closed by going back', async () => {
    const { page, faults } = await visitPage('/demo', { viewport: upright, ...touch })
    const widget = new WidgetWindow(page)
    await widget.launcher(closed).click()
    await widget.ask('find my role', 'your own words')
    const question = widget.saying('your own words')
    const choice = widget.chat.locator('.webchat__suggested-action').first()
    await expect.poll(async () => gap(question, choice)).toBeGreaterThanOrEqual(0)
    await showKeyboard(page)
    await expect
      .poll(async () => widget.dialog.boundingBox())
      .toEqual({ x: 0, y: 0, width: 390, height: aboveKeyboard })
    await expect.poll(async () => gap(question, choice)).toBeGreaterThanOrEqual(0)
    await showKeyboard(page, false)
    await page.setViewportSize(onSide)
    await expect.poll(async () => widget.dialog.boundingBox()).toEqual({ x: 0, y: 0, ...onSide })

    await page.goBack()
    await widget.dialog.waitFor({ state: 'hidden' })
    await page.goForward()
    await widget.dialog.waitFor()
    await widget.chat.getByRole('button', { name: 'Close chat' }).click()
    await widget.dialog.waitFor({ state: 'hidden' })

    expect(new URL(page.url()).pathname).toBe('/demo')
    // The entry of the open chat is left behind, so that the next step back leaves the page.
    await expect.poll(async () => page.evaluate(() => history.state)).toBeNull()
    expect(faults).toEqual([])
  })
})

async function bottomOf(element: Locator): Promise<number> {
  const box = await element.boundingBox()
  return (box?.y ?? 0) + (box?.height ?? 0)
}

/** How far below the question the choice stands; less than 0 when it hides a part of that. */
async function gap(question: Locator, choice: Locator): Promise<number> {
  const { y = 0 } = (await choice.boundingBox()) ?? {}
  return y - (await bottomOf(question))
}

/** As WebKit tells of its keyboard; Chromium has none to show without a screen. */
async function showKeyboard(page: Page, isShown = true): Promise<void> {
  await page.evaluate(
    (height) => {
      const visible = window.visualViewport
      if (height === undefined) Reflect.deleteProperty(visible ?? {}, 'height')
      else Object.defineProperty(visible, 'height', { value: height, configurable: true })
      visible?.dispatchEvent(new Event('resize'))
    },
    isShown ? aboveKeyboard : undefined,
  )
}
