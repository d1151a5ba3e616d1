import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { parseEnv } from 'node:util'
import { MemoryStorage } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { createCareerBot } from '../src/bot.ts'
import { runChat } from '../src/channels/terminal/run-chat.ts'
import { withMeasured } from './bench/with-measured.ts'
import { loadTalk } from './support/talk/load-talk.ts'

/** Folders that are not the project's own text. */
const foreign = new Set(['node_modules', 'dist', 'data', 'coverage', '.git'])

/** Every file and folder of the project, with a slash before and, for folders, behind. */
const tree = walk('.')

const scripts = Object.keys(packageJson.scripts)

/** Everything written for people; the fixtures are documents for the compiler. */
const documents = tree
  .filter((path) => path.endsWith('.md') && !path.startsWith('/test/fixtures/'))
  .map((path) => path.slice(1))

/** What the project is made of: the code of three folders, as one text. */
const code = tree
  .filter((path) => /^\/(?:src|dialogs|knowledge)\/.*\.ts$/.test(path))
  .map((path) => readFileSync(`.${path}`, 'utf8'))
  .join('\n')

describe.each(documents)('%s', (path) => {
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
  const passes = [...design.matchAll(/^(\d)\. \*\*([\w ]+)\*\* \((`[^)]+`)\):/gm)]

  it('takes at most 110 lines', () => {
    expect(linesOf(design)).toBeLessThanOrEqual(110)
  })

  it('has a glossary of words that the code uses', () => {
    const words = rows.flatMap(([, names = '']) => names.split(', '))

    expect(words.length).toBeGreaterThan(30)
    expect(words.filter((word) => !hasName(code, word))).toEqual([])
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it('names in a row of the glossary what is in the file that the row names', () => {
    const places = rows.flatMap(([, , meaning = '']) =>
      [...meaning.matchAll(/`([A-Z]\w+)`(?: in| \() ?`([\w/.-]+\.ts)`/g)].map(
        ([, type = '', file = '']) => ({ type, file }),
      ),
    )
    const hasType = ({ type, file }: (typeof places)[number]): boolean =>
      tree
        .filter((path) => path.endsWith(`/${file}`))
        .some((path) => readFileSync(`.${path}`, 'utf8').includes(`export interface ${type} `))

    expect(places.length).toBeGreaterThan(2)
    expect(places.filter((place) => !hasType(place))).toEqual([])
  })

  it('calls nothing by a name that the code does not have', () => {
    const names = [...design.matchAll(/`([A-Za-z]+)`/g)].map(([, name = '']) => name)

    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !new RegExp(String.raw`\b${name}\b`).test(code))).toEqual([])
  })

  it('names every room', () => {
    const files = tree.filter((path) => /^\/(?:src|dialogs|knowledge)\/.*\.ts$/.test(path))
    const rooms = [...new Set(files.map((path) => basename(dirname(path))))]
    const named = new Set([...design.matchAll(/([\w-]+)\//g)].map(([, room]) => room))

    expect(rooms.length).toBeGreaterThan(30)
    expect(rooms.filter((room) => !named.has(room))).toEqual([])
  })

  it('lists the verdicts there are', () => {
    const [, , meaning = ''] = rows.find(([, word]) => word === 'verdict') ?? []
    const listed = [...meaning.matchAll(/`(\w+)`/g)].map(([, kind]) => kind)
    const verdicts = readFileSync('src/answering/verdict.ts', 'utf8')
    const kinds = [...verdicts.matchAll(/^ {2}readonly kind: '(\w+)'$/gm)].map(([, kind]) => kind)

    expect(listed).toEqual(kinds)
  })

  it('names the files that take the passes of answering', () => {
    const files = passes.flatMap(([, , , names = '']) => names.replaceAll('`', '').split(', '))
    const answering = tree.filter((path) => path.startsWith('/src/answering/'))

    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => !answering.some((path) => path.endsWith(`/${file}.ts`)))).toEqual(
      [],
    )
  })

  it('numbers the passes as the code does', () => {
    const numbered = passes.map(([, number = '', name = '']) => `${number}. ${name}`)
    const inCode = ['reading/read.ts', 'answering.ts']
      .flatMap((file) => readFileSync(`src/answering/${file}`, 'utf8').split('\n'))
      .filter((line) => line.trim().startsWith('//'))
      .flatMap((line) => line.match(/\d\. [A-Z][a-z ]*[a-z]/g) ?? [])

    expect(numbered).toHaveLength(9)
    expect(inCode).toEqual(numbered)
  })
})

describe('docs/measured.md', () => {
  const measured = readFileSync('docs/measured.md', 'utf8')
  const figures = [
    { name: 'start', value: 0.25, unit: 'ms' },
    { name: 'start / echo bot', value: 1.4, unit: 'ratio', bar: { atMost: 1.3 } },
  ]

  it('has a place for each bench', () => {
    const program = readFileSync('test/bench/bench.ts', 'utf8')
    const benches = [...program.matchAll(/^ {2}(\w+): bench\w+,$/gm)].map(([, name]) => name)
    const places = [...measured.matchAll(/^<!-- bench: (\w+) -->$[^]*?^<!-- end of \1 -->$/gm)]

    expect(places.map(([, name]) => name)).toEqual(benches)
  })

  it('gets the figures of a bench in its place and keeps all else', () => {
    const date = new Date('2026-11-30T12:00:00Z')
    const written = withMeasured(measured, { bench: 'start', figures, date })
    const [before, rest = ''] = written.split('<!-- bench: start -->\n')
    const [table, after] = rest.split('<!-- end of start -->')

    expect(table?.split('\n')).toEqual([
      'Measured on 30 November 2026.',
      '',
      '| what | measured | bar |',
      '| --- | --: | --- |',
      '| start | 0.250 ms |  |',
      '| start / echo bot | 1.40 | <= 1.3, **missed** |',
      '',
    ])
    expect(measured.startsWith(before ?? '-')).toBe(true)
    expect(measured.endsWith(after ?? '-')).toBe(true)
  })

  it('gets figures of one kind side by side', () => {
    const cells = ['4 roles', '40 roles'].map((column, i) => ({
      name: `own, ${column}`,
      value: i + 1,
      unit: 'ms',
      cell: { row: 'own', column },
    }))
    const written = withMeasured(measured, {
      bench: 'answering',
      figures: [...cells, ...figures],
      date: new Date(0),
    })

    expect(written).toContain('| p50 in ms | 4 roles | 40 roles |\n| --- | --: | --: |\n')
    expect(written).toContain('| own | 1.00 | 2.00 |\n\n| what | measured | bar |\n')
  })

  it('does not take a bench that has no place', () => {
    expect(() => withMeasured(measured, { bench: 'sleep', figures, date: new Date(0) })).toThrow(
      'Expected the markers "<!-- bench: sleep -->" and "<!-- end of sleep -->", got none.',
    )
  })
})

describe('the README of a room', () => {
  const rooms = documents.filter((path) => /^(?:src|knowledge)\/.*README\.md$/.test(path))

  it.each(rooms)('%s says what comes in, what goes out, and who may call', (path) => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')

    expect(lines.map((line) => /^- \*\*([\w ]+)\*\*/.exec(line)?.[1])).toEqual([
      'In',
      'Out',
      'Called by',
      'Read first',
    ])
  })

  it('is there in the three big ones', () => {
    expect(rooms.toSorted()).toEqual([
      'knowledge/compiler/README.md',
      'src/answering/README.md',
      'src/replies/README.md',
    ])
  })
})

describe('CHANGELOG.md', () => {
  it('begins with the version of the package', () => {
    const [, newest] = /^## (?!Unreleased)(\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []

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

/** Words as a name of their own or as a part of one: "turn" in `turn` and in `TurnOrder`. */
function hasName(text: string, words: string): boolean {
  const lower = words.replaceAll(/ (.)/g, (_, letter: string) => letter.toUpperCase())
  const upper = lower.replace(/^./, (letter) => letter.toUpperCase())
  return new RegExp(String.raw`\b${lower}(?![a-z])|${upper}(?![a-z])`).test(text)
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
