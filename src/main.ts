import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Knowledge } from '../knowledge/knowledge.ts'
import { KnowledgeError } from '../knowledge/knowledge-error.ts'
import { createLexiconReader } from '../knowledge/lexicon-reader.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import packageJson from '../package.json' with { type: 'json' }
import { type Answerer, createAnswering } from './answering/answering.ts'
import { chatFactsOf } from './config/chat-facts-of.ts'
import { type Config, type Environment, parseConfig } from './config/config.ts'
import { findUnknownSettings } from './config/find-unknown-settings.ts'
import { CareerBotError } from './errors.ts'
import { followKnowledge } from './live/follow-knowledge.ts'
import { createLiveBot, type Known } from './live/live-bot.ts'
import { createLogger, type Logger } from './logger.ts'
import type { Meter } from './metrics/meter.ts'
import { createPrometheusMeter } from './metrics/prometheus-meter.ts'
import { readEnvFile } from './config/read-env-file.ts'
import { sentences } from './replies/voice/sentences.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { meterState } from './state/metered-state.ts'
import { openState, type State } from './state/open-state.ts'
import { openRedisState } from './state/redis/open-redis-state.ts'
import { startRetention } from './state/retention.ts'
import { withTyping } from './channels/with-typing.ts'

/**
 * Starts the bot with the settings of a file and an environment, which goes before it; resolves
 * once it listens.
 *
 * @throws {CareerBotError} before listening, for everything a person can set right.
 */
async function main(file: Environment, env: Environment): Promise<void> {
  const config = parseConfig({ ...file, ...env })
  const logger = createLogger(config.logLevel)
  for (const unknown of findUnknownSettings({ file, env })) logger.warn(unknown)
  const load = knownLoader(config.knowledgeFile)
  const known = load()
  const { version } = packageJson
  const meter = config.metrics === undefined ? undefined : await createPrometheusMeter(version)
  const state = await openStateOf(config, logger.child({ part: 'state' }), meter)
  const bot = createLiveBot(known, {
    storage: state.storage,
    chat: chatFactsOf(config),
    isEmulated: config.identity.kind === 'anonymous',
    logger: logger.child({ part: 'bot' }),
    meter,
    forget: async ({ activity: { conversation, from } }) => {
      await state.transcripts.clear(conversation.id)
      await state.feedback.clear({ conversationId: conversation.id, personId: from.id })
    },
    recordThumb: async ({ activity: { channelId, conversation, from } }, thumb, answer) => {
      const whose = { channelId, conversationId: conversation.id, personId: from.id }
      await state.feedback.record({ ...whose, ...thumb, ...(answer && { answer }) })
      logger.info({ answerId: thumb.answerId, isUp: thumb.isUp }, 'a person rated an answer')
    },
  })
  const server = await startServer({
    config,
    state,
    logger,
    logic: withTyping(bot.run),
    apology: sentences.turnFailed,
    health: { version, knowledge: () => describeKnowledge(bot.knowledge()) },
    pageFolder: pathOf('dist/web'),
    meter,
  })
  announce(config, server, logger)
  const stopRetention = startRetention(state, {
    days: config.retentionDays,
    logger: logger.child({ part: 'state' }),
  })
  const stopFollowing = followKnowledge({
    bot,
    load,
    file: config.knowledgeFile,
    everySeconds: config.knowledgeCheckSeconds,
    logger: logger.child({ part: 'knowledge' }),
  })
  // Whoever is first must not wait for it.
  setImmediate(() => known.answering.answer(''))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(
      signal,
      () => void stop(signal, [stopFollowing, server.stop, stopRetention, state.close], logger),
    )
  }
}

async function openStateOf(
  { redis, stateFolder, retentionDays }: Config,
  logger: Logger,
  meter: Meter | undefined,
): Promise<State> {
  const state =
    redis === undefined
      ? openState(stateFolder, logger)
      : await openRedisState({ ...redis, retentionDays, logger, meter })
  return meter === undefined ? state : meterState(state, meter)
}

function knownLoader(file: string): () => Known {
  const readLexicon = createLexiconReader(pathOf('knowledge/lexicon.json'))
  return () => {
    const [knowledge, lexicon] = [loadKnowledge(file), readLexicon()]
    const answering = whenNeeded(() => createAnswering(knowledge, lexicon, { keptReadings: 1_000 }))
    return { knowledge, lexicon, answering }
  }
}

/** Making an answerer takes longer than anything else here; the server need not wait for it. */
function whenNeeded(create: () => Answerer): Answerer {
  let answerer: Answerer | undefined
  const made = (): Answerer => (answerer ??= create())
  return {
    answer: (question, context) => made().answer(question, context),
    answerMade: (asks, context) => made().answerMade(asks, context),
  }
}

function describeKnowledge({ source: { title, date } }: Knowledge): {
  readonly title: string
  readonly date?: string
} {
  return date === undefined ? { title } : { title, date }
}

/** The project's folder is the parent of this file's, bundled or not. */
function pathOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

function announce(
  { identity, isPublic, host }: Config,
  { url }: RunningServer,
  logger: Logger,
): void {
  const forChannels = `the bot for channels at ${url}/api/messages`
  if (existsSync(pathOf('dist/web/index.html'))) {
    logger.info({ url }, `the chat is at ${url}, ${forChannels}`)
  } else {
    logger.warn({ url }, `there is no chat page, as it is not built; ${forChannels}`)
  }
  if (identity.kind === 'registered') return
  const whom = 'no MicrosoftAppId is set: /api/messages answers anybody who reaches it'
  if (isPublic) {
    logger.warn({ host }, `${whom}, in its responses only, as ALLOW_ANONYMOUS says`)
  } else {
    logger.info(`${whom}, as the Bot Framework Emulator on this machine needs it`)
  }
}

async function stop(
  signal: string,
  steps: readonly (() => Promise<void>)[],
  logger: Logger,
): Promise<void> {
  logger.info({ signal }, 'stopping once the running turns have ended')
  for (const step of steps) await step()
  process.exit(0)
}

try {
  await main(readEnvFile('.env'), process.env)
} catch (error) {
  // A fault that a person can act on is told in its own words, without a stack.
  const isForPeople = error instanceof CareerBotError || error instanceof KnowledgeError
  console.error(isForPeople ? error.message : error)
  process.exitCode = 1
}
