import { afterEach, beforeEach } from 'vitest'
import { type Child, startChild } from './child-process.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

/** A program that each test of a file starts anew, with a folder for its state. */
export interface ProcessInUse {
  readonly child: () => Child
  readonly folder: () => string
  /** Starts the program, in a folder if it is not the project's; what ran before must have ended. */
  readonly start: (env?: Readonly<Record<string, string>>, cwd?: string) => Promise<Child>
  /** Ends it with no time for anything, and waits for that. */
  readonly killAtOnce: () => Promise<void>
}

/** Gives every test of this block a program on a folder of its own, and cleans up behind it. */
export function useProcess(entry: string): ProcessInUse {
  let folder: TemporaryFolder
  let child: Child

  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => {
    await killAtOnce()
    await folder.remove()
  })

  async function killAtOnce(): Promise<void> {
    child.kill('SIGKILL')
    await child.exited
  }

  return {
    child: () => child,
    folder: () => folder.path,
    start: async (env = {}, cwd) => {
      child = await startChild(entry, { STATE_DIR: folder.path, ...env }, [], cwd)
      return child
    },
    killAtOnce,
  }
}
