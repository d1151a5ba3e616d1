import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findUnknownSettings } from '../../src/config/find-unknown-settings.ts'
import { settingNames } from '../../src/config/setting-names.ts'
import { useProcess } from '../support/servers/use-process.ts'

/** The program in a folder with a file of settings. */
describe('.env', { timeout: 60_000 }, () => {
  const { start, folder } = useProcess('src/main.ts')
  const lines = 'PORT=0\r\nLOG_LEVEL=loud\r\n'

  it.each([
    ['with a byte-order mark', Buffer.from(`\uFEFF${lines}`)],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(lines, 'utf16le')],
    ['with the other order of bytes', Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16()],
  ])('is read %s', async (_, bytes) => {
    writeFileSync(join(folder(), '.env'), bytes.toString('latin1'), 'latin1')
    const child = await start({}, folder())

    expect(await child.exited).toEqual({ code: 1, signal: null })
    expect(child.output()).toMatch(/LOG_LEVEL: expected one of .+, but got "loud"/)
    expect(child.output()).not.toContain('PORT')
  })

  it('has what is no setting named, with the nearest that is', async () => {
    writeFileSync(join(folder(), '.env'), '\uFEFFPROT=8080\nPORT=0\nCOLOR=red\n')
    const child = await start({ KNOWLEDGE: resolve('knowledge/knowledge.json') }, folder())

    const [misspelled] = await child.sees(/\.env sets .{0,2}PROT.+\n/)
    const [other] = await child.sees(/\.env sets .{0,2}COLOR.+\n/)
    expect(misspelled).toContain(String.raw`which is no setting. Did you mean \"PORT\"?`)
    expect(other).toContain('which is no setting. .env.example has those there are.')
  })
})

describe('findUnknownSettings', () => {
  it('names of the environment only what is one slip from a setting that is not set', () => {
    const env = { PROT: '80', HOSTS: 'a', HOST: '::1', PATH: '/bin', HOME: '/', PORTAL: 'x' }

    expect(findUnknownSettings({ file: {}, env })).toEqual([
      'The environment sets "PROT", which is no setting. Did you mean "PORT"?',
    ])
  })

  it('knows the settings of .env.example', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^#(\w+)=/gm)]

    expect(new Set(named.map(([, name]) => name))).toEqual(new Set(settingNames))
  })
})
