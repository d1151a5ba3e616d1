import type { Activity, StoreItems } from 'botbuilder'
import type { AppendOptions } from './transcripts.ts'

/** What a turn says in a conversation of Direct Line. */
export interface Said {
  readonly conversationId: string
  readonly activity: Partial<Activity>
  readonly options: AppendOptions
}

/** What a turn has said and remembered, and is not kept yet. */
export interface Changes {
  /** As JSON, by their keys; nothing for what is to be deleted. */
  readonly items: ReadonlyMap<string, string | undefined>
  readonly said: readonly Said[]
}

/** Keeps all of the changes or none, and tells who listens what was said. */
export type Commit = (changes: Changes) => Promise<void>

/** What was read before the turn began; nothing for what is not there. */
export type ReadAhead = ReadonlyMap<string, StoreItems | undefined>

/**
 * Collects what a turn says and what it remembers until both are kept in one step: what was said is
 * remembered, and nobody hears of a turn that came to nothing.
 */
export class TurnChanges {
  readonly #commit: Commit
  readonly #readAhead: Map<string, StoreItems | undefined>
  #items = new Map<string, string | undefined>()
  #said: Said[] = []

  constructor(commit: Commit, readAhead: ReadAhead = new Map()) {
    this.#commit = commit
    this.#readAhead = new Map(readAhead)
  }

  get hasSaid(): boolean {
    return this.#said.length > 0
  }

  /** Whether what is stored under a key is known here, and need not be asked for. */
  knows(key: string): boolean {
    return this.#items.has(key) || this.#readAhead.has(key)
  }

  /** Gives a copy of what is known of a key, with its eTag. */
  read(key: string): StoreItems | undefined {
    if (!this.#items.has(key)) return this.#readAhead.get(key)
    const json = this.#items.get(key)
    return json === undefined ? undefined : { ...(JSON.parse(json) as StoreItems), eTag: '*' }
  }

  write(key: string, json: string): void {
    this.#items.set(key, json)
  }

  delete(key: string): void {
    this.#items.set(key, undefined)
  }

  say(said: Said): void {
    this.#said.push(said)
  }

  /** What is stored under these keys is changed elsewhere, and to be asked for again. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) this.#readAhead.delete(key)
  }

  /** Gives what has been collected, which is then no longer here. */
  take(): Changes {
    const changes = { items: this.#items, said: this.#said }
    this.forget(changes.items.keys())
    this.#items = new Map()
    this.#said = []
    return changes
  }

  /** Keeps what has been collected so far, for what follows and builds on it. */
  async flush(): Promise<void> {
    if (this.#items.size > 0 || this.hasSaid) await this.#commit(this.take())
  }
}
