import { MemoryStorage } from 'botbuilder'
import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import type { Thumb } from '../../src/replies/thumbs.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { contrastIn } from '../support/pages/contrast-in.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'

let thumbs: Thumb[]

/** What a person thinks of an answer, from the press to where it is kept. */
describe.skipIf(isChromiumMissing)('thumbs in the page', { timeout: 60_000 }, () => {
  const { visit } = useChat(startRecordingServer)

  beforeEach(() => {
    thumbs = []
  })

  it('bring back which answer was pressed, and stay pressed', async () => {
    const { page, chat, watched } = await visit()
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    // The last thing to be drawn: a thumb that is drawn anew under the pointer is not pressed.
    await chat.suggestions.first().waitFor()
    const [up, down] = thumbsOn(page)
    await up.click()
    await expect.poll(() => thumbs).toEqual([{ answerId: expect.stringMatching(/./), isUp: true }])

    await expect.poll(async () => isPressed(up)).toBe(true)
    expect(await isPressed(down)).toBe(false)
    expect(watched.faults).toEqual([])
  })

  it('can be pressed without a mouse, are large enough, and have no fault axe can find', async () => {
    const { page, chat } = await visit()
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    await chat.suggestions.first().waitFor()
    const [, down] = thumbsOn(page)
    const box = await down.boundingBox()
    await down.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => thumbs.map(({ isUp }) => isUp)).toEqual([false])

    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    expect(await findAxeViolations(page)).toEqual([])
  })

  it.each(['light', 'dark'] as const)('are seen in forced colors, %s', async (colorScheme) => {
    const { page, chat } = await visit({ forcedColors: 'active', colorScheme })
    await chat.ask('how do I become a PACS administrator', 'PARCA')

    await expect.poll(async () => contrastIn(page, thumbsOn(page)[0])).toBeGreaterThan(4.5)
  })

  it('stand on answers only', async () => {
    const { page, chat } = await visit()
    await chat.ask('how do I become a PACS administrator', 'PARCA')

    expect(await page.locator(thumb).count()).toBe(2)
  })
})

const thumb = '.webchat__thumb-button'

async function startRecordingServer(): Promise<RunningServer> {
  const bot = createCareerBot({
    ...loadTalk(),
    storage: new MemoryStorage(),
    recordThumb: async (_, pressed) => void thumbs.push(pressed),
    logger: createLogger('silent'),
  })
  return startEchoServer({ logic: bot })
}

async function isPressed(button: Locator): Promise<boolean> {
  return (await button.getAttribute('class'))?.includes('--is-pressed') === true
}

function thumbsOn(page: Page): readonly [Locator, Locator] {
  return [page.locator(thumb).nth(0), page.locator(thumb).nth(1)]
}
