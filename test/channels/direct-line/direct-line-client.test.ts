import { ConnectionStatus } from 'botframework-directlinejs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Tokens } from '../../../src/channels/direct-line/tokens.ts'
import { DirectLineClient } from '../../support/servers/direct-line-client.ts'
import { DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { newToken } from '../../support/servers/new-token.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'

const signingKey = 'k'.repeat(32)

let server: RunningServer
let requests: DirectLineRequests
let client: DirectLineClient
let token: string

/** Microsoft's own client is the judge of whether this is Direct Line. */
describe('Direct Line with botframework-directlinejs', { timeout: 20_000 }, () => {
  beforeEach(async () => {
    const directLine = { signingKey, tokenLifeSeconds: 3_600, azure: undefined }
    server = await startEchoServer({ config: { directLine } })
    requests = new DirectLineRequests(server.url)
    token = await newToken(server.url)
    client = new DirectLineClient({ url: server.url, token })
  })

  afterEach(async () => {
    client.end()
    await server.stop()
  })

  it('delivers the welcome, the echo of a message and the answer', async () => {
    await client.hear('Welcome')
    const id = await client.say('hello')
    const answer = await client.hear('You said: hello')
    const echo = await client.hear('hello')

    expect(echo).toMatchObject({ id, from: { id: expect.stringMatching(/^dl_/) } })
    expect(answer).toMatchObject({ replyToId: id, from: { id: 'career-bot' } })
  })

  it('leaves Promise to other libraries as they need it', async () => {
    const { try: call } = Promise as unknown as { try: (call: unknown, one: number) => unknown }

    expect(await Reflect.apply(call, Promise, [(one: number) => one, 5])).toBe(5)
  })

  it('delivers the same without a WebSocket', async () => {
    client.end()
    client = new DirectLineClient({ url: server.url, token, webSocket: false })
    await client.say('hello')
    await client.hear('You said: hello')

    expect(client.texts).toEqual(expect.arrayContaining(['Welcome', 'hello']))
  })

  it('goes on by itself after its stream broke, and misses nothing', async () => {
    await client.hear('Welcome')
    client.breakStream()
    await client.say('hello')
    await client.hear('You said: hello')

    expect(client.texts).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('goes back into a conversation from a watermark', async () => {
    await client.hear('Welcome')
    await client.say('one')
    await client.hear('You said: one')
    const { conversationId, watermark } = client
    client.end()
    client = new DirectLineClient({ url: server.url, token, conversationId, watermark })
    await client.say('two')
    await client.hear('You said: two')

    expect(client.texts).toEqual(['two', 'You said: two'])
  })

  it('gets what others say while its stream is down, once and in order', async () => {
    await client.hear('Welcome')
    const { conversationId } = client
    await client.say('one')
    await client.hear('You said: one')

    client.breakStream()
    for (const text of ['two', 'three']) {
      await requests.say({ conversationId, token, streamUrl: '' }, { text })
    }
    await client.hear('You said: three')
    await client.say('four')
    await client.hear('You said: four')

    const numbers = ['one', 'two', 'three', 'four']
    const exchanges = numbers.flatMap((text) => [text, `You said: ${text}`])
    expect(client.texts).toEqual(['Welcome', ...exchanges])
  })

  it('gets a new token for the one it has, and goes on in the same conversation', async () => {
    await client.hear('Welcome')
    const { conversationId } = client
    const { body } = await requests.post('tokens/refresh', token)
    client.line.reconnect({ conversationId, token: body.token ?? '', streamUrl: '' })
    await client.say('hello')
    await client.hear('You said: hello')

    expect(body.conversationId).toBe(conversationId)
    expect(client.texts).toEqual(['Welcome', 'hello', 'You said: hello'])
  })

  it('is told that its token has expired, and takes nothing for sent', async () => {
    await client.hear('Welcome')
    const { conversationId, watermark } = client
    const path = `conversations/${conversationId}`
    const resumed = await requests.get(`${path}?watermark=${watermark}`, token)
    const { streamUrl = '' } = resumed.body
    client.line.reconnect({ conversationId, token: expired(token), streamUrl })
    const posted = await client.say('hello')
    await client.until(() => client.statuses.includes(ConnectionStatus.ExpiredToken))
    const { status, body } = await requests.get(path, expired(token))

    expect(posted).toBe('retry')
    expect(status).toBe(403)
    expect(body.error).toEqual({
      code: 'TokenExpired',
      message: 'The token has expired. Exchange it at tokens/refresh for a new one.',
    })
    expect(client.texts).toEqual(['Welcome'])
  })

  it('comes back with a new token for one that has expired, from where it was', async () => {
    await client.hear('Welcome')
    await client.say('one')
    await client.hear('You said: one')
    const { conversationId, watermark } = client
    client.end()

    const { body } = await requests.post('tokens/refresh', expired(token))
    const fresh = body.token ?? ''
    client = new DirectLineClient({ url: server.url, token: fresh, conversationId, watermark })
    await client.say('two')
    await client.hear('You said: two')

    expect(body.conversationId).toBe(conversationId)
    expect(client.texts).toEqual(['two', 'You said: two'])
  })

  it('is told at once that its token is none', async () => {
    const stranger = new DirectLineClient({ url: server.url, token: 'forged' })
    await stranger.until(() => stranger.statuses.includes(ConnectionStatus.FailedToConnect))
    stranger.end()

    expect(stranger.activities).toEqual([])
  })
})

/** The same token as it is an hour after its life has ended. */
function expired(token: string): string {
  const [, payload = ''] = token.split('.')
  const { conv, user } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  const now = (): number => Date.now() - 2 * 3_600_000
  const grant = { conversationId: conv, userId: user }
  return new Tokens({ signingKey, lifeSeconds: 3_600, now }).issue(grant, 'conversation')
}

interface Claims {
  readonly conv: string
  readonly user: string
}
