import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchFiles } from '../../knowledge/watch-files.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
let end: () => void
let changes: number
const at = (name: string): string => join(folder.path, name)

describe('watchFiles', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    writeFileSync(at('there'), 'one')
    writeFileSync(at('beside'), 'two')
    changes = 0
    const onChange = (): void => void (changes += 1)
    end = watchFiles(() => [at('there'), at('absent')], { everyMs: 5, isLasting: false, onChange })
  })

  afterEach(async () => {
    end()
    await folder.remove()
  })

  it.each([
    ['is written', () => writeFileSync(at('there'), 'other')],
    ['is put in the place of another', () => renameSync(at('beside'), at('there'))],
    ['goes', () => rmSync(at('there'))],
    ['comes', () => writeFileSync(at('absent'), '')],
  ])('tells once when a file %s', async (_, change) => {
    change()

    await expect.poll(() => changes).toBe(1)
  })

  it('tells nothing of files beside them', async () => {
    writeFileSync(at('beside'), 'other')
    writeFileSync(at('there'), 'other')

    await expect.poll(() => changes).toBe(1)
  })

  it('tells nothing after its end', async () => {
    end()
    const others = new Promise<void>((resolve) => {
      end = watchFiles(() => [at('there')], { everyMs: 5, isLasting: false, onChange: resolve })
    })
    writeFileSync(at('there'), 'other')
    await others

    expect(changes).toBe(0)
  })
})
