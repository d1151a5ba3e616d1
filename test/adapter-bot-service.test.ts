import { MemoryStorage } from 'botbuilder'
import { generateKeyPair } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { BotServiceAdapter } from '../src/adapter-bot-service.ts'
import type { BotLogic } from '../src/adapter-local.ts'
import { createMessagesRoute } from '../src/http/messages-route.ts'
import { createServer, type Server } from '../src/server.ts'
import { createTurnErrorHandler } from '../src/turn-error.ts'
import { TurnOrder } from '../src/turn-order.ts'
import { ConnectorServer } from './support/connector-server.ts'
import { LogLines } from './support/log-lines.ts'
import { appId, TokenService } from './support/token-service.ts'

const patience = { requestTimeoutMs: 100, longestPauseMs: 100 }

let tokens: TokenService
let channel: ConnectorServer
let server: Server
let url: string
let logic: BotLogic
let log: LogLines

/** The whole way of an activity from Teams: over HTTP, signed, and back over HTTP. */
describe('BotServiceAdapter', () => {
  beforeAll(async () => {
    tokens = new TokenService()
    await tokens.start()
  })

  afterAll(async () => tokens.stop())

  beforeEach(async () => {
    // The SDK tells each token it refuses to the console.
    vi.spyOn(console, 'error').mockReturnValue()
    log = new LogLines('info')
    logic = async (context) => void (await context.sendActivity('Hello'))
    channel = new ConnectorServer()
    await channel.start()
    server = serve()
    url = await server.listen('127.0.0.1', 0)
  })

  afterEach(async () => {
    vi.restoreAllMocks()
    const closed = server.close()
    server.abort()
    await closed
    await channel.stop()
  })

  describe('in', () => {
    it('runs a turn that its channel has signed', async () => {
      expect(await post(await goodToken())).toBe(200)
      expect(channel.sent.map(({ activity }) => activity.text)).toEqual(['Hello'])
    })

    it.each([
      ['no token', async () => undefined],
      ['no JSON Web Token', async () => 'Bearer x.y.z'],
      ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
      ['a token for another bot', async () => bearer({ aud: 'other' })],
      ['a token of another issuer', async () => bearer({ iss: 'https://evil.example' })],
      ['a token for another service', async () => bearer({ serviceurl: 'http://evil.example/' })],
      ['a token that has expired', async () => bearer({ exp: 1_000, nbf: 1 })],
      ['a token that is not valid yet', async () => bearer({ nbf: 4e9, exp: 4e9 + 1 })],
      ['a token signed by somebody else', async () => forged('RS256')],
      ['a token with another algorithm', async () => forged('ES256')],
      ['a token signed with the public key id', async () => shared()],
    ])('answers %s with 401 and runs no turn', async (_, authorization) => {
      expect(await post(await authorization())).toBe(401)
      expect(channel.sent).toEqual([])
    })
  })

  describe('out', () => {
    it('sends an entity with all its members', async () => {
      const citation = {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        citation: [{ '@type': 'Claim', position: 1, appearance: { name: 'Careers' } }],
        additionalType: ['AIGeneratedContent'],
      }
      logic = async (context) => {
        await context.sendActivity({ type: 'message', text: 'Yes [1]', entities: [citation] })
      }

      await post(await goodToken())

      expect(channel.sent[0]?.activity.entities).toEqual([citation])
    })

    it('sends a card and its actions as they are', async () => {
      const content = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'x' }], n: 1 }
      const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content }
      logic = async (context) => {
        await context.sendActivity({ type: 'message', attachments: [attachment] })
      }

      await post(await goodToken())

      expect(channel.sent[0]?.activity.attachments).toEqual([attachment])
    })

    it.each([500, 502, 503])(
      'sends a message once, also when the channel says %s',
      async (code) => {
        channel.taking = () => ({ status: code })

        expect(await post(await goodToken())).toBe(200)
        expect(channel.sent).toHaveLength(1)
        expect(log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
      },
    )

    it('sends again when the channel asks for a pause', async () => {
      channel.taking = (count) =>
        count === 1 ? { status: 429, retryAfter: '0.05' } : { status: 200 }

      await post(await goodToken())

      expect(channel.sent).toHaveLength(2)
      expect(log.all).toEqual([])
    })

    it.each(['3600', 'Wed, 21 Oct 2115 07:28:00 GMT', ''])(
      'does not wait when the channel asks for a pause of "%s"',
      async (pause) => {
        channel.taking = () => ({ status: 429, retryAfter: pause })

        await post(await goodToken())

        expect(channel.sent).toHaveLength(1)
      },
    )

    it('gives up on a channel that asks for pauses again and again', async () => {
      channel.taking = () => ({ status: 429, retryAfter: '0' })

      await post(await goodToken())

      expect(channel.sent).toHaveLength(3)
    })

    it('gives up on a channel that does not answer', async () => {
      channel.taking = () => undefined

      expect(await post(await goodToken())).toBe(200)
      expect(channel.sent).toHaveLength(1)
      expect(log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
    })

    it('gives up at once on a channel that is not there', async () => {
      await channel.stop()
      channel = new ConnectorServer()
      await channel.start()
      const gone = channel.url
      await channel.stop()

      expect(await post(await tokenFor(gone), gone)).toBe(200)
      expect(log.all.map(({ msg }) => msg)).toEqual(['the channel did not take a message'])
      await channel.start()
    })
  })
})

function serve(): Server {
  const onTurnError = createTurnErrorHandler({
    storage: new MemoryStorage(),
    logger: log.logger,
    apology: 'Sorry',
  })
  const options = { turnOrder: new TurnOrder(), onTurnError }
  const adapter = new BotServiceAdapter(tokens.authentication(), options, patience)
  const identity = {
    kind: 'registered',
    appId,
    appType: 'MultiTenant',
    tenantId: undefined,
    password: undefined,
  } as const
  const run: BotLogic = async (context) => logic(context)
  return createServer({
    routes: [createMessagesRoute({ adapter, identity, logic: run })],
    upgrade: (_, socket) => socket.destroy(),
    logger: log.logger,
  })
}

async function post(authorization: string | undefined, serviceUrl = channel.url): Promise<number> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify({
      type: 'message',
      id: '1',
      text: 'hi',
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'c' },
      from: { id: 'u' },
      recipient: { id: 'b' },
    }),
  })
  return response.status
}

async function goodToken(): Promise<string> {
  return tokenFor(channel.url)
}

async function tokenFor(serviceUrl: string): Promise<string> {
  return `Bearer ${await tokens.sign({ serviceurl: serviceUrl })}`
}

async function bearer(claims: Record<string, unknown>): Promise<string> {
  return `Bearer ${await tokens.sign({ serviceurl: channel.url, ...claims })}`
}

async function forged(alg: string): Promise<string> {
  const { privateKey } = await generateKeyPair(alg)
  return `Bearer ${await tokens.sign({ serviceurl: channel.url }, { alg, key: privateKey })}`
}

async function shared(): Promise<string> {
  const key = new TextEncoder().encode('k'.repeat(32))
  return `Bearer ${await tokens.sign({ serviceurl: channel.url }, { alg: 'HS256', key })}`
}
