import { ConversationState, type Storage, type TurnContext } from 'botbuilder'
import type { DialogState } from 'botbuilder-dialogs/lib/dialogContext.js'
import { findStackFault } from '../dialogs/find-stack-fault.ts'
import { type Memory, parseMemory } from '../dialogs/memory.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Logger } from './logger.ts'

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

/** Keeps memory and open dialogs of each conversation in a storage. */
export class ConversationMemory {
  readonly #options: ConversationMemoryOptions
  readonly #state: ConversationState
  readonly #memory
  /** Where the library keeps the stack of dialogs. */
  readonly dialogState

  constructor(options: ConversationMemoryOptions) {
    this.#options = options
    this.#state = new ConversationState(options.storage)
    this.#memory = this.#state.createProperty<unknown>('memory')
    this.dialogState = this.#state.createProperty<DialogState>('dialogs')
  }

  /** Reads what is kept; what this bot cannot go on with is forgotten, with a line in the log. */
  async open(context: TurnContext): Promise<OpenedMemory> {
    const { knowledge, logger } = this.#options
    const read = parseMemory(await this.#memory.get(context), knowledge)
    const stackFault = findStackFault(await this.dialogState.get(context), knowledge)
    const reason = read.kind === 'forgotten' ? read.reason : stackFault
    if (reason === undefined) return { memory: read.memory, isForgotten: false }
    logger.warn({ reason }, 'stored conversation forgotten')
    await this.dialogState.delete(context)
    return { memory: read.memory, isForgotten: true }
  }

  /** Stores what is to be kept of the turn. */
  async save(context: TurnContext, memory: Memory): Promise<void> {
    await this.#memory.set(context, memory)
    await this.#state.saveChanges(context)
  }
}
