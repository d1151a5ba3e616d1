import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Storage } from 'botbuilder'
import { open, type RootDatabase } from 'lmdb'
import { StateOpenError } from '../errors.ts'
import { LmdbStorage } from './lmdb-storage.ts'
import { LmdbTranscripts } from './lmdb-transcripts.ts'
import type { Transcripts } from './transcripts.ts'

/** Everything the bot remembers. */
export interface State {
  readonly storage: Storage
  readonly transcripts: Transcripts
  /** Resolves when all is on the disk; nothing may be read or written any more. */
  readonly close: () => Promise<void>
}

/**
 * Opens the state kept in a folder, which is made if it is not there.
 *
 * @throws {StateOpenError} when the folder cannot be written or holds something else.
 */
export function openState(folder: string): State {
  const root = openRoot(folder)
  return {
    storage: new LmdbStorage(root),
    transcripts: new LmdbTranscripts(root),
    close: async () => {
      await root.flushed
      await root.close()
    },
  }
}

function openRoot(folder: string): RootDatabase {
  try {
    mkdirSync(folder, { recursive: true })
    return open({ path: join(folder, 'state.mdb'), noSubdir: true, maxDbs: 8 })
  } catch (error) {
    throw new StateOpenError(folder, { cause: error })
  }
}
