import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import { openState, type State } from '../../../src/state/open-state.ts'
import { DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

let folder: TemporaryFolder
let state: State
let server: RunningServer

describe('"forget me" on Direct Line', () => {
  beforeAll(async () => {
    folder = await temporaryFolder()
    state = openState(folder.path, createLogger('silent'))
    const bot = createCareerBot({
      ...loadTalk(),
      storage: state.storage,
      forget: async ({ activity }) => state.transcripts.clear(activity.conversation.id),
      logger: createLogger('silent'),
    })
    server = await startEchoServer({ state, logic: bot })
  })

  afterAll(async () => {
    await server.stop()
    await state.close()
    await folder.remove()
  })

  it('forgets what was said too, in this conversation only', async () => {
    const requests = new DirectLineRequests(server.url)
    const [mine, other] = [await requests.begin(), await requests.begin()]
    for (const begun of [mine, other]) await requests.say(begun, { text: 'what do managers earn?' })

    await requests.say(mine, { text: 'forget me' })

    const { said: left } = await state.transcripts.readAfter(mine.conversationId, 0, 100)
    expect(left).toHaveLength(1)
    expect(left[0]?.activity.from?.role).toBe('bot')
    const { said: kept } = await state.transcripts.readAfter(other.conversationId, 0, 100)
    expect(kept.some(({ activity }) => activity.text === 'what do managers earn?')).toBe(true)
  })
})
