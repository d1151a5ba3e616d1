import { createHash } from 'node:crypto'
import type { Storage, StoreItems } from 'botbuilder'
import { StateConflictError } from '../errors.ts'
import type { LmdbRoot } from './lmdb-root.ts'
import type { LmdbTable } from './lmdb-table.ts'

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
  readonly #root: LmdbRoot
  readonly #items: LmdbTable<string, string>
  /** The last one given; see {@link versionAt}. */
  #version = 0

  constructor(root: LmdbRoot) {
    this.#root = root
    this.#items = root.table('state', { encoding: 'string', useVersions: true })
  }

  /** Gives what is stored, each item with its eTag; unknown keys are absent. */
  async read(keys: readonly string[]): Promise<StoreItems> {
    const items: StoreItems = {}
    // Bot Framework's contract for storages lets null through.
    for (const key of keys ?? []) {
      const entry = this.#items.entry(placeOf(key))
      if (entry !== undefined) {
        items[key] = { ...JSON.parse(entry.value), eTag: String(entry.version) }
      }
    }
    return items
  }

  /** @throws {StateConflictError} when another write came between; nothing is written then. */
  async write(items: StoreItems): Promise<void> {
    const changes = Object.entries(items ?? {}).map(([key, item]) => changeOf(key, item))
    const conflict = this.#root.transaction(() => {
      const stale = changes.find((change) => this.#isStale(change))
      if (stale === undefined) this.#put(changes)
      return stale
    })
    if (conflict !== undefined) throw new StateConflictError(conflict.key)
  }

  async delete(keys: readonly string[]): Promise<void> {
    this.#root.transaction(() => {
      for (const key of keys ?? []) this.#items.remove(placeOf(key))
    })
  }

  /**
   * Deletes items that were last written before a time (milliseconds since 1970), at most `limit` of
   * them. Gives how many these were.
   */
  async deleteIdle(before: number, limit: number): Promise<number> {
    const isIdle = (version = 0): boolean => version < versionAt(before)
    const idle: string[] = []
    for (const { key, version } of this.#items.range()) {
      if (isIdle(version)) idle.push(key)
      if (idle.length === limit) break
    }
    this.#root.transaction(() => {
      for (const place of idle) {
        // It may have been written again since it was found.
        if (isIdle(this.#items.entry(place)?.version)) this.#items.remove(place)
      }
    })
    return idle.length
  }

  /** Writes or deletes items, whatever is there, in a transaction. */
  putAny(items: ReadonlyMap<string, string | undefined>): void {
    for (const [key, json] of items) {
      const place = placeOf(key)
      if (json === undefined) this.#items.remove(place)
      else this.#put([{ key, place, json, expectedVersion: undefined }])
    }
  }

  /** An eTag of an item that is gone is no conflict: MemoryStorage sets this example. */
  #isStale({ place, expectedVersion }: Change): boolean {
    if (expectedVersion === undefined) return false
    const entry = this.#items.entry(place)
    return entry !== undefined && entry.version !== expectedVersion
  }

  #put(changes: readonly Change[]): void {
    for (const { place, json } of changes) {
      this.#version = Math.max(this.#version + 1, versionAt(Date.now()))
      this.#items.put(place, json, this.#version)
    }
  }
}

/** Versions within one millisecond; with them a version stays a whole number beyond the year 2200. */
const versionsPerMs = 1_024

/**
 * The first version of a millisecond: versions tell when an item was written, and none is used twice
 * for a key, so that a deleted and rewritten item does not pass for the old.
 */
function versionAt(time: number): number {
  return time * versionsPerMs
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
