import { text as readText } from 'node:stream/consumers'
import { MemoryStorage } from 'botbuilder'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { loadTalk } from '../support/talk/load-talk.ts'

const contact = { kind: 'mail', address: 'careers@example.org' } as const
const question = 'what does a clinical educator earn'
const source = [
  'Source: Career Advancement in Sonography',
  '[1] Career Growth Opportunities for Sonographers, line 14: “Clinical Educator $73,896 ',
].join('\n')

/** What a person takes along from a conversation, and whom she can turn to. */
describe.skipIf(isChromiumMissing)('menu of the page', { timeout: 60_000 }, () => {
  const { visit } = useChat(startWithContact)

  it('saves the conversation as a text, without a word to the server', async () => {
    const { page, chat, watched } = await visit()
    await chat.ask(question, '$')
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))

    const download = page.waitForEvent('download')
    await choose(page, 'Save as a file')
    const saved = await download

    expect(saved.suggestedFilename()).toMatch(/^career-chat-\d{4}-\d\d-\d\d\.txt$/)
    const text = await readText(await saved.createReadStream())
    expect(text).toMatch(/^Career Advancement in Sonography\nConversation with the career bot, /)
    expect(text).toMatch(new RegExp(`You \\(.+\\):\\n${question}\\n\\nBot \\(.+\\):\\nThe median`))
    expect(text).toContain(source)
    expect(text).not.toContain('cite:')
    expect(requested.filter((url) => !url.startsWith('blob:'))).toEqual([])
    expect(watched.faults).toEqual([])
  })

  it('copies an answer with its source', async () => {
    const { page, chat } = await visit()
    await chat.ask(question, '$')

    await noteCopied(page)
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()

    const copied = await page.evaluate<string>('copied')
    expect(copied).toContain('The median salary of a clinical educator was $73,896 in 2018')
    expect(copied).toContain(source)
    await page.locator('#announced').filter({ hasText: 'Copied' }).waitFor()
  })

  it('prints what was said, the day, and nothing to press', async () => {
    const { page, chat } = await visit()
    await chat.ask(question, '$')
    await page.evaluate(() =>
      Object.assign(window, { print: () => dispatchEvent(new Event('beforeprint')) }),
    )

    await choose(page, 'Print')
    await page.emulateMedia({ media: 'print' })

    const day = await page
      .locator('#page > header')
      .evaluate((header) => getComputedStyle(header, '::after').content)
    expect(day).toMatch(/^"\w+ \d+, \d{4}"$/)
    const pressed = '#start-over, #menu, .webchat__suggested-action, .copy-answer, textarea'
    expect(await page.locator(pressed).count()).toBeGreaterThan(4)
    expect(await page.locator(pressed).filter({ visible: true }).count()).toBe(0)
    expect(await chat.saying(question).isVisible()).toBe(true)
  })

  it('is used with the keyboard, and has no fault that axe can find', async () => {
    const { page } = await visit()
    await page.locator('#menu summary').focus()
    await page.keyboard.press('Enter')
    const violations = await findAxeViolations(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')

    expect(violations).toEqual([])
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  it('names a person, with the question in the subject of a mail', async () => {
    const { page, chat } = await visit()
    await chat.ask(question, '$')

    await choose(page, 'Ask a person')

    const link = page.getByRole('link', { name: 'Write to careers@example.org' })
    expect(await link.getAttribute('href')).toBe(
      `mailto:careers@example.org?subject=${encodeURIComponent(question)}`,
    )
  })
})

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('#menu summary').click()
  await page.getByRole('button', { name }).click()
}

/** What the next copying puts on the clipboard, which tests are not let at. */
async function noteCopied(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    addEventListener('copy', ({ clipboardData }) => {
      Object.assign(window, { copied: clipboardData?.getData('text/plain') })
    })
  })
}

async function startWithContact(): Promise<RunningServer> {
  const logic = createCareerBot({
    ...loadTalk(),
    storage: new MemoryStorage(),
    chat: { keeps: 'onServer', retentionDays: 30, contact },
    logger: createLogger('silent'),
  })
  return startEchoServer({
    logic,
    config: { contact },
    health: { version: '0.0.0', knowledge: () => ({ title: 'Career Advancement in Sonography' }) },
  })
}
