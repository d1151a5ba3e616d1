import { describe, expect, it } from 'vitest'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'

const phone = { viewport: { width: 320, height: 640 } }
const desktop = { viewport: { width: 1280, height: 800 } }

/** Cards as a person sees them in the page. */
describe.skipIf(isChromiumMissing)('cards in the page', { timeout: 60_000 }, () => {
  const { visit } = useChat()

  it.each([
    ['phone', 'light', { ...phone, colorScheme: 'light' }],
    ['phone', 'dark', { ...phone, colorScheme: 'dark' }],
    ['desktop', 'dark', { ...desktop, colorScheme: 'dark' }],
  ] as const)('fit and have no fault axe can find, on a %s in %s', async (_, _scheme, options) => {
    const { page, chat, watched } = await visit(options)
    await chat.ask('rank the roles by job growth', 'Each growth figure')
    await chat.ask('tell me about the clinical educator', 'at a glance')
    await chat.ask('how do I become an echocardiographer?', 'Becoming')

    expect(await findAxeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width)
    expect(watched.faults).toEqual([])
  })

  it('show a chart that is said in words too, and again after a reload', async () => {
    const { page, chat } = await visit(phone)
    await chat.ask('rank the roles by salary', 'Median salary (2018)')

    await page.reload()

    const chart = page.getByRole('img', { name: /^Median salary \(2018\): Diagnostic Imaging/ })
    await chart.waitFor()
    const width = async () => chart.evaluate((image: HTMLImageElement) => image.naturalWidth)
    await expect.poll(width).toBeGreaterThan(0)
    expect((await chart.boundingBox())?.width).toBeLessThan(320)
  })
})
