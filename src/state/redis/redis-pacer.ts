import { StateUnavailableError } from '../../errors.ts'
import { LocalPacer, type Pace, type Pacer } from '../pacer.ts'
import { createScript, type RedisConnection } from './redis-connection.ts'
import { turnFunctions } from './turn-scripts.ts'

/** {@link Pacer} of all processes that share a Redis; while it is away each counts by itself. */
export class RedisPacer implements Pacer {
  readonly #redis: RedisConnection
  readonly #own = new LocalPacer()

  constructor(redis: RedisConnection) {
    this.#redis = redis
  }

  async take(pace: Pace): Promise<number> {
    const { key, perMinute } = pace
    try {
      const [waitMs] = await this.#redis.runScript(takeScript, {
        keys: [this.#redis.key('pace', key)],
        args: [perMinute],
      })
      return Number(waitMs)
    } catch (error) {
      if (!(error instanceof StateUnavailableError)) throw error
      return this.#own.take(pace)
    }
  }
}

/** A script gives whole numbers only: a part of a millisecond is a whole one to whoever waits. */
const takeScript = createScript(`${turnFunctions}
local now = clock()
local paidBackAt = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + 60000 / ARGV[1]
local waitMs = paidBackAt - now - 60000
if waitMs > 0.001 then return math.ceil(waitMs) end
redis.call('SET', KEYS[1], string.format('%.3f', paidBackAt), 'PX', math.ceil(paidBackAt - now))
return 0`)
