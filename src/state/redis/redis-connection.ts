import { createHash } from 'node:crypto'
import { createClient, ErrorReply } from '@redis/client'
import { StateUnavailableError } from '../../errors.ts'
import type { Logger } from '../../logger.ts'
import type { Meter } from '../../metrics/meter.ts'

/** Where Redis is, and how it is spoken to. */
export interface RedisOptions {
  /** `redis://` or `rediss://`, with user, password and database if it has such. */
  readonly url: string
  /** Before every key and channel, so that several bots can share a Redis. */
  readonly prefix: string
  readonly logger: Pick<Logger, 'info' | 'warn'>
  readonly meter?: Pick<Meter, 'redisFailed'> | undefined
}

/** A program that Redis runs as one step. */
export interface Script {
  readonly text: string
  readonly sha: string
}

/** What a script is run on and with. */
export interface ScriptCall {
  readonly keys: readonly string[]
  readonly args: readonly (string | number)[]
}

/** A client; the library's own type is that of a client with every module there is. */
type Client = ReturnType<typeof createClient>

/** Whoever waits longer is better told to try again: a turn takes milliseconds. */
const longestAnswerMs = 2_000

const longestPauseMs = 1_000

/** Replies by which Redis says that it cannot do now what it does at other times. */
const passing =
  /^(?:OOM|READONLY|LOADING|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|TRYAGAIN|BUSY|MISCONF)\b/

/** Gives a script with the name that Redis knows it by. */
export function createScript(text: string): Script {
  return { text, sha: createHash('sha1').update(text).digest('hex') }
}

/**
 * Speaks to Redis over two connections: one for commands, one that listens. Both come back by
 * themselves. Nothing is put off until then: what is asked of an absent or slow Redis fails at once,
 * or in two seconds, with a {@link StateUnavailableError}.
 */
export class RedisConnection {
  readonly #options: RedisOptions
  readonly #client: Client
  readonly #listener: Client
  #isAway = false
  /** In milliseconds of `performance.now`: until then, refusals are not told of again. */
  #quietUntil = 0

  constructor(options: RedisOptions) {
    this.#options = options
    this.#client = createClient({
      url: options.url,
      disableOfflineQueue: true,
      socket: {
        connectTimeout: longestAnswerMs,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, longestPauseMs),
      },
    })
    this.#listener = this.#client.duplicate()
    for (const client of [this.#client, this.#listener]) {
      client.on('error', (error: Error) => this.#noteAway(error))
      client.on('ready', () => this.#noteBack())
    }
  }

  /** Waits until Redis is there. */
  async connect(): Promise<void> {
    await Promise.all([this.#client.connect(), this.#listener.connect()])
  }

  get isReady(): boolean {
    return this.#client.isReady && this.#listener.isReady
  }

  /** @throws {StateUnavailableError} when Redis is away, slow, or cannot do it now. */
  async run<T>(command: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await within(longestAnswerMs, command(this.#client))
    } catch (error) {
      const isRefused = error instanceof ErrorReply && !passing.test(error.message)
      const isUnknownScript = isRefused && error.message.startsWith('NOSCRIPT')
      if (!isUnknownScript) {
        this.#options.meter?.redisFailed(isRefused ? 'refused' : 'unavailable')
      }
      if (isRefused) throw error
      if (error instanceof ErrorReply) this.#noteRefused(error)
      throw new StateUnavailableError({ cause: error })
    }
  }

  /** Runs a script; the whole of it is one round trip, but for the first time after Redis started. */
  async runScript(script: Script, { keys, args }: ScriptCall): Promise<readonly unknown[]> {
    const call = { keys: [...keys], arguments: args.map(String) }
    const reply = await this.run(async (client) => {
      try {
        return await client.evalSha(script.sha, call)
      } catch (error) {
        if (!(error instanceof ErrorReply) || !error.message.startsWith('NOSCRIPT')) throw error
        return client.eval(script.text, call)
      }
    })
    return Array.isArray(reply) ? reply : [reply]
  }

  /** Gives what comes over a channel from now on; resolves with how to stop. */
  async subscribe(channel: string, receive: (message: string) => void): Promise<() => void> {
    if (!this.#listener.isReady) throw new StateUnavailableError()
    await within(longestAnswerMs, this.#listener.subscribe(channel, receive)).catch((error) => {
      throw new StateUnavailableError({ cause: error })
    })
    return () => void this.#listener.unsubscribe(channel, receive).catch(() => undefined)
  }

  /** Calls when channels are listened to again, after which something may have been missed. */
  onListeningAgain(act: () => void): void {
    this.#listener.on('ready', act)
  }

  key(...parts: readonly string[]): string {
    return this.#options.prefix + parts.join(':')
  }

  /**
   * Gives the key of something that belongs to a conversation: all of one conversation are kept in
   * one place of a cluster, as a script demands.
   */
  keyOf(conversation: string, what: string): string {
    return this.key(`{${conversation}}`, what)
  }

  async close(): Promise<void> {
    for (const client of [this.#client, this.#listener]) {
      if (client.isReady) await client.close()
      else client.destroy()
    }
  }

  /** What lasts is told of once a minute. */
  #noteRefused(error: ErrorReply): void {
    // Another server took its place: whatever its address leads to now may be that one.
    if (error.message.startsWith('READONLY')) this.#reconnect()
    if (performance.now() < this.#quietUntil) return
    this.#quietUntil = performance.now() + 60_000
    this.#options.logger.warn(
      { err: error },
      `Redis refuses what it is asked for the moment: ${error.message}`,
    )
  }

  /** The connections come back by themselves. */
  #reconnect(): void {
    for (const client of [this.#client, this.#listener]) {
      if (client.isReady) client.sendCommand(['QUIT']).catch(() => undefined)
    }
  }

  #noteAway(error: Error): void {
    this.#options.meter?.redisFailed('connection')
    if (this.#isAway) return
    this.#isAway = true
    const { host } = new URL(this.#options.url)
    this.#options.logger.warn(
      { err: error, host },
      `Redis cannot be reached at "${host}" (${error.message}); what needs it is refused until ` +
        `it is back. REDIS_URL says where it is.`,
    )
  }

  #noteBack(): void {
    if (!this.#isAway || !this.isReady) return
    this.#isAway = false
    this.#options.logger.info('Redis is back')
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
