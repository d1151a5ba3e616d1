import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLearned } from '../../../knowledge/learned/learned.ts'
import { readLearned, writeLearned } from '../../../knowledge/learned/learned-file.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

describe('learned files', () => {
  let folder: TemporaryFolder

  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(async () => folder.remove())

  it('are read as they were written', () => {
    const path = join(folder.path, 'numbers.bin')
    writeFileSync(
      path,
      writeLearned({ head: { inputsHash: 'a', labels: ['x'] }, bytes: Uint8Array.of(1, 10, 255) }),
    )

    const { head, bytes } = readLearned<{ readonly labels: readonly string[] }>(path)

    expect(head).toMatchObject({ inputsHash: 'a', labels: ['x'] })
    expect([...bytes]).toEqual([1, 10, 255])
  })

  it('are refused with the remedy where they are broken or missing', () => {
    const path = join(folder.path, 'broken.bin')
    writeFileSync(path, '{"version":0}\n')

    expect(() => readLearned(path)).toThrow(
      `${path}: expected what a build has learned, got "another version than 1". Run \`npm run knowledge:build\` to make it anew.`,
    )
    expect(() => findLearned(folder.path)).toThrow(
      /ways\.bin: expected what a build has learned, got no file\./,
    )
  })
})
