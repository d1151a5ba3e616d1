import type { WebSocketRoute } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { useChat } from '../support/pages/use-chat.ts'

const question = 'what does a clinical educator earn'
const gone = 'cleared everything'

/** What is forgotten on demand leaves the screen, too. */
describe.skipIf(isChromiumMissing)('"forget me" in the page', { timeout: 60_000 }, () => {
  const { visit, openTab } = useChat(startForgettingServer)

  it('takes off the screen what was said, in every tab', async () => {
    const here = await visit()
    await here.chat.ask(question, '$')
    const there = await openTab(here)
    await there.saying('$').waitFor()

    await here.chat.ask('forget me', gone)
    await there.saying(gone).waitFor()

    expect(await here.chat.said()).toEqual([expect.stringContaining(gone)])
    expect(await there.said()).toEqual(await here.chat.said())
    // What `/about` says of what a browser stores holds then, too.
    const stored = await here.page.evaluate(() => Object.keys(localStorage))
    expect(stored).toEqual(['career-bot.conversation'])
    expect(await here.page.context().cookies()).toEqual([])
    expect(here.watched.faults).toEqual([])
  })

  it('leaves nothing for a reload to bring back, and goes on from there', async () => {
    const { page, chat } = await visit()
    await chat.ask(question, '$')
    await chat.ask('forget me', gone)

    await page.reload()
    await chat.saying(gone).waitFor()
    await chat.ask(question, '$')

    const said = [expect.stringContaining(gone), question, expect.stringContaining('$')]
    expect(await chat.said()).toEqual(said)
  })

  it('takes it off a screen whose stream was down meanwhile', async () => {
    const here = await visit()
    await here.chat.ask(question, '$')
    const page = await here.page.context().newPage()
    const streams: WebSocketRoute[] = []
    await page.routeWebSocket(/\/stream\?/, (stream) => {
      streams.push(stream)
      stream.connectToServer()
    })
    const there = new ChatWindow(page)
    await there.open()
    await there.saying('$').waitFor()

    await page.route('**/conversations/**', async (route) => route.abort())
    await Promise.all(streams.map(async (stream) => stream.close({ code: 1001 })))
    await there.notice('The server cannot be reached. Trying again …').waitFor()
    await here.chat.ask('forget me', gone)
    await page.unroute('**/conversations/**')
    await there.saying(gone).waitFor()

    expect(await there.said()).toEqual(await here.chat.said())
  })
})

/** Wired as `npm start` does it. */
async function startForgettingServer(): Promise<RunningServer> {
  const folder = await temporaryFolder()
  const state = openState(folder.path, createLogger('silent'))
  const logic = createCareerBot({
    ...loadTalk(),
    storage: state.storage,
    forget: async ({ activity }) => state.transcripts.clear(activity.conversation.id),
    logger: createLogger('silent'),
  })
  const server = await startEchoServer({ state, logic })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      await state.close()
      await folder.remove()
    },
  }
}
