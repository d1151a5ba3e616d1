import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder, and how to be rid of it with all that is in it. */
export interface TemporaryFolder {
  readonly path: string
  readonly remove: () => Promise<void>
}

/** Makes an empty folder outside of the project. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'career-bot-'))
  return { path, remove: async () => rm(path, { recursive: true, force: true }) }
}
