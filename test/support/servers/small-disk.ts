import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../temporary-folder.ts'

/** A disk of 3 MB. */
export interface SmallDisk {
  readonly path: string
  /** Leaves no byte of room. */
  readonly fill: () => void
  /** Makes room again. */
  readonly empty: () => void
  readonly remove: () => Promise<void>
}

/** Whether tests on a small disk are left out: only root may mount one, and not in every container. */
export const isMountingRefused = !canMount()

if (isMountingRefused) {
  console.warn('Tests on a full disk are skipped: this user may not mount one (only root may).')
}

/** Mounts a disk in memory. */
export async function mountSmallDisk(): Promise<SmallDisk> {
  const folder = await temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'none', folder.path])
  const filler = join(folder.path, 'filler')
  return {
    path: folder.path,
    fill: () => fill(filler),
    empty: () => rmSync(filler),
    remove: async () => {
      execFileSync('umount', ['--lazy', folder.path])
      await folder.remove()
    },
  }
}

function canMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
}

function fill(path: string): void {
  const file = openSync(path, 'a')
  try {
    for (let size = 65_536; size >= 1; size /= 2) writeWhileThereIsRoom(file, size)
  } finally {
    closeSync(file)
  }
}

function writeWhileThereIsRoom(file: number, size: number): void {
  try {
    for (;;) writeSync(file, Buffer.alloc(size, 1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
