import { type Activity, MemoryStorage } from 'botbuilder'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { BotServiceAdapter } from '../../../src/channels/bot-service/bot-service-adapter.ts'
import type { BotLogic } from '../../../src/channels/local-adapter.ts'
import type { Patience } from '../../../src/channels/bot-service/replace-retries.ts'
import { createMessagesRoute } from '../../../src/channels/bot-service/messages-route.ts'
import { createServer, type Server } from '../../../src/http/server.ts'
import { createTurnErrorHandler } from '../../../src/channels/turn-error.ts'
import { TurnOrder } from '../../../src/channels/turn-order.ts'
import { LocalTurns } from '../../../src/state/turns.ts'
import { appId, ChannelKey, type Signing } from './channel-key.ts'
import { ConnectorServer } from './connector-server.ts'
import { LogLines } from '../log-lines.ts'
import { TokenService } from './token-service.ts'

/** A bot on the way that activities of Teams take: over HTTP, signed, and back over HTTP. */
export interface SignedBot {
  /** Where replies go. */
  readonly channel: ConnectorServer
  readonly log: LogLines
  /** What the bot does in a turn; says "Hello" unless a test sets it. */
  logic: BotLogic
  /** A header of the service for an activity of this channel, with whatever is to be different. */
  readonly signed: (
    claims?: Readonly<Record<string, unknown>>,
    signing?: Signing,
  ) => Promise<string>
  /** Sends a message with whatever is to be different; signed unless there is another header. */
  readonly post: (activity?: object, authorization?: string) => Promise<Response>
}

/** How the bot differs from one that serves every tenant. */
export interface SignedBotOptions {
  readonly tenantId?: string
  /** Whether Microsoft's keys cannot be had. */
  readonly hasNoKeys?: boolean
  /** As long as it takes, unless a test is about it. */
  readonly patience?: Patience
}

/** Gives every test of this block a bot behind {@link BotServiceAdapter}, and cleans up behind it. */
export function useSignedBot(options: SignedBotOptions = {}): SignedBot {
  const tokens = new TokenService()
  let key: ChannelKey
  let channel: ConnectorServer
  let log: LogLines
  let server: Server
  let url: string

  const bot: SignedBot = {
    get channel() {
      return channel
    },
    get log() {
      return log
    },
    logic: sayHello,
    signed: async (claims, signing) =>
      `Bearer ${await key.sign({ serviceurl: channel.url, ...claims }, signing)}`,
    post: async (activity = {}, authorization) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: authorization ?? (await bot.signed()),
        },
        body: JSON.stringify({ ...message, serviceUrl: channel.url, ...activity }),
      }),
  }

  beforeAll(async () => {
    key = await ChannelKey.create()
    await tokens.start(key)
  })
  afterAll(async () => tokens.stop())

  beforeEach(async () => {
    // The SDK tells each token it refuses to the console.
    vi.spyOn(console, 'error').mockReturnValue()
    log = new LogLines('info')
    bot.logic = sayHello
    channel = new ConnectorServer()
    await channel.start()
    server = serve(tokens, log, options, async (context) => bot.logic(context))
    url = await server.listen('127.0.0.1', 0)
  })

  afterEach(async () => {
    vi.restoreAllMocks()
    const closed = server.close()
    server.abort()
    await closed
    await channel.stop()
  })

  return bot
}

const sayHello: BotLogic = async (context) => void (await context.sendActivity('Hello'))

const message: Partial<Activity> = {
  type: 'message',
  id: '1',
  text: 'hi',
  channelId: 'msteams',
  conversation: { id: 'c', name: '', isGroup: false, conversationType: 'personal' },
  from: { id: 'u', name: '' },
  recipient: { id: 'b', name: '' },
}

function serve(
  tokens: TokenService,
  { logger }: LogLines,
  { tenantId, hasNoKeys = false, patience }: SignedBotOptions,
  logic: BotLogic,
): Server {
  const onTurnError = createTurnErrorHandler({
    storage: new MemoryStorage(),
    logger,
    apology: 'Sorry',
  })
  const adapter = new BotServiceAdapter(
    tokens.authentication(hasNoKeys ? 'down' : 'metadata'),
    { turnOrder: new TurnOrder(new LocalTurns()), onTurnError, tenantId, logger },
    patience,
  )
  const identity = { kind: 'registered', appId, appType: 'MultiTenant', password: '' } as const
  return createServer({
    routes: [createMessagesRoute({ adapter, isPublic: true, identity, logic })],
    upgrade: (_, socket) => socket.destroy(),
    logger,
  })
}
