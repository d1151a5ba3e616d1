import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TurnContext } from 'botbuilder'
import type { BotLogic } from '../../src/adapter-local.ts'
import { createLogger } from '../../src/logger.ts'
import { startServer as start, type StartOptions } from '../../src/start-server.ts'
import { openState } from '../../src/state/open-state.ts'

/** The real server on a free port, with its state in a folder of its own. */
export interface RunningServer {
  readonly url: string
  readonly stateFolder: string
  readonly stop: () => Promise<void>
}

/** What differs from a server as it is by default. */
export type ServerSettings = Partial<Omit<StartOptions, 'config' | 'state'>> & {
  readonly config?: Partial<StartOptions['config']>
}

/** Starts the server with a bot that repeats what it is told, unless another is given. */
export async function startServer(settings: ServerSettings = {}): Promise<RunningServer> {
  const stateFolder = settings.config?.stateFolder ?? (await mkdtemp(join(tmpdir(), 'career-bot-')))
  const state = openState(stateFolder)
  const server = await start({
    logic: echo,
    logger: createLogger('silent'),
    health: { version: '0.0.0', knowledge: { title: 'Test' } },
    apology: 'Please ask again.',
    pageFolder: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    ...settings,
    state,
    config: { ...defaultConfig, stateFolder, ...settings.config },
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    await state.close()
    // Who gave the folder wants to look into it, or to start again from it.
    if (settings.config?.stateFolder === undefined) await rm(stateFolder, { recursive: true })
  }
  return { url: server.url, stateFolder, stop }
}

const defaultConfig = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  identity: { kind: 'anonymous' },
  directLine: { signingKey: 'a key that only tests use, 32+ characters', tokenLifeSeconds: 3_600 },
} as const

/** Greets who joins and repeats what is said. */
export const echo: BotLogic = async (context: TurnContext) => {
  const { type, text } = context.activity
  if (type === 'conversationUpdate') await context.sendActivity('Welcome')
  if (type === 'message') await context.sendActivity(`You said: ${text}`)
}
