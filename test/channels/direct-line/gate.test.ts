import { afterEach, describe, expect, it } from 'vitest'
import { type Begun, DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import {
  type RunningServer,
  type ServerSettings,
  startEchoServer,
} from '../../support/servers/running-server.ts'
import { StreamSocket } from '../../support/servers/stream-socket.ts'

let server: RunningServer

/** What stands before every call of Direct Line, over HTTP. */
describe('Gate', () => {
  afterEach(async () => server.stop())

  it.each([
    ['no page', undefined, 200],
    ['a page of its own', 'own', 200],
    ['a page of its public address', 'https://bot.example.org', 200],
    ['a page of an allowed site', 'https://www.example.org', 200],
    ['a page of another site', 'https://evil.example', 403],
    ['a page of another port', 'http://127.0.0.1:1', 403],
    ['a page of no site', 'null', 403],
  ])('answers %s', async (_, origin, expected) => {
    await start({
      publicUrl: 'https://bot.example.org',
      allowedOrigins: ['https://www.example.org'],
    })
    const headers: Record<string, string> =
      origin === undefined ? {} : { origin: origin === 'own' ? server.url : origin }

    expect((await generate(headers)).status).toBe(expected)
  })

  it('looks at the origin of every call, whatever token it carries', async () => {
    await start({})
    const { conversationId, token } = await new DirectLineRequests(server.url).begin()
    const calls = [
      ['POST', 'tokens/refresh'],
      ['POST', 'conversations'],
      ['GET', `conversations/${conversationId}`],
      ['GET', `conversations/${conversationId}/activities`],
      ['POST', `conversations/${conversationId}/activities`],
    ] as const
    const headers = { origin: 'https://evil.example', authorization: `Bearer ${token}` }

    const statuses = calls.map(async ([method, path]) => {
      return (await fetch(`${server.url}/v3/directline/${path}`, { method, headers })).status
    })

    expect(await Promise.all(statuses)).toEqual([403, 403, 403, 403, 403])
  })

  it('opens no stream for a page of another site', async () => {
    await start({})
    const { streamUrl } = await new DirectLineRequests(server.url).begin()

    expect(await new StreamSocket(streamUrl, 'https://evil.example').refusal()).toBe(403)
  })

  it('allows no page of another site to read an answer', async () => {
    await start({ allowedOrigins: ['https://www.example.org'] })
    const { headers } = await generate({ origin: 'https://www.example.org' })

    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('lets an address through so often a minute, and says when it may come again', async () => {
    await start({ limits: { perAddress: 3, perConversation: 0 } })
    const responses = [await generate(), await generate(), await generate(), await generate()]

    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(responses[3]?.headers.get('retry-after')).toBe('20')
    expect(await responses[3]?.json()).toEqual({
      error: { code: 'TooManyRequests', message: expect.stringContaining('Try again in 20 s.') },
    })
  })

  it('counts a stream among the requests of an address', async () => {
    await start({ limits: { perAddress: 3, perConversation: 0 } })
    const { streamUrl } = await new DirectLineRequests(server.url).begin()
    const stream = new StreamSocket(streamUrl)
    await stream.hear('Welcome')

    expect(await new StreamSocket(streamUrl).refusal()).toBe(429)
    await stream.close()
  })

  it('believes a proxy who asks, when it is told to', async () => {
    await start({ trustedProxies: 1, limits: { perAddress: 1, perConversation: 0 } })
    const asked = ['1.1.1.1', '2.2.2.2', '6.6.6.6, 1.1.1.1'].map((address) => ({
      'x-forwarded-for': address,
    }))
    const statuses = []
    for (const headers of asked) statuses.push((await generate(headers)).status)

    expect(statuses).toEqual([200, 200, 429])
  })

  it('takes so many messages a minute from each conversation', async () => {
    await start({ limits: { perAddress: 0, perConversation: 2 } })
    const requests = new DirectLineRequests(server.url)
    const [one, other] = [await requests.begin(), await requests.begin()]
    const say = async (begun: Begun) => (await requests.say(begun, { text: 'hello' })).status

    expect([await say(one), await say(one), await say(one)]).toEqual([200, 200, 429])
    expect(await say(other)).toBe(200)
  })
})

async function start(config: NonNullable<ServerSettings['config']>): Promise<void> {
  server = await startEchoServer({ config })
}

async function generate(headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/v3/directline/tokens/generate`, { method: 'POST', headers })
}
