import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parseEnv } from 'node:util'
import { MemoryStorage } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { createCareerBot } from '../src/bot.ts'
import { runChat } from '../src/channels/terminal/run-chat.ts'
import { loadTalk } from './support/talk/load-talk.ts'

/** Folders that are not the project's own text. */
const foreign = new Set(['node_modules', 'dist', 'data', 'coverage', '.git'])

/** Every file and folder of the project, with a slash before and, for folders, behind. */
const tree = walk('.')

const scripts = Object.keys(packageJson.scripts)

const documents = ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'CHANGELOG.md']

describe.each([...documents, 'docs/teams.md', 'test/questions/README.md'])('%s', (path) => {
  const document = readFileSync(path, 'utf8')

  it('names only commands that exist', () => {
    expect(commandsIn(document).filter((name) => !scripts.includes(name))).toEqual([])
  })

  it('names only files and folders that exist', () => {
    expect(namedPaths(document).filter((name) => !isInTree(name))).toEqual([])
  })

  it('links only to what exists', () => {
    const targets = [...document.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
      ([, target = '']) => target,
    )
    const local = targets.filter((target) => !/^https?:/.test(target))

    expect(local.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([])
  })
})

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8')

  it('takes at most 120 lines', () => {
    expect(linesOf(readme)).toBeLessThanOrEqual(120)
  })

  it('shows what the bot says today', async () => {
    const shown = talkIn(readme)
    const said = await chat(shown.map(({ user }) => user).filter((line) => line !== undefined))

    expect(
      shown.map(({ bot }) => bot),
      'Copy the conversation anew from what `npm run chat` prints.',
    ).toEqual(said.slice(0, shown.length))
  })

  it('lists the settings of .env.example', () => {
    const example = readFileSync('.env.example', 'utf8').replaceAll(/^#(?=\w+=)/gm, '')
    const rows = [...readme.matchAll(/^\| (`[A-Z_a-z]+`(?:, `[A-Z_a-z]+`)*) \|.*\|.*\|$/gm)]
    const named = rows.flatMap(([, names = '']) => names.replaceAll('`', '').split(', '))

    expect(named.toSorted()).toEqual(Object.keys(parseEnv(example)).toSorted())
  })

  it('tells with CONTRIBUTING.md what every script is for', () => {
    const told = commandsIn(`${readme}${readFileSync('CONTRIBUTING.md', 'utf8')}`)

    expect(scripts.filter((script) => !told.includes(script))).toEqual([])
  })
})

describe('docs/teams.md', () => {
  const guide = readFileSync('docs/teams.md', 'utf8')

  it('takes at most 120 lines', () => {
    expect(linesOf(guide)).toBeLessThanOrEqual(120)
  })

  it('names only settings that .env.example explains', () => {
    const named =
      guide.match(/\b(?:MicrosoftApp[A-Z]\w+|TEAMS_\w+|[A-Z]+_(?:URL|PROXIES))\b/g) ?? []
    const example = readFileSync('.env.example', 'utf8')

    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !example.includes(`#${name}=`))).toEqual([])
  })

  it('quotes log lines that the code writes', () => {
    const quoted = [...guide.matchAll(/^\| log: "([^"]+)"/gm)].map(([, line = '']) => line)
    const code = tree
      .filter((path) => /^\/src\/.*\.ts$/.test(path))
      .map((path) => readFileSync(`.${path}`, 'utf8'))
      .join('\n')

    expect(quoted).toHaveLength(3)
    expect(quoted.filter((line) => !code.includes(line))).toEqual([])
  })
})

