import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remedyForFile } from '../../knowledge/missing-file.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
const at = (name: string): string => join(folder.path, name)

describe('remedyForFile', () => {
  beforeAll(async () => {
    folder = await temporaryFolder()
    writeFileSync(at('nursing.html'), '')
    writeFileSync(at('masons.txt'), '')
  })

  afterAll(async () => folder.remove())

  it.each([
    ['is spelled almost so', 'masosn.txt', 'masons.txt'],
    ['differs in capitals', 'Masons.TXT', 'masons.txt'],
    ['has another ending', 'nursing.txt', 'nursing.html'],
  ])('names a file that %s', (_, given, near) => {
    expect(remedyForFile(at(given))).toBe(`Did you mean "${at(near)}"? Correct the path.`)
  })

  it('names no file that is another one', () => {
    expect(remedyForFile(at('plumbers.txt'))).toBe('Correct the path.')
  })

  it('says where the path ends', () => {
    expect(remedyForFile(at('there/masons.txt'))).toBe(
      `There is no folder "${at('there')}". Correct the path.`,
    )
  })

  it('names nothing where the file is there', () => {
    expect(remedyForFile(at('masons.txt'))).toBe('Correct the path.')
  })
})
