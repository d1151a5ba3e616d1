import { accessSync, constants, closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Why the state's file cannot be used, for a person. */
export interface FileFault {
  readonly message: string
  /** Whether another file is there, or can be made in the same place. */
  readonly canBeRestored: boolean
}

/** In bytes: LMDB writes some pages of 4 KB for the smallest change, and its lock file at the start. */
const leastRoom = 256 * 1_024

/**
 * Throws what the system says unless the folder of a file has room for what is written next. Of
 * all ways to know, only writing finds quotas, too.
 */
export function checkRoom(path: string): void {
  const probe = join(dirname(path), `.room-${process.pid}`)
  try {
    const file = openSync(probe, 'w', 0o600)
    try {
      const written = writeSync(file, Buffer.alloc(leastRoom, 1))
      if (written < leastRoom) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    } finally {
      closeSync(file)
    }
  } finally {
    rmSync(probe, { force: true })
  }
}

/** Whether it is for want of room that something could not be written. */
export function isFull(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown }
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Which file it is; empty where there is none. */
export function identityOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? '' : `${stats.dev}/${stats.ino}`
}

/** Gives what is wrong with a file that was opened when it had this identity. */
export function findFileFault(path: string, identity: string): FileFault | undefined {
  const found = identityOf(path)
  const [device] = identity.split('/')
  if (found === '') {
    const folder = statSync(dirname(path), { throwIfNoEntry: false })
    // An empty folder on another device is where the volume was, which may come back.
    return { message: 'the file was removed', canBeRestored: String(folder?.dev) === device }
  }
  if (found !== identity) {
    return { message: 'another file took its place', canBeRestored: true }
  }
  try {
    accessSync(path, constants.W_OK)
    return undefined
  } catch (error) {
    return { message: String(error), canBeRestored: false }
  }
}
