import { createHash, randomInt } from 'node:crypto'
import type { Storage, StoreItems } from 'botbuilder'
import type { Database, RootDatabase } from 'lmdb'
import { StateConflictError } from '../errors.ts'

/** In bytes; LMDB refuses keys of more than 1978. */
const longestPlainKey = 1_000
const hashPrefix = 'sha256:'

interface Change {
  readonly key: string
  readonly place: string
  readonly json: string
  /** Nothing when any version may be replaced. */
  readonly expectedVersion: number | undefined
}

/**
 * Bot state in an LMDB environment: safe from a crash once written, several keys all or none, and
 * compared by eTag when one is given (`*` or none replaces whatever is there).
 */
export class LmdbStorage implements Storage {
  readonly #items: Database<string, string>
  /** Never used twice for a key, so that a deleted and rewritten item does not pass for the old. */
  #version = randomInt(2 ** 47)

  constructor(root: RootDatabase) {
    this.#items = root.openDB({ name: 'state', encoding: 'string', useVersions: true })
  }

  /** Gives what is stored, each item with its eTag; unknown keys are absent. */
  async read(keys: readonly string[]): Promise<StoreItems> {
    const items: StoreItems = {}
    // Bot Framework's contract for storages lets null through.
    for (const key of keys ?? []) {
      const entry = this.#items.getEntry(placeOf(key))
      if (entry !== undefined) {
        items[key] = { ...JSON.parse(entry.value), eTag: String(entry.version) }
      }
    }
    return items
  }

  /** @throws {StateConflictError} when another write came between; nothing is written then. */
  async write(items: StoreItems): Promise<void> {
    const changes = Object.entries(items ?? {}).map(([key, item]) => changeOf(key, item))
    const conflict = await this.#items.transaction(() => {
      const stale = changes.find((change) => this.#isStale(change))
      if (stale === undefined) this.#put(changes)
      return stale
    })
    if (conflict !== undefined) throw new StateConflictError(conflict.key)
  }

  async delete(keys: readonly string[]): Promise<void> {
    await this.#items.transaction(() => {
      for (const key of keys ?? []) this.#items.removeSync(placeOf(key))
    })
  }

  /** An eTag of an item that is gone is no conflict: MemoryStorage sets this example. */
  #isStale({ place, expectedVersion }: Change): boolean {
    if (expectedVersion === undefined) return false
    const entry = this.#items.getEntry(place)
    return entry !== undefined && entry.version !== expectedVersion
  }

  #put(changes: readonly Change[]): void {
    for (const { place, json } of changes) {
      this.#version += 1
      this.#items.putSync(place, json, this.#version)
    }
  }
}

function changeOf(key: string, { eTag, ...item }: StoreItems): Change {
  const isAny = eTag === undefined || eTag === null || eTag === '*'
  return {
    key,
    place: placeOf(key),
    json: JSON.stringify(item),
    expectedVersion: isAny ? undefined : Number(eTag),
  }
}

function placeOf(key: string): string {
  const isPlain = Buffer.byteLength(key) <= longestPlainKey && !key.startsWith(hashPrefix)
  return isPlain ? key : hashPrefix + createHash('sha256').update(key).digest('hex')
}
