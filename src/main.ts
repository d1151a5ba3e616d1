import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { TurnContext } from 'botbuilder'
import { type Environment, parseConfig } from './config.ts'
import { CareerBotError } from './errors.ts'
import { createLogger } from './logger.ts'
import { startServer } from './start-server.ts'
import { openState } from './state/open-state.ts'

/** Stands in until src/bot.ts is there. */
async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === 'message')
    await context.sendActivity(`You said: ${context.activity.text}`)
  if (context.activity.type === 'conversationUpdate')
    await context.sendActivity('Hello. Ask me about a role.')
}

/**
 * Starts the bot with the settings of an environment; resolves once it listens.
 *
 * @throws {CareerBotError} before listening, for everything a person can set right.
 */
async function main(env: Environment): Promise<void> {
  const config = parseConfig(env)
  const logger = createLogger(config.logLevel)
  const state = openState(config.stateFolder)
  const server = await startServer({
    config,
    state,
    logger,
    logic: echo,
    apology: 'Something went wrong on my side. Please ask again.',
    health: { version: '0.1.0', knowledge: { title: 'none yet' } },
    pageFolder: 'dist/web',
  })
  logger.info({ url: server.url }, `chat at ${server.url}, bot at ${server.url}/api/messages`)
  const end = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping')
    await server.stop()
    await state.close()
    process.exit(0)
  }
  process.once('SIGTERM', (signal) => void end(signal))
  process.once('SIGINT', (signal) => void end(signal))
}

/** Settings kept in a file; without one there are none. */
function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

try {
  await main({ ...readEnvFile('.env'), ...process.env })
} catch (error) {
  // A fault that a person can act on is told in its own words, without a stack.
  console.error(error instanceof CareerBotError ? error.message : error)
  process.exitCode = 1
}
