import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ended, runToEnd } from '../support/servers/run-to-end.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

/** "nobody": whoever tests as root could write anywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}

let folder: TemporaryFolder

/** On a project of two programs: without the folders of tests and knowledge, as in a container. */
describe('a command', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    for (const part of ['run.mjs', 'commands', 'package.json']) {
      cpSync(part, pathOf(part), { recursive: true })
    }
    symlinkSync(resolve('node_modules'), pathOf('node_modules'), 'dir')
    mkdirSync(pathOf('src/channels/terminal'), { recursive: true })
    writeFileSync(pathOf('src/shared.ts'), 'export const word = "first"')
    writeFileSync(pathOf('src/main.ts'), printing)
    writeFileSync(pathOf('src/channels/terminal/chat.ts'), printing.replace('./', '../../'))
  })

  afterEach(async () => {
    chmodSync(pathOf('.'), 0o755)
    if (existsSync(pathOf('dist'))) chmodSync(pathOf('dist'), 0o755)
    await folder.remove()
  })

  it('builds the programs that are there', async () => {
    expect(await chat()).toEqual(saying('first'))
    expect(existsSync(pathOf('dist/main.js'))).toBe(true)
    expect(existsSync(pathOf('dist/evaluate.js'))).toBe(false)
  })

  it('builds again what has changed, and keeps no chunk of the build before', async () => {
    await chat()
    const before = chunks()
    for (const name of before) utimesSync(pathOf(`dist/${name}`), 0, 0)
    change()

    expect(await chat()).toEqual(saying('the second'))
    expect(before).toHaveLength(1)
    expect(chunks()).toHaveLength(1)
    expect(chunks()).not.toEqual(before)
  })

  it('runs what is built in a copy, and builds nothing there', async () => {
    await chat()
    const copy = pathOf('copy')
    mkdirSync(copy)
    for (const part of ['run.mjs', 'commands', 'package.json', 'src', 'dist']) {
      cpSync(pathOf(part), join(copy, part), { recursive: true })
    }
    withoutBundler(join(copy, 'node_modules'))

    expect(await runToEnd([join(copy, 'run.mjs'), 'chat'], { cwd: copy })).toEqual(saying('first'))
  })

  it('runs what is built where nothing else was copied to', async () => {
    await chat()
    rmSync(pathOf('src'), { recursive: true })

    expect(await chat()).toEqual(saying('first'))
  })

  it('runs what is built without the development packages, and says that it is old', async () => {
    await chat()
    withoutBundler(pathOf('node_modules'))
    change()
    const { stdout, stderr } = await chat()

    expect(stdout).toBe('first\n')
    expect(stderr).toMatch(
      /^Running what was built before, .+ is not installed\. Run "npm ci" .+\n$/,
    )
  })

  it('runs what is built as another user, and says in a line that it is old', async () => {
    await chat()
    change()
    chmodSync(pathOf('.'), 0o555)
    chmodSync(pathOf('dist'), 0o555)
    const { code, stdout, stderr } = await chat(nobody)

    expect({ code, stdout }).toEqual({ code: 0, stdout: 'first\n' })
    expect(stderr).toMatch(/^Running what was built before, .+dist cannot be written \(EACCES.+\n$/)
  })

  it('says in a line what is in the way where nothing is built', async () => {
    chmodSync(pathOf('.'), 0o555)
    const unwritable = await chat(nobody)
    chmodSync(pathOf('.'), 0o755)
    withoutBundler(pathOf('node_modules'))
    const without = await chat()

    expect(unwritable).toMatchObject({ code: 1, stdout: '' })
    expect(unwritable.stderr).toMatch(/^.+dist cannot be written \(EACCES: .+\)\. Give .+\n$/)
    expect(without).toMatchObject({ code: 1, stdout: '' })
    expect(without.stderr).toMatch(/^What builds it is not installed\. Run "npm ci" in .+\n$/)
  })

  it('shows a fault of the source where it is, without a stack', async () => {
    writeFileSync(pathOf('src/shared.ts'), 'export const word = ')
    const { code, stderr } = await chat()

    expect(code).toBe(1)
    expect(stderr).toContain('src/shared.ts:1:20')
    expect(stderr).not.toContain('    at ')
  })
})

/** `git clone` as on Windows. */
describe('a checkout with Windows line ends', { timeout: 60_000 }, () => {
  it('has the lines that were committed, so that what is built fits', async () => {
    folder = await temporaryFolder()
    const git = (...args: readonly string[]): string =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    git(
      '-c',
      'core.autocrlf=true',
      'clone',
      '--quiet',
      '--depth=1',
      `file://${resolve('.')}`,
      pathOf('clone'),
    )
    const files = git('-C', pathOf('clone'), 'ls-files', '--eol').trimEnd().split('\n')
    const changed = files.filter((line) => /^i\/lf +w\/(?!lf)/.test(line))
    await folder.remove()

    expect(files.length).toBeGreaterThan(500)
    expect(changed).toEqual([])
  })
})

const printing = 'import { word } from "./shared.ts"\nconsole.log(word)'

function pathOf(name: string): string {
  return join(folder.path, name)
}

async function chat(options: { readonly uid?: number } = {}): Promise<Ended> {
  return runToEnd([pathOf('run.mjs'), 'chat'], { cwd: folder.path, ...options })
}

function saying(word: string): Ended {
  return { code: 0, stdout: `${word}\n`, stderr: '' }
}

function change(): void {
  writeFileSync(pathOf('src/shared.ts'), 'export const word = "the second"')
}

/** As `npm ci --omit=dev` leaves it. */
function withoutBundler(packages: string): void {
  rmSync(packages, { force: true })
  cpSync('node_modules/commander', join(packages, 'commander'), { recursive: true })
}

function chunks(): readonly string[] {
  return readdirSync(pathOf('dist')).filter((name) => /^chunk-.*\.js$/.test(name))
}
