import { compareKeys, type Database, type RootDatabase } from 'lmdb'

/** A key sorts by its parts. */
export type TableKey = string | (string | number)[]

/** How values are written down. */
export interface TableOptions {
  readonly encoding: 'json' | 'string'
  readonly useVersions?: boolean
}

/** What a table has under a key. */
export interface TableEntry<V, K> {
  readonly key: K
  readonly value: V
  readonly version: number
}

/** Which entries are meant: from `start` on, in the order that `reverse` tells, before `end`. */
export interface TableRange<K> {
  readonly start?: K
  readonly end?: K
  readonly reverse?: boolean
  readonly limit?: number
}

interface Held<V, K> {
  readonly key: K
  /** Nothing when it was removed. */
  readonly value: V | undefined
  readonly version: number
}

/** How many entries are held in memory at most, some tens of megabytes; the oldest go first. */
const mostHeld = 5_000

/** A table of an LMDB environment, over which lies what could not be written to it. */
export class LmdbTable<V, K extends TableKey> {
  readonly #name: string
  readonly #options: TableOptions
  /** By the key as text, oldest first; empty as long as the disk takes everything. */
  readonly #held = new Map<string, Held<V, K>>()
  #database: Database<V, K>
  /** Whether what is written now is held in memory. */
  isHeld = false

  constructor(root: RootDatabase, name: string, options: TableOptions) {
    this.#name = name
    this.#options = options
    this.#database = root.openDB<V, K>({ name, ...options })
  }

  get(key: K): V | undefined {
    return this.entry(key)?.value
  }

  entry(key: K): TableEntry<V, K> | undefined {
    const held = this.#held.get(JSON.stringify(key))
    if (held !== undefined) return isThere(held) ? held : undefined
    const found = this.#database.getEntry(key)
    return found && { key, value: found.value, version: found.version ?? 0 }
  }

  /** Only in a transaction. */
  put(key: K, value: V, version = 0): void {
    if (this.isHeld) this.#hold({ key, value, version })
    else this.#put({ key, value, version })
  }

  /** Only in a transaction. */
  remove(key: K): void {
    if (this.isHeld) this.#hold({ key, value: undefined, version: 0 })
    else this.#database.removeSync(key)
  }

  range(range: TableRange<K> = {}): Iterable<TableEntry<V, K>> {
    return this.#held.size === 0 ? this.#written(range) : this.#merged(range)
  }

  /** Writes what is held, in a transaction. */
  putDown(): void {
    for (const held of this.#held.values()) {
      if (isThere(held)) this.#put(held)
      else this.#database.removeSync(held.key)
    }
  }

  clearHeld(): void {
    this.#held.clear()
  }

  /** Goes on in another environment. */
  reopen(root: RootDatabase): void {
    this.#database = root.openDB<V, K>({ name: this.#name, ...this.#options })
  }

  #put({ key, value, version }: TableEntry<V, K>): void {
    if (this.#options.useVersions) this.#database.putSync(key, value, version)
    else this.#database.putSync(key, value)
  }

  #hold(held: Held<V, K>): void {
    const name = JSON.stringify(held.key)
    this.#held.delete(name)
    this.#held.set(name, held)
    const [oldest] = this.#held.keys()
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest)
  }

  #written(range: TableRange<K>): Iterable<TableEntry<V, K>> {
    return this.#database
      .getRange({ ...range, versions: this.#options.useVersions ?? false })
      .map(({ key, value, version }) => ({ key, value, version: version ?? 0 }))
  }

  #merged({ limit = Infinity, ...range }: TableRange<K>): readonly TableEntry<V, K>[] {
    const direction = range.reverse === true ? -1 : 1
    const isInside = ({ key }: Held<V, K>): boolean =>
      (range.start === undefined || compareKeys(range.start, key) * direction <= 0) &&
      (range.end === undefined || compareKeys(key, range.end) * direction < 0)
    const held = [...this.#held.values()].filter(isThere).filter(isInside)
    const written: TableEntry<V, K>[] = []
    for (const entry of this.#written(range)) {
      if (written.length >= limit) break
      if (!this.#held.has(JSON.stringify(entry.key))) written.push(entry)
    }
    return [...written, ...held]
      .toSorted((a, b) => compareKeys(a.key, b.key) * direction)
      .slice(0, limit)
  }
}

function isThere<V, K>(held: Held<V, K>): held is TableEntry<V, K> {
  return held.value !== undefined
}
