import { BotServiceAdapter } from './channels/bot-service/bot-service-adapter.ts'
import { type AdapterOptions, type BotLogic, LocalAdapter } from './channels/local-adapter.ts'
import { servedTenant } from './config/bot-identity.ts'
import { AzureDirectLine } from './channels/direct-line/azure-direct-line.ts'
import { createAzureRoutes } from './channels/direct-line/azure-routes.ts'
import { DirectLine } from './channels/direct-line/direct-line.ts'
import { Feed } from './channels/direct-line/feed.ts'
import { Gate } from './channels/direct-line/gate.ts'
import { HeldReads } from './channels/direct-line/held-reads.ts'
import {
  createDirectLineRoutes,
  type DirectLineRoutesOptions,
} from './channels/direct-line/routes.ts'
import { StreamServer } from './channels/direct-line/stream-server.ts'
import { Tokens } from './channels/direct-line/tokens.ts'
import { chatFactsOf } from './config/chat-facts-of.ts'
import type { Config } from './config/config.ts'
import { checkRegistration } from './channels/bot-service/check-registration.ts'
import { createAuthentication } from './channels/bot-service/create-authentication.ts'
import { createHealthRoute, createReadyRoute, type HealthOptions } from './http/health-route.ts'
import { pathOf } from './http/own-path.ts'
import { createMessagesRoute } from './channels/bot-service/messages-route.ts'
import { createMetricsRoute } from './http/metrics-route.ts'
import type { Route } from './http/route.ts'
import { loadStaticFiles, type PagePolicy } from './http/static-files.ts'
import type { Logger } from './logger.ts'
import type { ReadableMeter } from './metrics/meter.ts'
import { createServer, type Server } from './http/server.ts'
import { sayAbout } from './replies/voice/chat-sentences.ts'
import type { State } from './state/open-state.ts'
import { createTurnErrorHandler } from './channels/turn-error.ts'
import { TurnOrder } from './channels/turn-order.ts'

/** What a server is started with. */
export interface StartOptions {
  readonly config: Pick<
    Config,
    | 'host'
    | 'port'
    | 'publicUrl'
    | 'allowedOrigins'
    | 'trustedProxies'
    | 'limits'
    | 'retentionDays'
    | 'drainSeconds'
    | 'contact'
    | 'identity'
    | 'directLine'
    | 'metrics'
    | 'isPublic'
  >
  readonly logic: BotLogic
  readonly state: State
  readonly logger: Logger
  readonly health: HealthOptions
  /** Said when a turn fails. */
  readonly apology: string
  /** Where the built chat page lies. */
  readonly pageFolder: string
  /** Counts; nothing where nobody may read the figures. */
  readonly meter?: ReadableMeter | undefined
}

/** A server that is up. */
export interface RunningServer {
  readonly url: string
  /** All that it answers, beside streams. */
  readonly routes: readonly Pick<Route, 'method' | 'path'>[]
  /** Says so for a while, lets running turns end, then ends everything else; the state stays open. */
  readonly stop: () => Promise<void>
}

/** A turn that takes longer is cut off when the server stops. */
const longestFarewellMs = 10_000

/** How long clients have to take their last response and to close their streams. */
const longestGoodbyeMs = 1_000

/**
 * Puts the channels together with the bot and starts listening.
 *
 * @throws {ListenError} when it cannot listen where it is told to.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, state, logger, apology, meter } = options
  const turnOrder = new TurnOrder(state.turns, meter)
  let isStopping = false
  const onTurnError = createTurnErrorHandler({ storage: state.storage, logger, apology, meter })
  const tokens = new Tokens({
    signingKey: config.directLine.signingKey ?? (await state.signingKey()),
    lifeSeconds: config.directLine.tokenLifeSeconds,
  })
  const feed = new Feed(state.transcripts)
  const reads = new HeldReads(feed)
  const directLine = createDirectLine(options, feed, { turnOrder, onTurnError })
  const gate = new Gate({ ...config, pacer: state.pacer })
  const streams = new StreamServer({ feed, tokens, gate, trustedProxies: config.trustedProxies })
  meter?.watchStreams(() => streams.count)
  const routes = [
    createHealthRoute(options.health),
    createReadyRoute({ isStateReachable: state.isReachable, isStopping: () => isStopping }),
    ...metricsRoutes(options, false),
    messagesRoute(options, { turnOrder, onTurnError }),
    ...directLineRoutes(options, { directLine, reads, tokens, gate }),
    ...(await loadPages(options)),
  ]
  const server = createServer({
    routes,
    upgrade: streams.upgrade,
    path: pathOf(config.publicUrl),
    trustedProxies: config.trustedProxies,
    logger: logger.child({ part: 'server' }),
    meter,
  })
  const closeMetrics = await serveMetrics(options)
  const url = await server.listen(config.host, config.port)
  if (config.identity.kind === 'registered') void checkRegistration(config.identity, logger)
  return {
    url,
    routes,
    stop: async () => {
      isStopping = true
      if (config.drainSeconds > 0) await delay(config.drainSeconds * 1_000)
      await stop({ server, streams, reads, directLine, turnOrder })
      closeMetrics()
    },
  }
}

/** Where there is a port for figures, they are read there only. */
function metricsRoutes(
  { config: { metrics }, meter }: StartOptions,
  isOwnPort: boolean,
): readonly Route[] {
  if (metrics === undefined || meter === undefined) return []
  if ((metrics.port === undefined) === isOwnPort) return []
  return [createMetricsRoute({ meter, token: metrics.token })]
}