describe('DESIGN.md', () => {
  const design = readFileSync('DESIGN.md', 'utf8')
  const glossary = /## Glossary[\s\S]*?(?=\n## )/.exec(design)?.[0] ?? ''
  const rows = [...glossary.matchAll(/^\| ([a-z, ]+) \| (.+) \|$/gm)].filter(
    ([, it]) => it !== 'word',
  )

  it('takes at most 200 lines', () => {
    expect(linesOf(design)).toBeLessThanOrEqual(200)
  })

  it('has a glossary of words that the code uses', () => {
    const words = rows.flatMap(([, names = '']) => names.split(', '))
    const code = tree
      .filter((path) => /^\/(?:src|dialogs|knowledge)\/.*\.ts$/.test(path))
      .map((path) => readFileSync(`.${path}`, 'utf8'))
      .join('\n')

    expect(words.length).toBeGreaterThan(15)
    expect(words.filter((word) => !hasName(code, word))).toEqual([])
  })

  it('lists the verdicts there are', () => {
    const [, , meaning = ''] = rows.find(([, word]) => word === 'verdict') ?? []
    const listed = [...meaning.matchAll(/`(\w+)`/g)].map(([, kind]) => kind)
    const code = readFileSync('src/answering/verdict.ts', 'utf8')
    const kinds = [...code.matchAll(/^ {2}readonly kind: '(\w+)'$/gm)].map(([, kind]) => kind)

    expect(listed).toEqual(kinds)
  })

  it('names the files that take the steps of answering', () => {
    const steps = [...design.matchAll(/^\d\. \*\*[\w ]+\*\* \((`[^)]+`)\):/gm)]
    const files = steps.flatMap(([, names = '']) => names.replaceAll('`', '').split(', '))

    expect(files.length).toBeGreaterThan(8)
    expect(files.filter((file) => !isInTree(`${file}.ts`))).toEqual([])
  })
})

describe('CHANGELOG.md', () => {
  it('begins with the version of the package', () => {
    const [, newest] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []

    expect(newest).toBe(packageJson.version)
  })
})

function walk(folder: string, above = '/'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return []
    const path = `${above}${entry.name}`
    return entry.isDirectory() ? [`${path}/`, ...walk(join(folder, entry.name), `${path}/`)] : path
  })
}

/** The scripts that a document has people run. */
function commandsIn(document: string): readonly string[] {
  const commands = document.matchAll(/\bnpm (?:run ([a-z][\w:]+)|(start|test)\b)/g)
  return [...commands].map(([, script, short]) => script ?? short ?? '')
}

/** What stands in code and looks like a path into the project; FILE and `<name>` are none. */
function namedPaths(document: string): readonly string[] {
  const code = [...document.matchAll(/```\w*\n([^]*?)```|`([^`\n]+)`/g)]
  const tokens = code.flatMap(([, block, span]) => (block ?? span ?? '').split(/[\s()",;=]+/))
  const isPath = /^(?:\.?[\w-]+\/)+[\w.*-]*$|^[\w*-][\w.*-]*\.(?:ts|mjs|jsonl?|yaml|md|txt|chat)$/
  const isOther = /^(?:data|dist|node_modules)\/|^FILE\./
  return tokens.filter((token) => isPath.test(token) && !isOther.test(token))
}

/** A path may be shortened from the left, as far as it still ends a path of the tree. */
function isInTree(name: string): boolean {
  const pattern = name.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]*')
  const end = new RegExp(`/${pattern}/?$`)
  return tree.some((path) => end.test(path))
}

function linesOf(document: string): number {
  return document.trimEnd().split('\n').length
}

/** A word as a name of its own or as a part of one: "turn" in `turn` and in `TurnOrder`. */
function hasName(code: string, word: string): boolean {
  const upper = word.replace(/^./, (letter) => letter.toUpperCase())
  return new RegExp(String.raw`\b${word}(?![a-z])|${upper}(?![a-z])`).test(code)
}

interface Exchange {
  /** Absent for the welcome. */
  readonly user: string | undefined
  readonly bot: string
}

/** The conversation that a document shows, from `npm run chat` on. */
function talkIn(document: string): readonly Exchange[] {
  const [, shown = ''] = /```text\n\$ npm run chat\n([^]*?)```/.exec(document) ?? []
  return shown.split(/^> /m).map((part, i) => {
    const [line = '', ...answer] = part.split('\n')
    return i === 0
      ? { user: undefined, bot: part.trim() }
      : { user: line, bot: answer.join('\n').trim() }
  })
}

/** What the terminal shows for the welcome and for each line, at its full width. */
async function chat(lines: readonly string[]): Promise<readonly string[]> {
  const logger = { warn: () => undefined }
  const bot = createCareerBot({ ...loadTalk(), storage: new MemoryStorage(), logger })
  const output = new PassThrough()
  const shown = text(output)
  const input = Readable.from(lines.map((line) => `${line}\n`))
  await runChat({ bot, input, output, width: 88, apology: '' })
  output.end()
  return (await shown).split('> ').map((answer) => answer.trim())
}
