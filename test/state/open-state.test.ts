import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StateFileError, StateOpenError } from '../../src/errors.ts'
import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder

describe('openState', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => folder.remove())

  it('makes its folder, and has everything again later', async () => {
    const path = join(folder.path, 'new', 'folder.with.dots')
    const first = openState(path, createLogger('silent'))
    await first.storage.write({ a: { n: 1 } })
    await first.close()
    const second = openState(path, createLogger('silent'))
    const read = await second.storage.read(['a'])
    await second.close()

    expect(read['a']).toMatchObject({ n: 1 })
  })

  it('lets only this user read what people say', async () => {
    const state = openState(folder.path, createLogger('silent'))
    await state.close()

    const { mode } = await stat(join(folder.path, 'state.mdb'))
    expect(mode & 0o777).toBe(0o600)
  })

  it.each([
    ['text', 'not a database'],
    ['bytes of something else', Buffer.alloc(20_000, 7)],
    ['a page of nothing', Buffer.alloc(4_096)],
  ])('refuses a file that holds %s', async (_, content) => {
    await writeFile(join(folder.path, 'state.mdb'), content)

    expect(() => openState(folder.path, createLogger('silent'))).toThrow(StateFileError)
  })

  it('begins anew with an empty file', async () => {
    await writeFile(join(folder.path, 'state.mdb'), '')
    const state = openState(folder.path, createLogger('silent'))
    await state.storage.write({ a: { n: 1 } })

    expect(Object.keys(await state.storage.read(['a']))).toEqual(['a'])
    await state.close()
  })

  it('refuses a folder that cannot be one', async () => {
    await writeFile(join(folder.path, 'file'), '')

    expect(() => openState(join(folder.path, 'file'), createLogger('silent'))).toThrow(
      StateOpenError,
    )
  })
})
