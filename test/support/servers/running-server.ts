import { fileURLToPath } from 'node:url'
import { MemoryStorage } from 'botbuilder'
import type { BotLogic } from '../../../src/channels/local-adapter.ts'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import {
  type RunningServer,
  startServer as start,
  type StartOptions,
} from '../../../src/start-server.ts'
import { sentences } from '../../../src/replies/voice/sentences.ts'
import { openState } from '../../../src/state/open-state.ts'
import { loadTalk } from '../talk/load-talk.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export type { RunningServer } from '../../../src/start-server.ts'

/** What differs from a server as it is by default. */
export type ServerSettings = Partial<Omit<StartOptions, 'config'>> & {
  readonly config?: Partial<StartOptions['config']>
}

/**
 * Starts the server with the bot on a free port, as `npm start` does. Its state lies in a folder
 * of its own that goes with it.
 */
export async function startServer(): Promise<RunningServer> {
  const logger = createLogger('silent')
  const bot = createCareerBot({
    ...loadTalk(),
    storage: new MemoryStorage(),
    recordThumb: async () => undefined,
    logger,
  })
  return startEchoServer({ logic: bot, apology: sentences.turnFailed })
}

/**
 * Starts the server with a bot that repeats what it is told, unless another is given, and with
 * whatever else is to be different.
 */
export async function startEchoServer(settings: ServerSettings = {}): Promise<RunningServer> {
  if (settings.state !== undefined) return startWith(settings.state, settings)
  const folder = await temporaryFolder()
  const state = openState(folder.path, createLogger('silent'))
  const server = await startWith(state, settings)
  return {
    ...server,
    stop: async () => {
      await server.stop()
      await state.close()
      await folder.remove()
    },
  }
}

async function startWith(
  state: StartOptions['state'],
  settings: ServerSettings,
): Promise<RunningServer> {
  return start({
    logic: echo,
    logger: createLogger('silent'),
    health: { version: '0.0.0', knowledge: () => ({ title: 'Test', date: '2020-01-01' }) },
    apology: 'Please ask again.',
    pageFolder: fileURLToPath(new URL('../../../dist/web', import.meta.url)),
    ...settings,
    state,
    config: { ...defaultConfig, ...settings.config },
  })
}

const defaultConfig: StartOptions['config'] = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  allowedOrigins: [],
  trustedProxies: 0,
  limits: { perAddress: 0, perConversation: 0 },
  retentionDays: 30,
  drainSeconds: 0,
  contact: undefined,
  metrics: undefined,
  isPublic: false,
  identity: { kind: 'anonymous' },
  directLine: {
    signingKey: 'a key for tests only, 32 characters',
    tokenLifeSeconds: 3_600,
    azure: undefined,
  },
}

/** Greets who joins and repeats what is said. */
export const echo: BotLogic = async (context) => {
  const { type, text } = context.activity
  if (type === 'conversationUpdate') await context.sendActivity('Welcome')
  if (type === 'message') await context.sendActivity(`You said: ${text}`)
}
