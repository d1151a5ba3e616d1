import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AzureStandIn } from '../../support/microsoft/azure-stand-in.ts'
import { DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'

let azure: AzureStandIn
let server: RunningServer
let requests: DirectLineRequests

describe('createAzureRoutes', () => {
  beforeEach(async () => {
    azure = new AzureStandIn()
    await azure.start()
    await start({ secret: azure.secret, url: azure.url })
  })

  afterEach(async () => {
    await server.stop()
    await azure.stop()
  })

  it('exchanges the secret for a token of a conversation and a person', async () => {
    const { status, body } = await requests.post('tokens/generate')

    expect(status).toBe(200)
    expect(body).toEqual({
      conversationId: expect.stringMatching(/./),
      token: expect.stringMatching(/\../),
      expires_in: 3_600,
      domain: `${azure.url}/v3/directline`,
      refreshToken: expect.stringMatching(/\../),
    })
    expect(JSON.stringify(body)).not.toContain(azure.secret)
  })

  it('tells Azure who the person is, and from which pages the token is good', async () => {
    await requests.post('tokens/generate', undefined, { user: { id: 'dl_boss' } })

    expect(azure.askedWithSecret).toEqual([
      {
        path: '/v3/directline/tokens/generate',
        body: {
          user: { id: expect.stringMatching(/^dl_[0-9a-f-]{36}$/) },
          trustedOrigins: [server.url, 'https://www.example.org'],
        },
      },
    ])
  })

  it('gives a new token of the same conversation for its refresh token', async () => {
    const { body } = await requests.post('tokens/generate')
    const refreshed = await requests.post('tokens/refresh', body.refreshToken)

    expect(refreshed.status).toBe(200)
    expect(refreshed.body.conversationId).toBe(body.conversationId)
  })

  it("refreshes nothing for Azure's own token, which it cannot check", async () => {
    const stranger = new DirectLineRequests(azure.url)
    const { body } = await requests.post('tokens/generate')
    const begun = await stranger.post('conversations', body.token)

    expect((await requests.post('tokens/refresh', begun.body.token)).status).toBe(401)
  })

  it('holds no conversation itself', async () => {
    const { body } = await requests.post('tokens/generate')

    expect((await requests.post('conversations', body.refreshToken)).status).toBe(404)
  })

  it('says what is wrong when Azure does not take the secret', async () => {
    await server.stop()
    await start({ secret: 'another secret, and wrong', url: azure.url })

    const { status, body } = await requests.post('tokens/generate')

    expect(status).toBe(502)
    expect(body.error?.message).toBe(
      `Expected a token from Azure's Direct Line at "${azure.url}", but got status "403".`,
    )
  })

  it('says so when Azure cannot be reached', async () => {
    await server.stop()
    await start({ secret: azure.secret, url: 'http://127.0.0.1:1' })

    expect(await requests.post('tokens/generate')).toMatchObject({
      status: 502,
      body: { error: { code: 'DirectLineFailed' } },
    })
  })
})

async function start(settings: { readonly secret: string; readonly url: string }): Promise<void> {
  server = await startEchoServer({
    config: {
      allowedOrigins: ['https://www.example.org'],
      directLine: { signingKey: 'k'.repeat(32), tokenLifeSeconds: 3_600, azure: settings },
    },
  })
  requests = new DirectLineRequests(server.url)
}
