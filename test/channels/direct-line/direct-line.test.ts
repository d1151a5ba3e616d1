import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Begun, DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { createLogger } from '../../../src/logger.ts'
import { openState, type State } from '../../../src/state/open-state.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'
import { StreamSocket } from '../../support/servers/stream-socket.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

let folder: TemporaryFolder
let state: State
let server: RunningServer
let requests: DirectLineRequests
let begun: Begun

/** Messages that are sent again, and turns that a crash cut off. */
describe('DirectLine', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    state = openState(folder.path, createLogger('silent'))
    await start()
    begun = await requests.begin()
    await hear('Welcome')
  })

  afterEach(async () => {
    await server.stop()
    await state.close()
    await folder.remove()
  })

  it('takes a message that is sent again once, and answers with the same id', async () => {
    const first = await requests.say(begun, mine('hello'))
    const again = await requests.say(begun, mine('hello'))

    expect(again).toEqual(first)
    expect(await texts()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('takes it once when both come at the same time', async () => {
    const [one, other] = await Promise.all([
      requests.say(begun, mine('hello')),
      requests.say(begun, mine('hello')),
    ])

    expect(one).toEqual(other)
    expect(await texts()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('takes it once when the server was restarted in between', async () => {
    const first = await requests.say(begun, mine('hello'))
    await restart()
    const again = await requests.say(begun, mine('hello'))

    expect(again).toEqual(first)
    expect(await texts()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('takes the same words with another id, or none, as often as they come', async () => {
    await requests.say(begun, mine('hello'))
    await requests.say(begun, { ...mine('hello'), channelData: { clientActivityID: 'other' } })
    await requests.say(begun, { text: 'hello' })

    expect((await texts()).filter((text) => text === 'hello')).toHaveLength(3)
  })

  it('answers what is sent again when a crash came before the answer', async () => {
    await cutOff('hello')
    await restart()
    await requests.say(begun, mine('hello'))

    expect(await texts()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('answers what a crash left without an answer when the person comes back', async () => {
    await cutOff('hello')
    await restart()
    await requests.get(`conversations/${begun.conversationId}`, begun.token)
    await hear('You said: hello')

    expect(await texts()).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('tries only once what the bot may have died of', async () => {
    await cutOff('hello')
    await state.transcripts.markRerun(begun.conversationId, 2)
    await restart()
    await requests.get(`conversations/${begun.conversationId}`, begun.token)
    await requests.say(begun, { text: 'next' })

    expect(await texts()).toEqual(['Welcome', 'hello', 'next', 'You said: next'])
  })

  it('keeps no event, which shows nothing', async () => {
    const { status } = await requests.say(begun, { type: 'event', name: 'thumb' })

    expect(status).toBe(200)
    expect(await texts()).toEqual(['Welcome'])
  })
})

function mine(text: string): object {
  return { text, channelData: { clientActivityID: 'mine' } }
}

async function start(): Promise<void> {
  server = await startEchoServer({ state })
  requests = new DirectLineRequests(server.url)
}

async function restart(): Promise<void> {
  await server.stop()
  await start()
}

/** As it stands when the process dies after it has taken a message. */
async function cutOff(text: string): Promise<void> {
  const activity = {
    ...mine(text),
    id: 'cut-off',
    type: 'message',
    channelId: 'directline',
    timestamp: new Date(),
    from: { id: 'dl_u', name: '', role: 'user' },
    recipient: { id: 'career-bot', name: '' },
    conversation: { id: begun.conversationId, isGroup: false, conversationType: '', name: '' },
    serviceUrl: 'urn:test',
  }
  await state.transcripts.append(begun.conversationId, activity, { isKept: true })
}

async function hear(text: string): Promise<void> {
  const { body } = await requests.get(`conversations/${begun.conversationId}`, begun.token)
  const stream = new StreamSocket(body.streamUrl ?? '')
  await stream.hear(text)
  stream.socket.close()
  await once(stream.socket, 'close')
}

async function texts(): Promise<readonly (string | undefined)[]> {
  const { said } = await state.transcripts.readAfter(begun.conversationId, 0, 100)
  return said.map(({ activity }) => activity.text)
}
