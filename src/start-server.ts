import type { BotLogic } from './adapter-local.ts'
import { BotServiceAdapter } from './adapter-bot-service.ts'
import { LocalAdapter } from './adapter-local.ts'
import { DirectLine } from './channels/direct-line/direct-line.ts'
import { Feed } from './channels/direct-line/feed.ts'
import { createDirectLineRoutes } from './channels/direct-line/routes.ts'
import { StreamServer } from './channels/direct-line/stream-server.ts'
import { Tokens } from './channels/direct-line/tokens.ts'
import type { Config } from './config.ts'
import { createHealthRoute, type HealthOptions } from './http/health-route.ts'
import { createMessagesRoute } from './http/messages-route.ts'
import type { Route } from './http/route.ts'
import { loadStaticFiles } from './http/static-files.ts'
import type { Logger } from './logger.ts'
import { createServer, type Server } from './server.ts'
import type { State } from './state/open-state.ts'
import { keptSigningKey } from './state/signing-key.ts'
import { createTurnErrorHandler } from './turn-error.ts'
import { TurnOrder } from './turn-order.ts'

/** What a server is started with. */
export interface StartOptions {
  readonly config: Pick<
    Config,
    'host' | 'port' | 'publicUrl' | 'stateFolder' | 'identity' | 'directLine'
  >
  readonly logic: BotLogic
  readonly state: State
  readonly logger: Logger
  readonly health: HealthOptions
  /** Said when a turn fails. */
  readonly apology: string
  /** Where the built chat page lies. */
  readonly pageFolder: string
}

/** A server that is up. */
export interface RunningServer {
  readonly url: string
  /** Ends running turns in peace, then everything else; the state stays open. */
  readonly stop: () => Promise<void>
}

/** In milliseconds. A turn that takes longer is cut off when the server stops. */
const longestFarewellMs = 10_000

/**
 * Puts the channels together with the bot and starts listening.
 *
 * @throws {ListenError} when it cannot listen where it is told to.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, state, logger, apology } = options
  const turnOrder = new TurnOrder()
  const onTurnError = createTurnErrorHandler({ storage: state.storage, logger, apology })
  const tokens = new Tokens({
    signingKey: config.directLine.signingKey ?? (await keptSigningKey(config.stateFolder)),
    lifeSeconds: config.directLine.tokenLifeSeconds,
  })
  const feed = new Feed(state.transcripts)
  const streams = new StreamServer({ feed, tokens })
  const adapters = { turnOrder, onTurnError }
  const server = createServer({
    routes: [
      createHealthRoute(options.health),
      createMessagesRoute(new BotServiceAdapter(config.identity, adapters), options.logic),
      ...directLineRoutes(options, feed, tokens, new LocalAdapter(feed, adapters)),
      ...(await loadStaticFiles(options.pageFolder)),
    ],
    upgrade: streams.upgrade,
    logger: logger.child({ part: 'server' }),
  })
  const url = await server.listen(config.host, config.port)
  return { url, stop: async () => stop(server, streams, turnOrder) }
}

function directLineRoutes(
  { state, logic, logger, config }: StartOptions,
  feed: Feed,
  tokens: Tokens,
  adapter: LocalAdapter,
): readonly Route[] {
  const directLine = new DirectLine({
    transcripts: state.transcripts,
    feed,
    adapter,
    logic,
    logger: logger.child({ part: 'direct-line' }),
  })
  return createDirectLineRoutes({ directLine, feed, tokens, publicUrl: config.publicUrl })
}

/** Answers under way still go out over their streams; then nothing is left that could hang. */
async function stop(server: Server, streams: StreamServer, turnOrder: TurnOrder): Promise<void> {
  const closed = server.close()
  await withinFarewell(turnOrder.idle())
  streams.close()
  await withinFarewell(closed)
  server.abort()
}

async function withinFarewell(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestFarewellMs)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}
