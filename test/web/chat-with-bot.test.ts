import { describe, expect, it } from 'vitest'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { contrastIn } from '../support/pages/contrast-in.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 320, height: 640 } }

/** A person's first visit to what `npm start` serves. */
describe.skipIf(isChromiumMissing)('chat with the bot', { timeout: 60_000 }, () => {
  const { visit } = useChat()

  it('answers how to become a PACS administrator, and where it stands', async () => {
    const { chat, watched } = await visit(desktop)

    await chat.ask('how do I become a PACS administrator', 'PARCA')

    expect(await chat.saying('PARCA').textContent()).toContain('ABII')
    expect(await chat.citations.last().textContent()).toMatch(/Systems Administrator, lines? \d+/)
    expect(watched.faults).toEqual([])
  })

  it('shows the words of the source behind a citation', async () => {
    const { page, chat, watched } = await visit(desktop)
    await chat.ask('how do I become a PACS administrator', 'PARCA')

    await chat.citations.last().getByRole('button').click()

    const words = page.getByRole('dialog', { name: /Systems Administrator, lines? \d+/ })
    await words.waitFor()
    expect(await words.textContent()).toContain('Imaging Informatics Professional')
    expect(watched.faults).toEqual([])
  })

  it('answers a suggested question on a click', async () => {
    const { chat, watched } = await visit(desktop)
    const label = await chat.suggestions.first().textContent()

    await chat.suggestions.first().click()

    await chat.bubbles.nth(2).waitFor()
    expect((await chat.said())[1]).toBe(label)
    expect(watched.faults).toEqual([])
  })

  it('has the conversation back after a reload', async () => {
    const { page, chat, watched } = await visit(desktop)
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    const said = await chat.said()

    await page.reload()
    await chat.saying('PARCA').waitFor()

    expect(await chat.said()).toEqual(said)
    await chat.suggestions.first().waitFor()
    expect(watched.faults).toEqual([])
  })

  it('shows a long answer from its beginning, and leads to the rest', async () => {
    const { page, chat } = await visit(phone)
    await chat.ask('compare the pay of all roles', '$')
    const more = page.getByRole('button', { name: 'More below' })
    await more.waitFor()
    const header = (await page.locator('#page > header').boundingBox())?.height ?? 0
    const answer = async () => (await chat.saying('highest').boundingBox())?.y ?? 0
    await expect.poll(answer).toBeGreaterThan(header)

    await more.click()

    await more.waitFor({ state: 'detached' })
    await expect.poll(async () => chat.bubbles.last().evaluate(endsOnScreen)).toBe(true)
  })

  it('ends a replay at the last answer', async () => {
    const { page, chat } = await visit(phone)
    await chat.ask('compare the pay of all roles', '$')
    await chat.ask('how do I become a PACS administrator', 'PARCA')

    await page.reload()

    await chat.saying('PARCA').waitFor()
    await expect.poll(async () => chat.bubbles.last().evaluate(endsOnScreen)).toBe(true)
  })

  it('has room for what is said on a phone on its side', async () => {
    const { page, chat } = await visit({ viewport: { width: 640, height: 320 } })
    await chat.ask('find my role', 'enjoy')

    const said = page.locator('.webchat__basic-transcript')

    await expect.poll(async () => (await said.boundingBox())?.height ?? 0).toBeGreaterThan(100)
  })

  it('has buttons a finger can hit, and a box that no phone zooms into', async () => {
    const { page, chat } = await visit({ ...phone, hasTouch: true, isMobile: true })
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    await chat.citations.last().getByRole('button').click()
    const close = page.locator('.webchat__modal-dialog__close-button')

    const buttons = [page.locator('#start-over'), chat.suggestions.last(), close]
    const heights = buttons.map(async (button) => (await button.boundingBox())?.height)
    const box = page.locator('[data-id="webchat-sendbox-input"]')

    expect(Math.min(...(await Promise.all(heights)).map(Number))).toBeGreaterThanOrEqual(44)
    expect(await box.evaluate((element) => getComputedStyle(element).fontSize)).toBe('16px')
  })

  it.each(['light', 'dark'] as const)(
    'lets own words be read in forced colors, %s',
    async (colorScheme) => {
      const { page, chat } = await visit({ ...desktop, forcedColors: 'active', colorScheme })
      await chat.ask('how do I become a PACS administrator', 'PARCA')

      const own = page.locator('.webchat__bubble--from-user .webchat__text-content').last()

      await expect.poll(async () => contrastIn(page, own)).toBeGreaterThan(4.5)
    },
  )

  it('prints all that was said, and nothing to press', async () => {
    const { page, chat } = await visit(phone)
    await chat.ask('compare the pay of all roles', '$')
    await page.emulateMedia({ media: 'print' })

    const first = await chat.bubbles.first().boundingBox()
    const last = await chat.bubbles.last().boundingBox()
    const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight)

    expect(first?.y).toBeGreaterThan(0)
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan(pageHeight)
    expect(await page.getByRole('textbox').isVisible()).toBe(false)
    expect(await chat.suggestions.first().isVisible()).toBe(false)
  })

  it.each([phone, desktop])('fits $viewport.width px', async (size) => {
    const { page, chat, watched } = await visit(size)
    await chat.ask('rank all roles by pay', '$')

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

    expect(overflow).toBe(0)
    expect(watched.faults).toEqual([])
  })

  it.each([
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['in forced colors', { forcedColors: 'active' }],
    ['without motion', { reducedMotion: 'reduce' }],
  ] as const)('has no fault axe can find, %s', async (_, media) => {
    const { page, chat } = await visit({ ...phone, ...media })
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    await chat.ask('rank all roles by pay', '$')

    expect(await findAxeViolations(page)).toEqual([])
  })
})

/** Runs in the page. */
function endsOnScreen(element: Element): boolean {
  const { bottom } = element.getBoundingClientRect()
  return bottom > 0 && bottom <= innerHeight
}
