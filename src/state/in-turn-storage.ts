import type { Storage, StoreItem, StoreItems } from 'botbuilder'
import { conversationOf } from './conversation-of.ts'
import { changesOf } from './current-turn.ts'
import type { TurnChanges } from './turn-changes.ts'

/**
 * A storage in which what a turn writes of its own conversation is kept with what it says, when it has
 * ended. A write with an eTag is not put off: whoever sends one waits to hear whether it holds.
 */
export class InTurnStorage implements Storage {
  readonly #inner: Storage

  constructor(inner: Storage) {
    this.#inner = inner
  }

  async read(keys: readonly string[]): Promise<StoreItems> {
    // Bot Framework's contract for storages lets null through.
    const asked = keys ?? []
    const known = asked.flatMap((key) => {
      const changes = changesOf(conversationOf(key))
      return changes?.knows(key) === true ? [[key, changes.read(key)] as const] : []
    })
    const isKnown = new Set(known.map(([key]) => key))
    const unknown = asked.filter((key) => !isKnown.has(key))
    const found = known.filter(([, item]) => item !== undefined)
    const rest = unknown.length > 0 ? await this.#inner.read(unknown) : {}
    return { ...Object.fromEntries(found), ...rest }
  }

  /** @throws {StateConflictError} when another write came between; nothing is written then. */
  async write(items: StoreItems): Promise<void> {
    const changed = Object.entries(items ?? {}) as [string, StoreItem][]
    const changes = sharedChangesOf(changed.map(([key]) => key))
    if (changes === undefined) return this.#inner.write(items)
    if (changed.every(([, { eTag }]) => isAny(eTag))) {
      // All of them before the first is taken, as one of them may turn out to be none that JSON has.
      const texts = changed.map(([, item]) => JSON.stringify({ ...item, eTag: undefined }))
      for (const [at, [key]] of changed.entries()) changes.write(key, texts[at] ?? '{}')
      return
    }
    await changes.flush()
    await this.#inner.write(items)
    changes.forget(changed.map(([key]) => key))
  }

  async delete(keys: readonly string[]): Promise<void> {
    const changes = sharedChangesOf(keys ?? [])
    if (changes === undefined) return this.#inner.delete([...(keys ?? [])])
    for (const key of keys) changes.delete(key)
  }
}

/** The changes of the turn that runs in the one conversation that all these keys are of, if it does. */
function sharedChangesOf(keys: readonly string[]): TurnChanges | undefined {
  const [conversation, ...others] = new Set(keys.map(conversationOf))
  return conversation === undefined || others.length > 0 ? undefined : changesOf(conversation)
}

function isAny(eTag: StoreItem['eTag'] | null): boolean {
  return eTag === undefined || eTag === null || eTag === '*'
}
