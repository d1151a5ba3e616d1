import { describe, expect, it } from 'vitest'
import { noteAnnouncements } from '../support/pages/announcements.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { contrastIn } from '../support/pages/contrast-in.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const closed = 'Questions about your career? Open Career guide'
const question = 'how do I become a PACS administrator'

/** The widget with the bot itself, on the page that shows it. */
describe.skipIf(isChromiumMissing)('demo page', { timeout: 60_000 }, () => {
  const { visitPage } = useChat()

  it('is gone through with the keyboard alone, there and back', async () => {
    const { page, faults } = await visitPage('/demo', desktop)
    const widget = new WidgetWindow(page)
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }

    await widget.launcher(closed).waitFor()
    while ((await widget.focusedName()) !== closed) await press('Tab')
    await press('Enter')
    await widget.inputHasFocus()
    await page.keyboard.type(question)
    await press('Enter')
    await widget.saying('PARCA').waitFor()

    const offered = widget.chat.locator('.webchat__suggested-action')
    const label = (await offered.first().textContent()) ?? ''
    const answers = widget.chat.locator('.webchat__bubble:not(.webchat__bubble--from-user)')
    const answered = await answers.count()
    await press('Shift+Tab')
    await widget.chat.locator('.webchat__suggested-action:focus').waitFor()
    await press('Enter')
    await widget.chat.locator('.webchat__bubble--from-user').filter({ hasText: label }).waitFor()
    await widget.inputHasFocus()
    await answers.nth(answered).waitFor()
    await offered.first().waitFor()

    // Past the suggestions and the end of the transcript into it, and into its last message.
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter')
    await widget.chat.locator('.webchat__render-markdown__pure-identifier:focus').waitFor()
    await press('Enter')
    await widget.chat.locator('dialog[open]').waitFor()
    await press('Escape')
    await widget.chat.locator('.webchat__render-markdown__pure-identifier:focus').waitFor()
    expect(await widget.dialog.isVisible()).toBe(true)

    // Out of the message, out of the transcript, out of the chat.
    await press('Escape')
    await widget.chat.locator('.webchat__basic-transcript:focus').waitFor()
    await press('Escape')
    await widget.inputHasFocus()
    await press('Escape')
    await widget.dialog.waitFor({ state: 'hidden' })
    expect(await widget.focusedName()).toBe('Open Career guide')
    expect(faults).toEqual([])
  })

  it('closes an open citation with Esc before the chat, also after a click', async () => {
    const { page } = await visitPage('/demo', desktop)
    const widget = new WidgetWindow(page)
    await widget.launcher(closed).click()
    await widget.ask(question, 'PARCA')
    const citation = widget.chat.locator('.webchat__link-definitions__list-item button').last()
    await citation.click()
    await widget.chat.locator('dialog[open]').waitFor()

    await page.keyboard.press('Escape')
    await widget.chat.locator('dialog[open]').waitFor({ state: 'hidden' })

    expect(await widget.dialog.isVisible()).toBe(true)
    expect(await citation.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('has each answer said once to who listens to it', async () => {
    const { page } = await visitPage('/demo', desktop)
    const widget = new WidgetWindow(page)
    await widget.launcher(closed).click()
    await widget.saying('career').waitFor()
    const timesSaid = await noteAnnouncements(widget.frame)

    await widget.ask(question, 'PARCA')
    await expect.poll(async () => timesSaid('PARCA')).toBe(1)
    await widget.ask('thanks', 'welcome')
    await expect.poll(async () => timesSaid('welcome')).toBe(1)

    expect(await timesSaid('PARCA')).toBe(1)
  })

  it.each(['light', 'dark'] as const)(
    'shows its icons in the colors a person has forced upon it, %s',
    async (colorScheme) => {
      const { page } = await visitPage('/demo', { ...desktop, forcedColors: 'active', colorScheme })
      const widget = new WidgetWindow(page)
      const shut = await contrastIn(page, widget.launcher(closed))
      await widget.launcher(closed).click()
      await widget.ask(question, 'PARCA')

      const icons = [
        shut,
        await contrastIn(page, widget.launcher('Close Career guide')),
        await contrastIn(page, widget.chat.locator('.webchat__send-button')),
        await contrastIn(page, widget.chat.getByRole('button', { name: 'Close chat' })),
      ]
      expect(icons.filter((contrast) => contrast < 4.5)).toEqual([])
    },
  )

  it.each([
    ['desktop', 'light', { ...desktop, colorScheme: 'light' }],
    ['desktop', 'dark', { ...desktop, colorScheme: 'dark' }],
    ['desktop', 'forced colors', { ...desktop, forcedColors: 'active' }],
    ['phone', 'dark', { ...phone, colorScheme: 'dark' }],
    ['phone', 'forced colors', { ...phone, forcedColors: 'active' }],
  ] as const)('has no fault axe can find, on a %s in %s', async (_device, _, options) => {
    const { page, faults } = await visitPage('/demo', options)
    const widget = new WidgetWindow(page)
    await widget.launcher(closed).waitFor()
    const before = await findAxeViolations(page)
    await widget.launcher(closed).click()
    await widget.ask(question, 'PARCA')
    await widget.ask('rank all roles by pay', '$')

    expect(before).toEqual([])
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findAxeViolations(widget.frame)).toEqual([])
    expect(faults).toEqual([])
  })
})
