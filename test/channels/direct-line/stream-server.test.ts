import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Tokens } from '../../../src/channels/direct-line/tokens.ts'
import type { BotLogic } from '../../../src/channels/local-adapter.ts'
import { type Begun, DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { echo, type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'
import { StreamSocket } from '../../support/servers/stream-socket.ts'

const signingKey = 'k'.repeat(32)

let server: RunningServer
let requests: DirectLineRequests
let begun: Begun
let stream: StreamSocket
let logic: BotLogic

describe('StreamServer', () => {
  beforeEach(async () => {
    logic = echo
    server = await startEchoServer({
      logic: async (context) => logic(context),
      config: { directLine: { signingKey, tokenLifeSeconds: 3_600, azure: undefined } },
    })
    requests = new DirectLineRequests(server.url)
    begun = await requests.begin()
    stream = new StreamSocket(begun.streamUrl)
    await stream.hear('Welcome')
  })

  afterEach(async () => server.stop())

  it('delivers what was said before it was opened, then everything at once', async () => {
    await requests.say(begun, { text: 'one' })
    await stream.hear('You said: one')

    expect(stream.texts).toEqual(['Welcome', 'one', 'You said: one'])
  })

  it('echoes an activity with its id, its channelData, and the true sender', async () => {
    const channelData = { clientActivityID: 'mine', 'webchat:sequence-id': -5 }
    const { body } = await requests.say(begun, { text: 'one', channelData })
    const echoed = await stream.hear('one')

    expect(echoed).toMatchObject({
      id: body.id,
      channelId: 'directline',
      conversation: { id: begun.conversationId },
      from: { id: expect.stringMatching(/^dl_/), role: 'user' },
      channelData: { clientActivityID: 'mine' },
    })
    expect(echoed.channelData['webchat:sequence-id']).toBeGreaterThan(0)
  })

  it('numbers everything that is said, upwards', async () => {
    await requests.say(begun, { text: 'one' })
    await requests.say(begun, { text: 'two' })
    await stream.hear('You said: two')

    const numbers = activities().map(({ channelData }) => channelData?.['webchat:sequence-id'])
    expect(numbers).toEqual(numbers.toSorted((a: number, b: number) => a - b))
    expect(new Set(numbers).size).toBe(5)
  })

  it('names the activity a reply is to only when the client got that one', async () => {
    const { body } = await requests.say(begun, { text: 'one' })

    expect((await stream.hear('You said: one')).replyToId).toBe(body.id)
    expect(activities()[0]).toMatchObject({ text: 'Welcome' })
    expect(activities()[0]?.replyToId).toBeUndefined()
  })

  it('shows a message that the bot changes in its old place', async () => {
    logic = async (context) => {
      const { id = '' } = (await context.sendActivity('draft')) ?? {}
      await context.sendActivity('later')
      await context.updateActivity({ type: 'message', id, text: 'final' })
    }
    await requests.say(begun, { text: 'one' })
    const final = await stream.hear('final')
    const draft = await stream.hear('draft')

    expect(final.id).toBe(draft.id)
    expect(final.channelData).toEqual(draft.channelData)
  })

  it('empties a message that the bot takes back', async () => {
    logic = async (context) => {
      const { id = '' } = (await context.sendActivity('oops')) ?? {}
      await context.deleteActivity(id)
      await context.sendActivity('done')
    }
    await requests.say(begun, { text: 'one' })
    await stream.hear('done')

    const [said, taken] = activities().filter(({ id }) => id === idOf('oops'))
    expect([said?.text, taken?.text]).toEqual(['oops', ''])
  })

  it('shows that the bot is typing, but not again later', async () => {
    logic = async (context) => {
      await context.sendActivities([{ type: 'typing' }, { type: 'message', text: 'done' }])
    }
    await requests.say(begun, { text: 'one' })
    await stream.hear('done')
    const replayed = new StreamSocket((await resume('0')).streamUrl)
    await replayed.hear('done')

    expect(activities().map(({ type }) => type)).toContain('typing')
    expect(replayed.texts).toEqual(['Welcome', 'one', 'done'])
  })

  it('does not show people that they are typing', async () => {
    await requests.say(begun, { type: 'typing' })
    await requests.say(begun, { text: 'one' })
    await stream.hear('You said: one')

    expect(activities().map(({ type }) => type)).toEqual(['message', 'message', 'message'])
  })

  it('goes on from a watermark', async () => {
    await requests.say(begun, { text: 'one' })
    await stream.hear('You said: one')
    await stream.close()
    await requests.say(begun, { text: 'two' })

    const second = new StreamSocket((await resume(stream.watermark)).streamUrl)
    await second.hear('You said: two')

    expect(second.texts).toEqual(['two', 'You said: two'])
  })

  it('delivers to everybody who listens', async () => {
    const second = new StreamSocket((await resume('0')).streamUrl)
    await second.hear('Welcome')
    await requests.say(begun, { text: 'one' })

    expect(await second.hear('You said: one')).toEqual(await stream.hear('You said: one'))
  })

  it('welcomes a person once, however often she comes back', async () => {
    await Promise.all([resume(''), resume(''), resume('')])
    await requests.say(begun, { text: 'one' })
    await stream.hear('You said: one')

    expect(stream.texts.filter((text) => text === 'Welcome')).toHaveLength(1)
  })

  it('minds no frames from the client', async () => {
    stream.socket.send('')
    stream.socket.send('{"activities":[]}')
    await requests.say(begun, { text: 'one' })

    expect(await stream.hear('You said: one')).toMatchObject({ type: 'message' })
  })

  it.each([
    ['no token', '', 401],
    ['a token that is none', '?t=x', 401],
    ['a token of the conversation', () => `?t=${begun.token}`, 401],
    ['a token that has expired', () => `?t=${streamToken(begun.conversationId, 120)}`, 403],
    ['a token of another conversation', () => `?t=${streamToken('other', 0)}`, 404],
  ])('refuses %s', async (_, query, status) => {
    const { origin, pathname } = new URL(begun.streamUrl)
    const url = origin + pathname + (typeof query === 'string' ? query : query())

    expect(await new StreamSocket(url).refusal()).toBe(status)
  })

  it('refuses to be a WebSocket elsewhere', async () => {
    const url = server.url.replace('http', 'ws')

    expect(await new StreamSocket(`${url}/api/messages`).refusal()).toBe(401)
  })
})

function activities() {
  return stream.sets.flatMap((set) => set.activities)
}

function idOf(text: string): string | undefined {
  return activities().find((activity) => activity.text === text)?.id
}

async function resume(watermark: string): Promise<{ readonly streamUrl: string }> {
  const path = `conversations/${begun.conversationId}?watermark=${watermark}`
  const { streamUrl = '' } = (await requests.get(path, begun.token)).body
  return { streamUrl }
}

function streamToken(conversationId: string, secondsAgo: number): string {
  const now = (): number => Date.now() - secondsAgo * 1_000
  const tokens = new Tokens({ signingKey, lifeSeconds: 3_600, now })
  return tokens.issue({ conversationId, userId: 'dl_u' }, 'stream')
}
