import { closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Storage } from 'botbuilder'
import { StateFileError, StateFullError, StateOpenError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { FeedbackStore } from './feedback.ts'
import { InTurnStorage } from './in-turn-storage.ts'
import { InTurnTranscripts } from './in-turn-transcripts.ts'
import { LmdbFeedback } from './lmdb-feedback.ts'
import { LmdbRoot, type LmdbRootOptions } from './lmdb-root.ts'
import { LmdbStorage } from './lmdb-storage.ts'
import { LmdbTranscripts } from './lmdb-transcripts.ts'
import { LocalPacer, type Pacer } from './pacer.ts'
import { keptSigningKey } from './signing-key.ts'
import { checkRoom, isFull } from './state-folder.ts'
import type { Transcripts } from './transcripts.ts'
import { LocalTurns, type Turns } from './turns.ts'

/** How much was deleted. */
interface Deleted {
  /** Of Direct Line, with what was said in them. */
  readonly conversations: number
  /** What the bot kept of conversations on any channel. */
  readonly memories: number
  /** What people thought of answers. */
  readonly opinions: number
}

/** Everything the bot remembers, and what keeps it from being mixed up. */
export interface State {
  readonly storage: Storage
  readonly transcripts: Transcripts
  readonly feedback: FeedbackStore
  readonly turns: Turns
  readonly pacer: Pacer
  /** Whether other processes use it at the same time. */
  readonly isShared: boolean
  /**
   * Gives the key that signs tokens, so that they outlive a restart; it is made at the first start.
   *
   * @throws {SigningKeyError} when what is kept is no key.
   */
  readonly signingKey: () => Promise<string>
  /** Whether it can be read and written now. */
  readonly isReachable: () => Promise<boolean>
  /** Deletes what nobody came back to since a time (milliseconds since 1970). */
  readonly deleteIdle: (before: number) => Promise<Deleted>
  /** Resolves when all is on the disk; nothing may be read or written any more. */
  readonly close: () => Promise<void>
}

/**
 * Opens the state kept in a folder, which is made if it is not there.
 *
 * @throws {StateOpenError} when the folder cannot be written or holds something else, and
 * {@link StateFullError} when its disk is full.
 */
export function openState(folder: string, logger: Pick<Logger, 'info' | 'error'>): State {
  let key: string | undefined
  const keepKey = async (): Promise<string> => (key = await keptSigningKey(folder, key))
  const root = openRoot(folder, { logger, onRestored: async () => void (await keepKey()) })
  const storage = new LmdbStorage(root)
  const transcripts = new LmdbTranscripts(root)
  const feedback = new LmdbFeedback(root)
  return {
    storage: new InTurnStorage(storage),
    transcripts: new InTurnTranscripts(transcripts),
    feedback,
    turns: new LocalTurns(async ({ items, said }) => {
      const tell = root.transaction(() => {
        // Only what is said may turn out to be nothing that can be kept.
        const tellAll = transcripts.addAll(said)
        storage.putAny(items)
        return tellAll
      })
      tell()
    }),
    pacer: new LocalPacer(),
    isShared: false,
    signingKey: keepKey,
    isReachable: async () => root.check(),
    deleteIdle: async (before) => ({
      conversations: await deleteAll(async (limit) => transcripts.deleteIdle(before, limit)),
      memories: await deleteAll(async (limit) => storage.deleteIdle(before, limit)),
      opinions: await deleteAll(async (limit) => feedback.deleteIdle(before, limit)),
    }),
    close: async () => root.close(),
  }
}

/** Little by little, so that turns get in between. */
async function deleteAll(deleteSome: (limit: number) => Promise<number>): Promise<number> {
  const limit = 500
  let sum = 0
  for (;;) {
    const count = await deleteSome(limit)
    sum += count
    if (count < limit) return sum
  }
}

function openRoot(folder: string, options: LmdbRootOptions): LmdbRoot {
  try {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'state.mdb')
    // LMDB takes the process down with it where its lock file finds no room.
    checkRoom(path)
    checkFile(path)
    return new LmdbRoot(path, options)
  } catch (error) {
    if (error instanceof StateFileError) throw error
    if (isFull(error)) throw new StateFullError(folder, { cause: error })
    throw new StateOpenError(folder, { cause: error })
  }
}

/** Where LMDB's first page carries its mark, and the mark in this machine's byte order. */
const markOffset = 24
const mark = 0xbeefc0de

/** LMDB takes the process down with it when the file is not its own. */
function checkFile(path: string): void {
  const file = openSync(path, 'a+', 0o600)
  try {
    if (fstatSync(file).size === 0) return
    const found = new Uint32Array(1)
    readSync(file, found, { position: markOffset })
    if (found[0] !== mark) throw new StateFileError(path)
  } finally {
    closeSync(file)
  }
}
