import { ConfigError } from './errors.ts'
import { logLevels, type LogLevel } from './logger.ts'

/** Kinds of bot registration in Azure. */
const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const

/** Who the bot is for Azure Bot Service. */
export type BotIdentity =
  /** Not registered: only what runs on this machine may talk to it. */
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'registered'
      readonly appId: string
      readonly appType: (typeof appTypes)[number]
      readonly tenantId: string | undefined
      readonly password: string | undefined
    }

/** All that can be set from outside. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Where clients reach the server, without a path; nothing to take it from their requests. */
  readonly publicUrl: string | undefined
  /** Sites, besides our own, that may show the chat in a frame and call Direct Line. */
  readonly allowedOrigins: readonly string[]
  /** How many proxies before the server are believed who sends a request. */
  readonly trustedProxies: number
  /** What one address, and one conversation, may do in a minute; 0 for no limit. */
  readonly limits: { readonly perAddress: number; readonly perConversation: number }
  /** Conversations nobody spoke in for so long are deleted; 0 keeps them. */
  readonly retentionDays: number
  readonly stateFolder: string
  readonly knowledgeFile: string
  readonly logLevel: LogLevel
  readonly identity: BotIdentity
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
  const reader = new Reader(env)
  const config: Config = {
    host: reader.text('HOST') ?? '127.0.0.1',
    port: reader.integer('PORT', 0, 65_535) ?? 3978,
    publicUrl: reader.origin('PUBLIC_URL'),
    allowedOrigins: reader.origins('ALLOWED_ORIGINS'),
    trustedProxies: reader.integer('TRUSTED_PROXIES', 0, 10) ?? 0,
    limits: {
      perAddress: reader.integer('REQUESTS_PER_MINUTE', 0, 1_000_000) ?? 1_200,
      perConversation: reader.integer('MESSAGES_PER_MINUTE', 0, 1_000_000) ?? 240,
    },
    retentionDays: reader.integer('RETENTION_DAYS', 0, 36_500) ?? 30,
    stateFolder: reader.text('STATE_DIR') ?? 'data/state',
    knowledgeFile: reader.text('KNOWLEDGE') ?? 'knowledge/knowledge.json',
    logLevel: reader.oneOf('LOG_LEVEL', logLevels) ?? 'info',
    identity: readIdentity(reader),
    directLine: {
      signingKey: reader.secret('DIRECT_LINE_SIGNING_KEY', 32),
      tokenLifeSeconds: 60 * (reader.integer('DIRECT_LINE_TOKEN_MINUTES', 1, 24 * 60) ?? 60),
      azure: readAzure(reader),
    },
  }
  reader.throwFaults()
  return config
}

function readAzure(reader: Reader): Config['directLine']['azure'] {
  const secret = reader.secret('DIRECT_LINE_SECRET', 16)
  const url = reader.origin('DIRECT_LINE_URL') ?? 'https://directline.botframework.com'
  if (secret === undefined) return undefined
  if (reader.text('MicrosoftAppId') === undefined) {
    reader.fault('MicrosoftAppId', 'the app id of the bot DIRECT_LINE_SECRET is for', undefined)
  }
  return { secret, url }
}

function readIdentity(reader: Reader): BotIdentity {
  const appId = reader.text('MicrosoftAppId')
  const password = reader.text('MicrosoftAppPassword')
  const tenantId = reader.text('MicrosoftAppTenantId')
  const appType = reader.oneOf('MicrosoftAppType', appTypes) ?? 'SingleTenant'
  if (appId === undefined) {
    if (password === undefined) return { kind: 'anonymous' }
    reader.fault('MicrosoftAppId', 'the app id that MicrosoftAppPassword belongs to', undefined)
    return { kind: 'anonymous' }
  }
  if (appType !== 'MultiTenant' && tenantId === undefined) {
    reader.fault('MicrosoftAppTenantId', `the tenant of a ${appType} app`, tenantId)
  }
  if (appType !== 'UserAssignedMSI' && password === undefined) {
    reader.fault('MicrosoftAppPassword', `the client secret of a ${appType} app`, password)
  }
  if (appType === 'UserAssignedMSI' && password !== undefined) {
    reader.fault('MicrosoftAppPassword', 'nothing, as a UserAssignedMSI app has none', '(set)')
  }
  return { kind: 'registered', appId, appType, tenantId, password }
}

/** Reads variables one by one and gathers what is wrong with them. */
class Reader {
  readonly #env: Environment
  readonly #faults: string[] = []

  constructor(env: Environment) {
    this.#env = env
  }

  /** A variable that is set to nothing counts as not set, as a line `NAME=` in .env means it. */
  text(name: string): string | undefined {
    const value = this.#env[name]?.trim()
    return value === '' ? undefined : value
  }

  integer(name: string, low: number, high: number): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= low && value <= high) return value
    return this.fault(name, `a whole number from ${low} to ${high}`, text)
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const found = allowed.find((value) => value.toLowerCase() === text.toLowerCase())
    return found ?? this.fault(name, `one of ${allowed.join(', ')}`, text)
  }

  origin(name: string): string | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : this.#origin(name, text)
  }

  #origin(name: string, text: string): string | undefined {
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
    if (url !== undefined && isWeb && url.pathname === '/') return url.origin
    return this.fault(name, 'an address such as https://bot.example.org, without a path', text)
  }

  /** Any number of origins, with commas between. */
  origins(name: string): readonly string[] {
    const parts = (this.text(name) ?? '').split(',').map((part) => part.trim())
    return parts.filter((part) => part !== '').flatMap((part) => this.#origin(name, part) ?? [])
  }

  /** Its value never goes into a message. */
  secret(name: string, shortest: number): string | undefined {
    const text = this.text(name)
    if (text === undefined || text.length >= shortest) return text
    return this.fault(name, `at least ${shortest} characters`, `${text.length} characters`)
  }

  fault(name: string, expected: string, got: string | undefined): undefined {
    const came = got === undefined ? 'it is not set' : `got "${got}"`
    this.#faults.push(`${name}: expected ${expected}, but ${came}`)
  }

  throwFaults(): void {
    if (this.#faults.length === 0) return
    throw new ConfigError(
      `The bot cannot start with these settings:\n` +
        this.#faults.map((fault) => `  - ${fault}\n`).join('') +
        `Set them in the environment or in the file .env; .env.example explains each.`,
    )
  }
}
