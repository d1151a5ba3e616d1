import { randomUUID } from 'node:crypto'
import type { Storage, StoreItems } from 'botbuilder'
import { StateConflictError, TurnLostError } from '../../errors.ts'
import { conversationOf } from '../conversation-of.ts'
import { claimOf } from '../current-turn.ts'
import type { ReadAhead } from '../turn-changes.ts'
import { createScript, type RedisConnection } from './redis-connection.ts'
import { turnKeysOf } from './turn-scripts.ts'

/**
 * Bot state in Redis, each item under the key of its conversation: several items all or none, compared
 * by eTag when one is given. A turn that lost its place to another writes nothing.
 */
export class RedisStorage implements Storage {
  readonly #redis: RedisConnection
  readonly #lifeMs: number

  /** What nobody writes again within `lifeMs` is forgotten; 0 for never. */
  constructor(redis: RedisConnection, lifeMs: number) {
    this.#redis = redis
    this.#lifeMs = lifeMs
  }

  /** Gives what is stored, each item with its eTag; unknown keys are absent. */
  async read(keys: readonly string[]): Promise<StoreItems> {
    // Bot Framework's contract for storages lets null through.
    const found = await Promise.all((keys ?? []).map(async (key) => this.#read(key)))
    return Object.fromEntries(found.flatMap((entry) => (entry === undefined ? [] : [entry])))
  }

  /** @throws {StateConflictError} when another write came between; nothing is written then. */
  async write(items: StoreItems): Promise<void> {
    const changes = Object.entries(items ?? {}).map(([key, { eTag, ...item }]) => {
      const isAny = eTag === undefined || eTag === null || eTag === '*'
      return { key, json: JSON.stringify(item), eTag: isAny ? '*' : String(eTag) }
    })
    const [first] = changes
    if (first === undefined) return
    const conversation = conversationOf(first.key)
    const [outcome, index] = await this.#redis.runScript(writeScript, {
      keys: [
        turnKeysOf(this.#redis, conversation).turn,
        ...changes.map(({ key }) => itemKeyOf(this.#redis, key)),
      ],
      args: [
        claimOf(conversation) ?? '',
        this.#lifeMs,
        randomUUID(),
        ...changes.flatMap(({ json, eTag }) => [json, eTag]),
      ],
    })
    if (outcome === 'lost') throw new TurnLostError(conversation)
    if (outcome === 'stale') throw new StateConflictError(changes[Number(index) - 1]?.key ?? '')
  }

  async delete(keys: readonly string[]): Promise<void> {
    await Promise.all(
      (keys ?? []).map(async (key) =>
        this.#redis.run(async (client) => client.del(itemKeyOf(this.#redis, key))),
      ),
    )
  }

  async #read(key: string): Promise<readonly [string, object] | undefined> {
    const fields = await this.#redis.run(async (client) =>
      client.hmGet(itemKeyOf(this.#redis, key), ['v', 'j']),
    )
    const item = itemOf(fields)
    return item && [key, item]
  }
}

/** Where an item is kept: a hash of its eTag and its JSON. */
export function itemKeyOf(redis: RedisConnection, key: string): string {
  return redis.keyOf(conversationOf(key), `state:${key}`)
}

/** An item as it is kept, with its eTag; nothing if it is not there. */
function itemOf([eTag, json]: readonly unknown[]): StoreItems | undefined {
  if (typeof json !== 'string' || json === '') return undefined
  return { ...(JSON.parse(json) as object), eTag }
}

/** Gives the items of keys, of which a script gave the eTag and the JSON, one after the other. */
export function readAheadOf(keys: readonly string[], fields: readonly unknown[]): ReadAhead {
  return new Map(keys.map((key, at) => [key, itemOf(fields.slice(2 * at, 2 * at + 2))]))
}

/** An eTag of an item that is gone is no conflict: MemoryStorage sets this example. */
const writeScript = createScript(`
local claim, lifeMs, eTag = ARGV[1], tonumber(ARGV[2]), ARGV[3]
if claim ~= '' and redis.call('HGET', KEYS[1], 'holder') ~= claim then return {'lost'} end
for i = 2, #KEYS do
  local expected, found = ARGV[2 * i + 1], redis.call('HGET', KEYS[i], 'v')
  if expected ~= '*' and found and found ~= expected then return {'stale', i - 1} end
end
for i = 2, #KEYS do
  redis.call('HSET', KEYS[i], 'v', eTag, 'j', ARGV[2 * i])
  if lifeMs > 0 then redis.call('PEXPIRE', KEYS[i], lifeMs) end
end
return {'written'}`)
