import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLogger } from '../../../src/logger.ts'
import type { State } from '../../../src/state/open-state.ts'
import { openRedisState } from '../../../src/state/redis/open-redis-state.ts'
import { RedisConnection } from '../../../src/state/redis/redis-connection.ts'
import { RedisTurns } from '../../../src/state/redis/redis-turns.ts'
import { turnKeysOf } from '../../../src/state/redis/turn-scripts.ts'
import { isRedisMissing, type RunningRedis, startRedis } from '../../support/servers/redis.ts'
import { describeFeedback } from '../feedback.contract.ts'
import { describePacer } from '../pacer.contract.ts'
import { describeStorage } from '../storage.contract.ts'
import { describeTurnChanges } from '../turn-changes.contract.ts'
import { describeTranscripts } from '../transcripts.contract.ts'
import { describeTurns } from '../turns.contract.ts'

const logger = createLogger('silent')

let redis: RunningRedis

describe.skipIf(isRedisMissing)('a state in Redis', () => {
  beforeAll(async () => {
    redis = await startRedis()
  })

  afterAll(async () => redis.stop())

  describeStorage('RedisStorage', async () => open())
  describeTranscripts('RedisTranscripts', async () => open())
  describeFeedback('RedisFeedback', async () => open())
  describeTurnChanges('Redis', async () => {
    const state = await open()
    return { state, close: state.close }
  })
  describePacer('RedisPacer', async () => {
    const prefix = `${randomUUID()}:`
    const [here, there] = [await open(prefix), await open(prefix)]
    return {
      pacers: [here.pacer, there.pacer],
      close: async () => {
        await here.close()
        await there.close()
      },
    }
  })
  describeTurns('RedisTurns', async () => {
    const prefix = `${randomUUID()}:`
    const [here, there] = [await openTurns(prefix), await openTurns(prefix)]
    return {
      turns: [here.turns, there.turns],
      arrived: async (count) => {
        const { line } = turnKeysOf(here.connection, 'test/c')
        await vi.waitFor(async () => {
          const waiting = await here.connection.run(async (client) => client.zCard(line))
          if (waiting !== count) throw new Error(`Expected ${count} to wait, but got ${waiting}`)
        })
      },
      close: async () => {
        await here.connection.close()
        await there.connection.close()
      },
    }
  })

  it('gives all who share it the same signing key', async () => {
    const prefix = `${randomUUID()}:`
    const states = await Promise.all([1, 2, 3].map(async () => open(prefix)))
    const keys = await Promise.all(states.map(async ({ signingKey }) => signingKey()))
    await Promise.all(states.map(async ({ close }) => close()))

    expect(keys[0]).toMatch(/^[\w-]{64}$/)
    expect(new Set(keys).size).toBe(1)
  })
})

async function open(prefix = `${randomUUID()}:`): Promise<State> {
  return openRedisState({ url: redis.url, prefix, retentionDays: 30, logger })
}

async function openTurns(prefix: string) {
  const connection = new RedisConnection({ url: redis.url, prefix, logger })
  await connection.connect()
  const turns = new RedisTurns(connection, { logger })
  await turns.listen()
  return { connection, turns }
}