/** Gives how to end what it starts. */
async function serveMetrics(options: StartOptions): Promise<() => void> {
  const { config, logger } = options
  const routes = metricsRoutes(options, true)
  if (config.metrics?.port === undefined || routes.length === 0) return () => undefined
  const server = createServer({ routes, upgrade: (_, socket) => socket.destroy(), logger })
  const url = await server.listen(config.host, config.metrics.port)
  logger.info(`figures for Prometheus are at ${url}/metrics`)
  return () => {
    void server.close()
    server.abort()
  }
}

/** The page is named after the document it answers from. */
async function loadPages({ pageFolder, config, health }: StartOptions): Promise<readonly Route[]> {
  const { title } = health.knowledge()
  const path = pathOf(config.publicUrl)
  const about = sayAbout(chatFactsOf(config))
  const askPerson = config.contact === undefined ? 'hidden' : ''
  return loadStaticFiles(pageFolder, pagePolicy(config), { ...about, title, path, askPerson })
}

/** Azure's streams are at the same host as its other calls. */
function pagePolicy({ allowedOrigins, directLine: { azure } }: StartOptions['config']): PagePolicy {
  const connectOrigins = azure === undefined ? [] : [azure.url, azure.url.replace(/^http/, 'ws')]
  return { frameOrigins: allowedOrigins, connectOrigins }
}

/** Our own Direct Line, or tokens for Azure's. */
function directLineRoutes(
  { config, logger }: StartOptions,
  parts: Omit<DirectLineRoutesOptions, 'publicUrl'>,
): readonly Route[] {
  const { publicUrl, allowedOrigins, directLine } = config
  if (directLine.azure === undefined) return createDirectLineRoutes({ ...parts, publicUrl })
  const { tokens, gate } = parts
  const azure = new AzureDirectLine({
    ...directLine.azure,
    logger: logger.child({ part: 'direct-line' }),
  })
  return createAzureRoutes({ azure, tokens, gate, publicUrl, allowedOrigins })
}

function createDirectLine(
  { state, logic, logger }: StartOptions,
  feed: Feed,
  adapterOptions: AdapterOptions,
): DirectLine {
  return new DirectLine({
    transcripts: state.transcripts,
    isShared: state.isShared,
    feed,
    adapter: new LocalAdapter(feed, adapterOptions),
    logic,
    logger: logger.child({ part: 'direct-line' }),
  })
}

function messagesRoute(
  { config: { identity, isPublic }, logic, logger }: StartOptions,
  adapterOptions: AdapterOptions,
): Route {
  const adapter = new BotServiceAdapter(createAuthentication(identity), {
    ...adapterOptions,
    tenantId: servedTenant(identity),
    logger: logger.child({ part: 'bot-service' }),
  })
  return createMessagesRoute({ adapter, identity, isPublic, logic })
}

interface Stoppable {
  readonly server: Server
  readonly streams: StreamServer
  readonly reads: HeldReads
  readonly directLine: DirectLine
  readonly turnOrder: TurnOrder
}

/** Answers under way still go out to those who listen or wait for them, before these are let go. */
async function stop({ server, streams, reads, directLine, turnOrder }: Stoppable): Promise<void> {
  const closed = server.close()
  await within(longestFarewellMs, turnOrder.idle())
  streams.close()
  reads.close()
  await within(longestGoodbyeMs, closed)
  streams.abort()
  server.abort()
  await within(longestGoodbyeMs, Promise.all([closed, directLine.idle()]))
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}

async function delay(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
