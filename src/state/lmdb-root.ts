import { open, type RootDatabase, TransactionFlags } from 'lmdb'
import type { Logger } from '../logger.ts'
import { LmdbTable, type TableKey, type TableOptions } from './lmdb-table.ts'
import { checkRoom, findFileFault, identityOf } from './state-folder.ts'

/** What an {@link LmdbRoot} is opened with. */
export interface LmdbRootOptions {
  readonly logger: Pick<Logger, 'info' | 'error'>
  /** Called when the file was removed and has been made again. */
  readonly onRestored?: () => Promise<void>
}

const checkEveryMs = 2_000

/**
 * The LMDB environment in a file, and what is to be done while that cannot be written: nothing that
 * the bot does fails then. What is written meanwhile is held in memory, and put down once the disk has
 * room, or the file is back, which it finds out by itself. Transactions are run at once, since what
 * LMDB leaves to a thread of its own rejects promises that nobody holds when the disk is full.
 */
export class LmdbRoot {
  readonly #path: string
  readonly #options: LmdbRootOptions
  readonly #tables: LmdbTable<unknown, TableKey>[] = []
  readonly #timer: NodeJS.Timeout
  #root: RootDatabase
  /** The file and its device: another one under the same name is not what is written to. */
  #identity: string
  #fault: string | undefined
  #flushing: Promise<void> | undefined
  #isDirty = false
  #restoring: Promise<void> | undefined

  constructor(path: string, options: LmdbRootOptions) {
    this.#path = path
    this.#options = options
    this.#root = openAt(path)
    this.#identity = identityOf(path)
    this.#timer = setInterval(() => this.check(), checkEveryMs)
    this.#timer.unref()
  }

  /** Gives the table of a name, which is made if it is not there. */
  table<V, K extends TableKey>(name: string, options: TableOptions): LmdbTable<V, K> {
    const table = new LmdbTable<V, K>(this.#root, name, options)
    this.#tables.push(table)
    return table
  }

  /** Runs what reads and writes tables as one step; it may be run twice, and throws what that throws. */
  transaction<T>(act: () => T): T {
    if (this.#fault !== undefined) return this.#aside(act)
    try {
      const result = this.#commit(act)
      this.#flush()
      return result
    } catch (error) {
      if (!isOfLmdb(error)) throw error
      // After the colon it tells of pages.
      this.#note(error.message.split(':', 1).join())
      return this.#aside(act)
    }
  }

  /** Looks whether the file can be written, and mends what can be mended; gives whether all is well. */
  check(): boolean {
    if (this.#restoring !== undefined) return false
    const fault = findFileFault(this.#path, this.#identity)
    if (fault !== undefined) this.#note(fault.message)
    if (this.#fault === undefined) return true
    if (fault === undefined) this.#putDown()
    else if (fault.canBeRestored) this.#restoring = this.#restore()
    return this.#fault === undefined
  }

  /** Resolves when all that can be is on the disk; nothing may be read or written any more. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#restoring
    this.check()
    await this.#restoring
    await this.#flushing
    await this.#root.close()
  }

  #commit<T>(act: () => T): T {
    const { SYNCHRONOUS_COMMIT, NO_SYNC_FLUSH } = TransactionFlags
    return this.#root.transactionSync(act, SYNCHRONOUS_COMMIT | NO_SYNC_FLUSH)
  }

  #aside<T>(act: () => T): T {
    for (const table of this.#tables) table.isHeld = true
    try {
      return act()
    } finally {
      for (const table of this.#tables) table.isHeld = false
    }
  }

  /** A crash of the process loses nothing that was committed; that of the machine needs this. */
  #flush(): void {
    this.#isDirty = true
    this.#flushing ??= this.#flushAll()
  }

  async #flushAll(): Promise<void> {
    while (this.#isDirty) {
      this.#isDirty = false
      const error = await flushed(this.#root)
      if (error !== undefined) this.#note(error.message)
    }
    this.#flushing = undefined
  }

  #note(reason: string): void {
    if (this.#fault !== undefined) return
    this.#fault = reason
    this.#options.logger.error(
      { file: this.#path, reason },
      `the state cannot be written to "${this.#path}" (${reason}); questions are answered, but ` +
        `what is said from now on is kept in memory only, until it can be written again`,
    )
  }

  #putDown(): void {
    try {
      checkRoom(this.#path)
      this.#commit(() => {
        for (const table of this.#tables) table.putDown()
      })
    } catch {
      // Still so; it is tried again, and was said.
      return
    }
    for (const table of this.#tables) table.clearHeld()
    this.#fault = undefined
    this.#flush()
    this.#options.logger.info('the state can be written again; what was held in memory is kept')
  }

  /** Takes the file that lies there now, if any; else makes it again from the one that is open. */
  async #restore(): Promise<void> {
    const old = this.#root
    try {
      checkRoom(this.#path)
      await this.#flushing
      if (identityOf(this.#path) === '') await old.backup(this.#path, false)
      this.#root = openAt(this.#path)
      for (const table of this.#tables) table.reopen(this.#root)
      this.#identity = identityOf(this.#path)
      await this.#options.onRestored?.()
      await old.close()
      this.#putDown()
    } catch {
      // Still so.
    } finally {
      this.#restoring = undefined
    }
  }
}

function openAt(path: string): RootDatabase {
  return open({ path, noSubdir: true, maxDbs: 8 })
}

/** The library's types leave it out. */
async function flushed(root: RootDatabase): Promise<Error | undefined> {
  const { sync } = root as unknown as { sync: (done: (error?: Error) => void) => void }
  return new Promise((resolve) => sync.call(root, resolve))
}

/** Its errors carry the number of the system's error. */
function isOfLmdb(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}
