import { ConnectionStatus } from 'botframework-directlinejs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DirectLineClient } from '../../support/direct-line-client.ts'
import { newToken } from '../../support/new-token.ts'
import { type RunningServer, startEchoServer } from '../../support/running-server.ts'

let server: RunningServer
let client: DirectLineClient
let token: string

/** Microsoft's own client is the judge of whether this is Direct Line. */
describe('Direct Line with botframework-directlinejs', { timeout: 20_000 }, () => {
  beforeEach(async () => {
    server = await startEchoServer()
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

  it('gets a new token for the one it has', async () => {
    await client.hear('Welcome')
    const response = await fetch(`${server.url}/v3/directline/tokens/refresh`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })
    const refreshed = (await response.json()) as { token: string; conversationId: string }
    client.line.reconnect({ ...refreshed, streamUrl: '' })

    expect(await client.say('hello')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is told at once that its token is none', async () => {
    const stranger = new DirectLineClient({ url: server.url, token: 'forged' })
    await stranger.until(() => stranger.statuses.includes(ConnectionStatus.FailedToConnect))
    stranger.end()

    expect(stranger.activities).toEqual([])
  })
})
