import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from './support/temporary-folder.ts'

let folder: TemporaryFolder

/** On a project of one program: without the folders of tests and knowledge, as in a container. */
describe('build.mjs', () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    copyFileSync('build.mjs', pathOf('build.mjs'))
    copyFileSync('package.json', pathOf('package.json'))
    symlinkSync(resolve('node_modules'), pathOf('node_modules'), 'dir')
    mkdirSync(pathOf('src/channels/terminal'), { recursive: true })
    writeFileSync(pathOf('src/shared.ts'), 'export const word = "first"')
    writeFileSync(pathOf('src/main.ts'), printing)
    writeFileSync(pathOf('src/channels/terminal/chat.ts'), printing.replace('./', '../../'))
  })

  afterEach(async () => folder.remove())

  it('builds the programs that are there', () => {
    build()

    expect(run('main.js')).toBe('first\n')
    expect(existsSync(pathOf('dist/evaluate.js'))).toBe(false)
  })

  it('builds again what has changed, and keeps no chunk of the build before', () => {
    build()
    const before = chunks()
    for (const name of before) utimesSync(pathOf(`dist/${name}`), 0, 0)
    writeFileSync(pathOf('src/shared.ts'), 'export const word = "the second"')
    build()

    expect(run('main.js')).toBe('the second\n')
    expect(before).toHaveLength(1)
    expect(chunks()).toHaveLength(1)
    expect(chunks()).not.toEqual(before)
  })
})

const printing = 'import { word } from "./shared.ts"\nconsole.log(word)'

function pathOf(name: string): string {
  return join(folder.path, name)
}

function build(): void {
  execFileSync(process.execPath, [pathOf('build.mjs'), 'node'], { stdio: 'inherit' })
}

function run(name: string): string {
  return execFileSync(process.execPath, [pathOf(`dist/${name}`)], { encoding: 'utf8' })
}

function chunks(): readonly string[] {
  return readdirSync(pathOf('dist')).filter((name) => /^chunk-.*\.js$/.test(name))
}
