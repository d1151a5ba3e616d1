import type { StatePropertyAccessor, Storage, TurnContext } from 'botbuilder'
import type { DialogState } from 'botbuilder-dialogs/lib/dialogContext.js'
import { findStackFault } from '../../dialogs/find-stack-fault.ts'
import { type Memory, parseMemory } from '../../dialogs/memory.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Logger } from '../logger.ts'
import { memoryKeyOf } from './memory-key.ts'

/** What {@link ConversationMemory} needs. */
export interface ConversationMemoryOptions {
  readonly storage: Storage
  readonly knowledge: Pick<Knowledge, 'roles'>
  readonly logger: Pick<Logger, 'warn'>
}

/** A memory, and whether another one had to be forgotten for it. */
export interface OpenedMemory {
  readonly memory: Memory
  readonly isForgotten: boolean
}

/**
 * Keeps memory and open dialogs of each conversation in a storage; of each person's in a group. (The
 * SDK's own states hash all they hold twice a turn.)
 */
export class ConversationMemory {
  readonly #options: ConversationMemoryOptions
  /** Where the library keeps the stack of dialogs. */
  readonly dialogState: StatePropertyAccessor<DialogState>

  constructor(options: ConversationMemoryOptions) {
    this.#options = options
    this.dialogState = {
      get: async (context: TurnContext, initial?: DialogState) => {
        const stored = await this.#load(context)
        // As the library stored it; `findStackFault` has looked at it when the turn opened.
        stored.dialogs ??= initial
        return stored.dialogs as DialogState
      },
      set: async (context, value) => {
        ;(await this.#load(context)).dialogs = value
      },
      delete: async (context) => {
        delete (await this.#load(context)).dialogs
      },
    }
  }

  /** Reads what is kept; what this bot cannot go on with is forgotten, with a line in the log. */
  async open(context: TurnContext): Promise<OpenedMemory> {
    const { knowledge, logger } = this.#options
    const read = parseMemory((await this.#load(context)).memory, knowledge)
    const stackFault = findStackFault(await this.dialogState.get(context), knowledge)
    const reason = read.kind === 'forgotten' ? read.reason : stackFault
    if (reason === undefined) return { memory: read.memory, isForgotten: false }
    logger.warn({ reason }, 'stored conversation forgotten')
    await this.dialogState.delete(context)
    return { memory: read.memory, isForgotten: true }
  }

  /** Stores what is to be kept of the turn. */
  async save(context: TurnContext, memory: Memory): Promise<void> {
    const stored = await this.#load(context)
    // Turns of a conversation run one after the other, so nothing can have come in between.
    await this.#options.storage.write({
      [memoryKeyOf(context.activity)]: { ...stored, memory, eTag: '*' },
    })
  }

  /** What the storage keeps, read once a turn. */
  async #load(context: TurnContext): Promise<Stored> {
    const known = context.turnState.get<Stored>(loaded)
    if (known !== undefined) return known
    const key = memoryKeyOf(context.activity)
    const { [key]: found } = await this.#options.storage.read([key])
    const stored: Stored = found ?? {}
    context.turnState.set(loaded, stored)
    return stored
  }
}

/** Where a turn keeps what it has loaded. */
const loaded = Symbol('stored conversation')

/** A conversation as the storage keeps it; nothing in it is trusted before it is parsed. */
interface Stored {
  memory?: unknown
  dialogs?: unknown
}
