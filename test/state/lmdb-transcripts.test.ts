import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LmdbRoot } from '../../src/state/lmdb-root.ts'
import { LmdbTranscripts } from '../../src/state/lmdb-transcripts.ts'
import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'
import { describeTranscripts } from './transcripts.contract.ts'

let folder: TemporaryFolder
let root: LmdbRoot
let transcripts: LmdbTranscripts

const kept = { isKept: true }

describeTranscripts('LmdbTranscripts', async () => {
  const { path, remove } = await temporaryFolder()
  const opened = openState(path, createLogger('silent'))
  return {
    transcripts: opened.transcripts,
    close: async () => {
      await opened.close()
      await remove()
    },
  }
})

describe('LmdbTranscripts', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    await openAgain()
  })

  afterEach(async () => {
    await root.close()
    await folder.remove()
  })

  it('deletes conversations that nobody visited since a time, with what was said', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 })
    await append(2)
    vi.setSystemTime(2_000)
    await transcripts.append('d', { text: 'newer' }, kept)
    const deleted = await transcripts.deleteIdle(2_000, 10)
    vi.useRealTimers()

    expect(deleted).toBe(1)
    expect([await transcripts.find('c'), await texts()]).toEqual([undefined, []])
    expect((await transcripts.readAfter('d', 0, 100)).said).toHaveLength(1)
  })

  it('deletes no more conversations at once than it is told', async () => {
    for (const id of ['a', 'b', 'c']) await transcripts.open(id, 'dl_u')
    const tomorrow = Date.now() + 86_400_000

    expect(await transcripts.deleteIdle(tomorrow, 2)).toBe(2)
    expect(await transcripts.deleteIdle(tomorrow, 2)).toBe(1)
  })

  it('has everything again after it was closed', async () => {
    await transcripts.open('c', 'dl_u')
    await append(2)
    await transcripts.markWelcomed('c')
    await root.close()
    await openAgain()

    const found = await transcripts.find('c')
    expect(found).toMatchObject({ userId: 'dl_u', isWelcomed: true, last: 2 })
    expect(await texts()).toEqual(['1', '2'])
  })
})

async function openAgain(): Promise<void> {
  root = new LmdbRoot(join(folder.path, 'state.mdb'), { logger: createLogger('silent') })
  transcripts = new LmdbTranscripts(root)
}

async function append(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await transcripts.append('c', { text: String(n) }, kept)
}

async function texts(): Promise<readonly (string | undefined)[]> {
  const { said } = await transcripts.readAfter('c', 0, 100)
  return said.map(({ activity }) => activity.text)
}
