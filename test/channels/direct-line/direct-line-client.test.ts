import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DirectLineClient } from '../../support/direct-line-client.ts'
import { newToken } from '../../support/new-token.ts'
import { type RunningServer, startEchoServer } from '../../support/running-server.ts'

let server: RunningServer
let client: DirectLineClient

describe('Direct Line with botframework-directlinejs', () => {
  beforeEach(async () => {
    server = await startEchoServer()
    client = new DirectLineClient({ url: server.url, token: await newToken(server.url) })
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
})
