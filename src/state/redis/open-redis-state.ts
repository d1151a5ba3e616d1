import { randomBytes } from 'node:crypto'
import type { Logger } from '../../logger.ts'
import { InTurnStorage } from '../in-turn-storage.ts'
import { InTurnTranscripts } from '../in-turn-transcripts.ts'
import type { State } from '../open-state.ts'
import { HeldClaims } from './held-claims.ts'
import { RedisConnection, type RedisOptions } from './redis-connection.ts'
import { RedisFeedback } from './redis-feedback.ts'
import { RedisPacer } from './redis-pacer.ts'
import { RedisStorage } from './redis-storage.ts'
import { RedisTranscripts } from './redis-transcripts.ts'
import { RedisTurns } from './redis-turns.ts'

/** What a shared state is opened with. */
export interface RedisStateOptions extends RedisOptions {
  /** What nobody comes back to for so many days, Redis deletes by itself; 0 for never. */
  readonly retentionDays: number
  readonly logger: Pick<Logger, 'info' | 'warn'>
}

const dayMs = 24 * 60 * 60_000

/** Opens the state that all processes with this Redis and prefix share; waits until Redis is there. */
export async function openRedisState(options: RedisStateOptions): Promise<State> {
  const redis = new RedisConnection(options)
  await redis.connect()
  const lifeMs = options.retentionDays * dayMs
  const claims = new HeldClaims()
  const turns = new RedisTurns(redis, { logger: options.logger, lifeMs, claims })
  await turns.listen()
  return {
    storage: new InTurnStorage(new RedisStorage(redis, lifeMs)),
    transcripts: new InTurnTranscripts(new RedisTranscripts(redis, lifeMs, claims)),
    feedback: new RedisFeedback(redis, lifeMs),
    turns,
    pacer: new RedisPacer(redis),
    isReachable: async () => isWritable(redis),
    isShared: true,
    signingKey: async () => signingKey(redis),
    deleteIdle: async () => ({ conversations: 0, memories: 0, opinions: 0 }),
    close: async () => redis.close(),
  }
}

/** One that is full, or is not to be written to, may still be read. */
async function isWritable(redis: RedisConnection): Promise<boolean> {
  if (!redis.isReady) return false
  try {
    const expiration = { type: 'PX', value: 60_000 } as const
    await redis.run(async (client) => client.set(redis.key('ready'), '1', { expiration }))
    return true
  } catch {
    return false
  }
}

/** Of several processes that start at once, one makes the key. */
async function signingKey(redis: RedisConnection): Promise<string> {
  const key = redis.key('signing-key')
  const fresh = randomBytes(48).toString('base64url')
  const kept = await redis.run(async (client) =>
    client.set(key, fresh, { condition: 'NX', GET: true }),
  )
  return kept ?? fresh
}
