import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands, type CommandName, spokenName } from '../../commands/commands.mjs'
import packageJson from '../../package.json' with { type: 'json' }
import { runToEnd } from '../support/servers/run-to-end.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const names = Object.keys(commands) as readonly CommandName[]
const run = resolve('run.mjs')

let folder: TemporaryFolder

/** The real command line, in processes of its own. */
describe('run.mjs', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
  })

  afterEach(async () => folder.remove())

  it('is what every script of npm runs', () => {
    expect(packageJson.scripts).toEqual(
      Object.fromEntries(names.map((name) => [name, `node run.mjs ${name}`])),
    )
  })

  // Nothing else is there that it could load.
  it('says which Node is needed, before anything is loaded', async () => {
    cpSync(run, join(folder.path, 'run.mjs'))
    const engines = { node: `>=${Number(process.versions.node.split('.')[0]) + 1}.2` }
    writeFileSync(join(folder.path, 'package.json'), JSON.stringify({ engines }))

    const { code, stderr } = await runToEnd([join(folder.path, 'run.mjs'), 'start'])

    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^This needs Node \d+\.2 or later, and runs on [\d.]+ \(.+\)\. Get one .+\n$/,
    )
  })

  it.each(names)('tells with --help what %s does, takes and looks like', async (name) => {
    const { code, stdout, stderr } = await runToEnd([run, name, '--help'])

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`Usage: ${spokenName(name)} --`)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(commands[name].does)
    expect(stdout).toContain(`For instance:\n  ${commands[name].examples[0]}`)
  })

  it.each([
    ['ask', ['--jsn', 'pay'], 'Did you mean --json?'],
    ['evaluate', ['--agianst', 'x'], 'Did you mean --against?'],
    ['knowledge:build', ['--sorce', 'x'], 'Did you mean --source?'],
    ['start', ['--port', '80'], "unknown option '--port'"],
    ['start', ['now'], 'too many arguments'],
    ['chat', ['--hepl'], 'Did you mean --help?'],
  ] as const)('refuses %s %j: %s', async (name, args, message) => {
    const { code, stdout, stderr } = await runToEnd([run, name, ...args])

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain(`"${spokenName(name)} -- --help" tells what it takes.`)
    expect(stderr).not.toContain('    at ')
  })

  it('lists the commands for a name that is none', async () => {
    const { code, stderr } = await runToEnd([run, 'strat'])

    expect(code).toBe(1)
    expect(stderr).toBe(
      `Expected the name of a command, got "strat". There is ${names.join(', ')}.\n`,
    )
  })

  it('finds its files from another folder, and says where it looks for them', async () => {
    const { code, stdout, stderr } = await runToEnd([run, 'ask', 'what does pacs pay'], {
      cwd: folder.path,
    })

    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `Started from ${folder.path}; files and .env are looked for in ${resolve('.')}.\n`,
    })
    expect(stdout).toContain('$72,218')
  })

  it('advises the command that makes exactly the knowledge that is missing', async () => {
    const missing = join(folder.path, 'nursing.json')
    const env = { KNOWLEDGE: missing }
    const { code, stderr } = await runToEnd([run, 'ask', 'pay'], { env })
    const [, advised = ''] = /`npm run (.+?)`/.exec(stderr) ?? []
    const source = 'test/fixtures/documents/career-advancement-in-nursing.txt'
    const words = advised.replace(' -- ', ' ').replace('DOCUMENT', source).split(' ')
    const built = await runToEnd([run, ...words])
    const { stdout } = await runToEnd([run, 'ask', 'which roles are there'], { env })

    expect(code).toBe(1)
    expect(advised).toBe(`knowledge:build -- --source DOCUMENT --out ${missing}`)
    expect(built.code).toBe(0)
    expect(stdout).toMatch(/nurse/i)
  })

  it('warns that a README is hardly a document about careers, and of none that is', async () => {
    const out = ['--out', join(folder.path, 'knowledge.json')]
    const build = async (source: string) =>
      runToEnd([run, 'knowledge:build', '--source', source, ...out])
    const readme = await build('README.md')
    const nursing = await build('test/fixtures/documents/career-advancement-in-nursing.txt')

    expect(readme.stdout).toContain('This hardly looks like a document about careers: no pay,')
    expect(readme.stdout).toMatch(/\nWarning: this hardly looks like .+, under "Looks odd"\.\n$/)
    expect(nursing.stdout).toContain('roles: ')
    expect(nursing.stdout).not.toContain('hardly looks like')
  })

  it.each([
    ['ask', 'commander'],
    ['check', 'prettier'],
  ])('says for %s that %s is not installed, in one line', async (name, missing) => {
    for (const part of ['run.mjs', 'package.json', 'commands']) {
      cpSync(part, join(folder.path, part), { recursive: true })
    }
    mkdirSync(join(folder.path, 'node_modules'))
    if (name !== 'ask') {
      const commander = join('node_modules', 'commander')
      cpSync(commander, join(folder.path, commander), { recursive: true })
    }

    const { code, stderr } = await runToEnd([join(folder.path, 'run.mjs'), name], {
      cwd: folder.path,
    })

    expect(code).toBe(1)
    expect(stderr).toContain(`needs the package "${missing}", which is not installed. Run "npm ci"`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
