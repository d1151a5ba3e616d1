import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLanguages } from '../../../src/channels/teams-app/read-languages.ts'
import { TeamsPackageError } from '../../../src/errors.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

let folder: TemporaryFolder

describe('readLanguages', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => folder.remove())

  it('reads each JSON file as a language, in the order of their tags', () => {
    write('fr-fr.json', '{"name.short": "Carrières"}')
    write('de-de.json', '{"name.short": "Berufswege"}')
    write('notes.txt', 'not a language')

    expect(readLanguages(folder.path)).toEqual([
      { tag: 'de-de', file: 'de-de.json', texts: { 'name.short': 'Berufswege' } },
      { tag: 'fr-fr', file: 'fr-fr.json', texts: { 'name.short': 'Carrières' } },
    ])
  })

  it('lists all files that are no JSON', () => {
    write('de-de.json', '{')
    write('fr-fr.json', '')

    const read = () => readLanguages(folder.path)

    expect(read).toThrow(TeamsPackageError)
    expect(read).toThrow(
      /de-de\.json: expected JSON, got "SyntaxError.*\n.*fr-fr\.json: expected JSON/,
    )
  })

  it('tells when there is no such folder', () => {
    const missing = join(folder.path, 'none')

    expect(() => readLanguages(missing)).toThrow(
      `The Teams app cannot be packed:\n  - ${missing}: expected a folder of texts, got "Error: ENOENT`,
    )
  })
})

function write(name: string, text: string): void {
  writeFileSync(join(folder.path, name), text)
}
