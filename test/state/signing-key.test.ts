import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SigningKeyError } from '../../src/errors.ts'
import { keptSigningKey } from '../../src/state/signing-key.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder

describe('keptSigningKey', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => folder.remove())

  it('makes a key at the first start and keeps it', async () => {
    const first = await keptSigningKey(join(folder.path, 'new'))

    expect(first).toMatch(/^[\w-]{64}$/)
    expect(await keptSigningKey(join(folder.path, 'new'))).toBe(first)
  })

  it('lets only this user read it', async () => {
    await keptSigningKey(folder.path)

    const { mode } = await stat(join(folder.path, 'direct-line.key'))
    expect(mode & 0o777).toBe(0o600)
  })

  it('gives everybody who starts at once the same key', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => keptSigningKey(folder.path)))

    expect(new Set(keys).size).toBe(1)
    expect(await readFile(join(folder.path, 'direct-line.key'), 'utf8')).toBe(`${keys[0]}\n`)
  })

  it('refuses a key that was cut off', async () => {
    await writeFile(join(folder.path, 'direct-line.key'), 'short\n')

    await expect(keptSigningKey(folder.path)).rejects.toThrow(SigningKeyError)
  })
})
