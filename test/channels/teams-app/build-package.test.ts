import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { checkManifest } from '../../../src/channels/teams-app/check-manifest.ts'
import type { Manifest } from '../../../src/channels/teams-app/create-manifest.ts'
import { compileExample } from '../../knowledge/compiler/compile.ts'
import { startChild } from '../../support/servers/child-process.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

const settings = {
  MicrosoftAppId: '6F9619FF-8B86-D011-B42D-00C04FC964FF',
  PUBLIC_URL: 'https://careers.hospital.example/',
  TEAMS_DEVELOPER_NAME: 'Riverside Hospital',
}

let folder: TemporaryFolder
let packed: Buffer
let report: string

/** The real program, in a process of its own. */
describe('npm run teams:package', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    folder = await temporaryFolder()
    const { file, output } = await run({ ...settings, TZ: 'America/Los_Angeles' }, 'app.zip')
    packed = readFileSync(file)
    report = output
  }, 60_000)

  afterAll(async () => folder.remove())

  it('packs a valid manifest and both icons, and nothing else', () => {
    const files = unzipSync(packed)

    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png'])
    expect(checkManifest(manifestIn(packed))).toEqual([])
    for (const icon of ['color.png', 'outline.png']) {
      const drawn = readFileSync(`src/channels/teams-app/icons/${icon}`)
      expect(Buffer.from(files[icon] ?? '').equals(drawn)).toBe(true)
    }
  })

  it('takes bot, host and organization from the environment', () => {
    const id = settings.MicrosoftAppId.toLowerCase()
    const host = 'https://careers.hospital.example'

    expect(manifestIn(packed)).toMatchObject({
      id,
      version: packageJson.version,
      developer: {
        name: 'Riverside Hospital',
        websiteUrl: host,
        privacyUrl: `${host}/about#privacy`,
        termsOfUseUrl: `${host}/about#terms`,
      },
      bots: [{ botId: id }],
      composeExtensions: [{ botId: id }],
      copilotAgents: { customEngineAgents: [{ id, type: 'bot' }] },
      validDomains: ['careers.hospital.example'],
    })
  })

  it('tells where the package is and what to do with it', () => {
    expect(report).toBe(
      [
        `${join(folder.path, 'app.zip')}: "Career bot" ${packageJson.version}, manifest valid`,
        '  bot 6f9619ff-8b86-d011-b42d-00c04fc964ff at https://careers.hospital.example/api/messages',
        'Upload it in Teams at Apps, "Manage your apps", "Upload an app".',
        '',
      ].join('\n'),
    )
  })

  it('says where it cannot write', async () => {
    writeFileSync(join(folder.path, 'taken'), '')

    const { code, output } = await run(settings, 'taken/app.zip')

    expect(code).toBe(1)
    expect(output).toMatch(
      /^The Teams app cannot be packed:\n {2}- .*app\.zip: expected a file to write to, got "Error:/,
    )
  })

  it('gives the same bytes again, and in another time zone', async () => {
    const { file } = await run({ ...settings, TZ: 'Asia/Tokyo' }, 'again.zip')

    expect(readFileSync(file).equals(packed)).toBe(true)
  })

  it('names what another document is about', async () => {
    const KNOWLEDGE = join(folder.path, 'nursing.json')
    const { knowledge } = compileExample('career-advancement-in-nursing.txt')
    writeFileSync(KNOWLEDGE, JSON.stringify(knowledge))

    const { file } = await run({ ...settings, KNOWLEDGE }, 'nursing.zip')
    const manifest = manifestIn(readFileSync(file))

    expect(checkManifest(manifest)).toEqual([])
    expect(JSON.stringify(manifest)).toContain('career paths for registered nurses')
    expect(JSON.stringify(manifest)).not.toMatch(/sonograph/i)
  })

  it('lists all that is wrong with the settings, and writes nothing', async () => {
    const { file, code, output } = await run({ PUBLIC_URL: 'http://localhost:3978' }, 'none.zip')

    expect(output).toMatch(
      /^The Teams app cannot be packed with these settings:\n(?: {2}- (?:PUBLIC_URL|MicrosoftAppId|TEAMS_DEVELOPER_NAME): .+\n){3}Set them in /,
    )
    expect(code).toBe(1)
    expect(existsSync(file)).toBe(false)
  })
})

interface Run {
  readonly code: number | null
  readonly output: string
  readonly file: string
}

async function run(env: Record<string, string>, name: string): Promise<Run> {
  const file = join(folder.path, name)
  const child = await startChild('src/channels/teams-app/build-package.ts', env, ['--out', file])
  const { code } = await child.exited
  return { code, output: child.output(), file }
}

function manifestIn(zip: Buffer): Manifest {
  const { 'manifest.json': manifest = new Uint8Array() } = unzipSync(zip)
  return JSON.parse(strFromU8(manifest)) as Manifest
}
