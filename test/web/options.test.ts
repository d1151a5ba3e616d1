import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'
import { WidgetWindow } from '../support/pages/widget-window.ts'

const desktop = { viewport: { width: 1280, height: 800 } }
const logo = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>`

/** What an owner can make of the widget, with the bot itself. */
describe.skipIf(isChromiumMissing)('options of the widget', { timeout: 60_000 }, () => {
  const { visitPage } = useChat()

  it('are tried on their page, where colors are judged and the line is made', async () => {
    const { page, faults } = await visitPage('/options', desktop)
    const widget = new WidgetWindow(page)
    await page.getByLabel('Name', { exact: true }).fill('Ask "Ada"')
    await page.getByLabel('Logo').fill(logo)
    await page.getByLabel('Accent', { exact: true }).fill('#ffd54a')
    await page.getByLabel('Questions to begin with').fill('Find my role\nWhat do managers do?')
    await page.getByText('a contrast of 14.8:1, which is enough').waitFor()
    await widget.launcher('Open Ask "Ada"').click()
    await offers(widget, ['Find my role', 'What do managers do?'])
    const picture = widget.chat.locator('header img')

    expect(await picture.getAttribute('src')).toBe(logo)
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    )
    expect(await page.locator('#line').textContent()).toBe(
      `<script src="${new URL('/widget.js', page.url()).href}" async
  data-title="Ask &quot;Ada&quot;"
  data-logo="${logo}"
  data-accent="#ffd54a"
  data-starters="Find my role|What do managers do?"></script>`,
    )
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findAxeViolations(widget.frame)).toEqual([])
    expect(faults).toEqual([])

    await page.getByLabel('Words on the accent').fill('#fff')
    await page.getByText('a contrast of 1.4:1; people need 4.5:1').waitFor()
    await expect.poll(() => faults.join()).toMatch(/console warning: .* have a contrast of 1\.4:1/)

    // What is offered changes with the page, as long as nothing was asked.
    await page.getByLabel('Questions to begin with').fill('What do educators earn?')
    await offers(widget, ['What do educators earn?'])
    await widget.chat.locator('.webchat__suggested-action').click()
    await widget.saying('$').waitFor()
    await page.getByLabel('Questions to begin with').fill('Too late')
    const offered = widget.chat.locator('.webchat__suggested-action')
    await offered.first().waitFor()
    expect(await offered.allTextContents()).not.toContain('Too late')
  })

  it('word the interface in the language of the owner', async () => {
    const { page } = await visitPage('/options', desktop)
    const widget = new WidgetWindow(page)
    await page.evaluate(() =>
      window.careerChat?.set({
        title: 'Guía de carreras',
        language: 'es',
        texts: { open: 'Abrir la guía', startOver: 'Empezar de nuevo', offline: 'Sin conexión.' },
      }),
    )
    await widget.launcher('Abrir la guía').click()
    await widget.saying('career').waitFor()

    const again = widget.chat.getByText('Empezar de nuevo')
    const box = widget.chat.getByRole('textbox')
    await page.context().setOffline(true)
    await widget.chat.locator('#notice').filter({ hasText: 'Sin conexión.' }).waitFor()

    expect(await again.getAttribute('lang')).toBe('es')
    expect(await box.getAttribute('placeholder')).toBe('Escriba su mensaje')
    expect(await findAxeViolations(widget.frame)).toEqual([])
  })

  it('tell scripts what happens, also that nothing is said of it, and no word', async () => {
    const { page } = await visitPage('/options', desktop)
    const widget = new WidgetWindow(page)
    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      const note = ({ type, detail }: CustomEvent): unknown => told.push(`${type} ${detail}`)
      for (const event of ['question', 'answer', 'silent'] as const)
        window.careerChat?.on(event, note)
      document.addEventListener('career-chat:thumb', (event) => note(event as CustomEvent))
    })
    await widget.launcher('Open Career guide').click()
    await widget.ask('what does a PACS administrator earn', '$72,218')
    await widget.chat.locator('.webchat__suggested-action').first().waitFor()
    await widget.chat.locator('.webchat__thumb-button').first().click()
    // Web Chat waits a little before it sends one.
    await page.locator('#events li').filter({ hasText: 'thumb: up' }).waitFor()
    await widget.ask('what does a PACS administrator earn in Texas', 'Texas')

    await expect
      .poll(async () => page.evaluate<readonly string[]>('told'))
      .toEqual([
        'career-chat:question null',
        'career-chat:answer null',
        'career-chat:thumb up',
        'career-chat:question null',
        'career-chat:answer null',
        'career-chat:silent null',
      ])
  })

  it('let it say something by itself, and not again where that is unwanted', async () => {
    const { page } = await visitPage('/about', desktop)
    await teaseOnDemo(page)
    await page.goto('/demo')
    const notAgain = page.getByRole('button', { name: 'Not again' })
    await notAgain.waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await notAgain.click()
    await page.locator('career-chat aside').waitFor({ state: 'detached' })

    // Another visit: a tab of its own, with what the browser keeps of the first.
    const next = await page.context().newPage()
    await teaseOnDemo(next)
    const loaded = next.waitForResponse('**/widget-chat-*.js')
    await next.goto('/demo')
    await next.evaluate(`import('${(await loaded).url()}').then(() => undefined)`)

    expect(await next.locator('career-chat aside').count()).toBe(0)
  })

  it('have it opened by a link, again and again', async () => {
    const { page } = await visitPage('/demo', desktop)
    const widget = new WidgetWindow(page)
    const link = page.getByRole('link', { name: 'Ask the guide' })
    await link.click()
    await widget.inputHasFocus()
    await page.keyboard.press('Escape')
    await widget.dialog.waitFor({ state: 'hidden' })
    expect(new URL(page.url()).hash).toBe('')

    await link.click()

    await widget.dialog.waitFor()
  })
})

async function offers(widget: WidgetWindow, questions: readonly string[]): Promise<void> {
  const offered = widget.chat.locator('.webchat__suggested-action')
  await expect.poll(async () => offered.allTextContents()).toEqual(questions)
}

/** The demo of an owner who has a teaser. */
async function teaseOnDemo(page: Page): Promise<void> {
  await page.route('**/demo', async (route) => {
    const response = await route.fetch()
    const attributes = 'data-teaser="Shall I compare what they pay?" data-teaser-after="0" async'
    await route.fulfill({ response, body: (await response.text()).replace('async', attributes) })
  })
}
