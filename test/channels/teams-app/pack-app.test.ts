import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkManifest } from '../../../src/channels/teams-app/check-manifest.ts'
import type { Manifest } from '../../../src/channels/teams-app/create-manifest.ts'
import { packApp } from '../../../src/channels/teams-app/pack-app.ts'
import { TeamsPackageError } from '../../../src/errors.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

const iconFolder = 'src/channels/teams-app/icons'
let folder: TemporaryFolder

const manifest: Manifest = {
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.27/MicrosoftTeams.schema.json',
  manifestVersion: '1.27',
  version: '1.0.0',
  id: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
  developer: {
    name: 'Riverside Hospital',
    websiteUrl: 'https://bot.example.org',
    privacyUrl: 'https://bot.example.org/about',
    termsOfUseUrl: 'https://bot.example.org/about',
  },
  name: { short: 'Career bot' },
  description: { short: 'Answers', full: 'Answers questions' },
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#0b6672',
}

describe('packApp', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => folder.remove())

  it('packs manifest, languages and icons', () => {
    const texts = {
      'name.short': 'Berufswege',
      'description.short': 'Antwortet auf Fragen',
      'description.full': 'Antwortet auf Fragen zu Berufswegen',
    }
    const zip = packApp(manifest, {
      iconFolder,
      languages: [{ tag: 'de-de', file: 'de-de.json', texts }],
    })

    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual(['manifest.json', 'de-de.json', 'color.png', 'outline.png'])
    expect(JSON.parse(strFromU8(files['de-de.json'] ?? new Uint8Array()))).toEqual(texts)
  })

  it('refuses texts of its own language, and such as have no place in the manifest', () => {
    const texts = {
      $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.27/x.schema.json',
      'name.short': 'Berufswege',
      'description.short': 'Antwortet',
      'description.full': 'Antwortet auf Fragen',
      'bots[0].commandLists[0].commands[9].title': 'Hilfe',
    }
    const languages = ['de-de', 'en-us'].map((tag) => ({ tag, file: `${tag}.json`, texts }))
    const localizationInfo = { defaultLanguageTag: 'en-us' }

    expect(() => packApp({ ...manifest, localizationInfo }, { iconFolder, languages })).toThrow(
      [
        'The Teams app cannot be packed:',
        '  - de-de.json: expected the place of a text in manifest.json, got "bots[0].commandLists[0].commands[9].title"',
        '  - en-us.json: expected another language than that of manifest.json, got "en-us"',
      ].join('\n'),
    )
  })

  it('lists all that Teams would refuse, in manifest, languages and icons', () => {
    copyFileSync(join(iconFolder, 'outline.png'), join(folder.path, 'color.png'))
    copyFileSync(join(iconFolder, 'color.png'), join(folder.path, 'outline.png'))
    const bot = { botId: 'no GUID', scopes: ['personal' as const], color: 'red' }
    const description = { short: 'Answers', full: 'Answers '.repeat(501) }
    const texts = { 'name.short': 'Berufswege', 'name.long': 'Berufswege für alle' }

    const pack = () =>
      packApp(
        { ...manifest, description, bots: [bot] },
        { iconFolder: folder.path, languages: [{ tag: 'de-de', file: 'de-de.json', texts }] },
      )

    expect(pack).toThrow(TeamsPackageError)
    expect(pack).toThrow(
      [
        'The Teams app cannot be packed:',
        `  - manifest.json, description.full: must NOT have more than 4000 characters, got "${description.full.slice(0, 100)}… (4008 characters)"`,
        '  - manifest.json, bots[0]: must NOT have additional properties "color"',
        '  - manifest.json, bots[0].botId: must match pattern "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", got "no GUID"',
        "  - de-de.json, top level: must have required property 'description.short'",
        "  - de-de.json, top level: must have required property 'description.full'",
        '  - de-de.json, top level: must NOT have additional properties "name.long"',
        '  - color.png: expected 192×192 pixels, got 32×32',
        '  - outline.png: expected 32×32 pixels, got 192×192',
        '  - outline.png: expected color type 6 (with alpha), got "2"',
      ].join('\n'),
    )
  })

  it("agrees with Microsoft's own validator", async () => {
    const faulty = { ...manifest, version: undefined, accentColor: 'teal' }

    expect(checkManifest(manifest)).toEqual(await AppManifestUtils.validateAgainstSchema(manifest))
    expect(checkManifest(faulty as unknown as Manifest)).toHaveLength(
      (await AppManifestUtils.validateAgainstSchema(faulty as unknown as Manifest)).length,
    )
  })
})
