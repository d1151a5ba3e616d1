import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Manifest } from '../../../src/channels/teams/create-manifest.ts'
import { packApp } from '../../../src/channels/teams/pack-app.ts'
import { TeamsPackageError } from '../../../src/errors.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

const icons = 'src/channels/teams/icons'
let folder: TemporaryFolder

const manifest: Manifest = {
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

  it('lists all that Teams would refuse, in manifest and icons', () => {
    copyFileSync(join(icons, 'outline.png'), join(folder.path, 'color.png'))
    copyFileSync(join(icons, 'color.png'), join(folder.path, 'outline.png'))
    const bot = { botId: 'no GUID', scopes: ['personal' as const], color: 'red' }
    const faulty = { ...manifest, version: '1', bots: [bot] }

    const pack = () => packApp(faulty, folder.path)

    expect(pack).toThrow(TeamsPackageError)
    expect(pack).toThrow(
      [
        'Teams would refuse this app:',
        '  - manifest.json, bots[0]: must NOT have additional properties "color"',
        '  - manifest.json, bots[0].botId: must match pattern "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", got "no GUID"',
        '  - color.png: expected 192×192 pixels, got 32×32',
        '  - outline.png: expected 32×32 pixels, got 192×192',
        '  - outline.png: expected color type 6 (with alpha), got "2"',
      ].join('\n'),
    )
  })

  it('packs what is right', () => {
    expect(Buffer.from(packApp(manifest, icons)).subarray(0, 2).toString()).toBe('PK')
  })
})
