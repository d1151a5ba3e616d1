import { ownKnowledge } from '../../knowledge/load-knowledge.ts'
import { type BotIdentity, readIdentity } from './bot-identity.ts'
import { logLevels, type LogLevel } from '../logger.ts'
import type { Contact } from '../replies/voice/contact.ts'
import { readContact } from './read-contact.ts'
import { readExposure } from './read-exposure.ts'
import { SettingsReader } from './settings-reader.ts'

/** All that can be set from outside. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Where clients reach the server, perhaps under a path; nothing to take it from their requests. */
  readonly publicUrl: string | undefined
  /** Sites, besides our own, that may show the chat in a frame and call Direct Line. */
  readonly allowedOrigins: readonly string[]
  /** How many proxies before the server are believed who sends a request. */
  readonly trustedProxies: number
  /** What one address, and one conversation, may do in a minute; 0 for no limit. */
  readonly limits: { readonly perAddress: number; readonly perConversation: number }
  /** Conversations in which nobody has spoken for this long are deleted; 0 keeps them. */
  readonly retentionDays: number
  /** How long a server that is to stop says so before it takes no more connections. */
  readonly drainSeconds: number
  readonly stateFolder: string
  /** Where the state is that several servers share; nothing to keep it in the folder. */
  readonly redis: { readonly url: string; readonly prefix: string } | undefined
  readonly knowledgeFile: string
  /** How often it is looked at, to take over what was built anew; 0 for never. */
  readonly knowledgeCheckSeconds: number
  /** Who is named where a person is asked for; nothing for nobody. */
  readonly contact: Contact | undefined
  readonly logLevel: LogLevel
  /** Who may read figures: whoever has the token, or reaches the port; nothing for nobody. */
  readonly metrics:
    { readonly token: string | undefined; readonly port: number | undefined } | undefined
  readonly identity: BotIdentity
  /** Whether others than this machine are to reach it. */
  readonly isPublic: boolean
  readonly directLine: {
    /** Nothing to use one that is kept with the state. */
    readonly signingKey: string | undefined
    readonly tokenLifeSeconds: number
    /** Azure's Direct Line instead of our own; nothing to use our own. */
    readonly azure: { readonly secret: string; readonly url: string } | undefined
  }
}

/** The environment, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings of the bot; `.env.example` tells what each means.
 *
 * @throws {ConfigError} that lists everything that is wrong, with what to do.
 */
export function parseConfig(env: Environment): Config {
  const reader = new SettingsReader(env)
  const host = reader.host('HOST') ?? '127.0.0.1'
  const port = reader.integer('PORT', 0, 65_535) ?? 3978
  const publicUrl = reader.address('PUBLIC_URL')
  const identity = readIdentity(reader)
  const config: Config = {
    host,
    port,
    publicUrl,
    allowedOrigins: reader.origins('ALLOWED_ORIGINS'),
    trustedProxies: reader.integer('TRUSTED_PROXIES', 0, 10) ?? 0,
    limits: {
      perAddress: reader.integer('REQUESTS_PER_MINUTE', 0, 1_000_000) ?? 1_200,
      perConversation: reader.integer('MESSAGES_PER_MINUTE', 0, 1_000_000) ?? 240,
    },
    retentionDays: reader.integer('RETENTION_DAYS', 0, 36_500) ?? 30,
    drainSeconds: reader.integer('DRAIN_SECONDS', 0, 300) ?? 0,
    stateFolder: reader.text('STATE_DIR') ?? 'data/state',
    redis: readRedis(reader),
    knowledgeFile: reader.text('KNOWLEDGE') ?? ownKnowledge,
    knowledgeCheckSeconds: reader.integer('KNOWLEDGE_CHECK_SECONDS', 0, 3_600) ?? 1,
    contact: readContact(reader),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels) ?? 'info',
    metrics: readMetrics(reader),
    identity,
    isPublic: readExposure(reader, { host, publicUrl, identity }),
    directLine: {
      signingKey: reader.secret('DIRECT_LINE_SIGNING_KEY', 32),
      tokenLifeSeconds: 60 * (reader.integer('DIRECT_LINE_TOKEN_MINUTES', 1, 24 * 60) ?? 60),
      azure: readAzure(reader),
    },
  }
  reader.throwFaults()
  return config
}

function readMetrics(reader: SettingsReader): Config['metrics'] {
  const token = reader.secret('METRICS_TOKEN', 16)
  const port = reader.integer('METRICS_PORT', 0, 65_535)
  return token === undefined && port === undefined ? undefined : { token, port }
}

function readRedis(reader: SettingsReader): Config['redis'] {
  const url = reader.redis('REDIS_URL')
  const prefix = reader.text('REDIS_PREFIX') ?? 'career-bot:'
  // Braces would tell a cluster what to keep together.
  if (/^[\w:.-]+$/.test(prefix)) return url === undefined ? undefined : { url, prefix }
  return reader.fault('REDIS_PREFIX', 'letters, digits and any of ":", ".", "-", "_"', prefix)
}

function readAzure(reader: SettingsReader): Config['directLine']['azure'] {
  const secret = reader.secret('DIRECT_LINE_SECRET', 16)
  const url = reader.origin('DIRECT_LINE_URL') ?? 'https://directline.botframework.com'
  if (secret === undefined) return undefined
  if (reader.text('MicrosoftAppId') === undefined) {
    reader.fault('MicrosoftAppId', 'the app id of the bot DIRECT_LINE_SECRET is for', undefined)
  }
  return { secret, url }
}
