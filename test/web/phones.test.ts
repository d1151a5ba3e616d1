import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { useChat } from '../support/pages/use-chat.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'

const onSide = { width: 844, height: 390 }
const touch = { hasTouch: true, isMobile: true }
const closed = 'Questions about your career? Open Career guide'

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
