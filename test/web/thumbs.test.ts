import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MemoryStorage } from 'botbuilder'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import type { Thumb } from '../../src/replies/thumbs.ts'
import { ChatWindow } from '../support/chat-window.ts'
import {
  isChromiumMissing,
  launchChromium,
  type WatchedPage,
  watchPage,
} from '../support/chromium.ts'
import { loadTalk } from '../support/load-talk.ts'
import { type RunningServer, startEchoServer } from '../support/running-server.ts'
import { findAxeViolations } from '../support/use-chat.ts'

let browser: Browser
let server: RunningServer
let thumbs: Thumb[]

/** What a person thinks of an answer, from the press to where it is kept. */
describe.skipIf(isChromiumMissing)('thumbs in the page', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium()
    const bot = createCareerBot({
      ...loadTalk(),
      storage: new MemoryStorage(),
      recordThumb: async (_, thumb) => void thumbs.push(thumb),
      logger: createLogger('silent'),
    })
    server = await startEchoServer({ logic: bot })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  beforeEach(() => {
    thumbs = []
  })

  it('bring back which answer was pressed, and stay pressed', async () => {
    const { page, faults } = await visit()
    const [up, down] = thumbsOn(page)
    await up.click()
    await expect.poll(() => thumbs).toEqual([{ answerId: expect.stringMatching(/./), isUp: true }])

    expect([await isPressed(up), await isPressed(down)]).toEqual([true, false])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('can be pressed without a mouse, are large enough, and have no fault axe can find', async () => {
    const { page } = await visit()
    const [, down] = thumbsOn(page)
    const box = await down.boundingBox()
    await down.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => thumbs.map(({ isUp }) => isUp)).toEqual([false])

    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    expect(await findAxeViolations(page)).toEqual([])
    await page.context().close()
  })

  it('stand on answers only', async () => {
    const { page } = await visit()

    expect(await page.locator(thumb).count()).toBe(2)
    await page.context().close()
  })
})

const thumb = '.webchat__thumb-button'

async function visit(): Promise<WatchedPage> {
  const watched = await watchPage(browser, { baseURL: server.url })
  const chat = new ChatWindow(watched.page)
  await chat.open()
  await chat.ask('how do I become a PACS administrator', 'PARCA')
  return watched
}

async function isPressed(button: Locator): Promise<boolean> {
  return (await button.getAttribute('class'))?.includes('--is-pressed') === true
}

function thumbsOn(page: Page): readonly [Locator, Locator] {
  return [page.locator(thumb).nth(0), page.locator(thumb).nth(1)]
}
