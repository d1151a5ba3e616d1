// @ts-check
import { Command } from 'commander'

/**
 * @typedef {object} Described
 * @property {string} does What it does, as its help tells it.
 * @property {readonly [string, string]} [takes] What stands behind it, and what that is.
 * @property {true} [judges] Whether it says itself what is wrong with words behind it.
 * @property {readonly (readonly [string, string, 'repeated'?])[]} [options]
 * @property {readonly string[]} examples
 * @property {string} [program] The entry of {@link programs} in build.mjs that it runs.
 * @property {readonly string[]} [given] Arguments that go before those of a person.
 * @property {boolean} [hasPage] Whether it needs the chat page built.
 * @property {readonly (readonly string[])[]} [tools] Development tools that it runs, in this order.
 * @property {Readonly<Record<string, string>>} [env] What the tools find in their environment.
 */

/** Options of everything that builds knowledge. */
const buildOptions = /** @type {const} */ ([
  ['--source <path>', 'a document, or a folder of them, instead of knowledge/sources', 'repeated'],
  ['--wording <file>', 'what people call the roles, instead of the file in knowledge/wording'],
  ['--out <file>', "where the knowledge goes, instead of the bot's own knowledge/knowledge.json"],
  ['--report [page]', 'list every fact, or draw the report as a page (.html)'],
])

const testing = 'What follows goes on to Vitest ("npx vitest --help"), as the name of a test file.'

/** Every command there is, by its name in package.json. */
export const commands = /** @satisfies {Readonly<Record<string, Described>>} */ ({
  start: {
    does:
      'Starts the bot: the chat page, and the endpoint for Teams and the Emulator. Settings are ' +
      'read from the environment and the file .env; .env.example explains each.',
    examples: ['npm start', 'node run.mjs start'],
    program: 'main',
    hasPage: true,
  },
  chat: {
    does: 'Opens a conversation in the terminal. A number picks a choice, Ctrl+D ends it.',
    examples: ['npm run chat'],
    program: 'chat',
  },
  ask: {
    does: 'Answers one question and ends.',
    takes: ['[question...]', 'the question'],
    options: [['--json', 'give the verdicts, their facts and why, for programs']],
    examples: ['npm run ask -- "what does an echo tech earn"', 'npm run ask -- --json "pacs pay"'],
    program: 'ask',
  },
  explain: {
    does: 'Shows step by step how the last of some messages was understood.',
    takes: ['[messages...]', 'a conversation, each message in quotes'],
    examples: ['npm run explain -- "packs admin salry" "and growth?"'],
    program: 'explain',
  },
  'knowledge:build': {
    does: 'Builds the knowledge that the bot answers from, and reports what was understood.',
    judges: true,
    options: [
      ...buildOptions,
      ['--check', 'build nothing; fail if the files are not what a build gives'],
    ],
    examples: [
      'npm run knowledge:build',
      'npm run knowledge:build -- --source careers.docx --out data/careers.json --report data/report.html',
    ],
    program: 'build-knowledge',
  },
  'knowledge:check': {
    does: 'Fails if the built knowledge is not what a build gives.',
    judges: true,
    options: buildOptions,
    examples: ['npm run knowledge:check'],
    program: 'build-knowledge',
    given: ['--check'],
  },
  'knowledge:watch': {
    does: 'Builds the knowledge, and again at each save, and tells which facts have changed.',
    judges: true,
    options: buildOptions,
    examples: ['npm run knowledge:watch -- --source careers.docx --out data/careers.json'],
    program: 'watch-knowledge',
  },
  'knowledge:compare': {
    does: 'Shows which facts and which answers two builds differ in.',
    takes: ['[files...]', 'the build before, the build after, and any number of question sets'],
    examples: ['npm run knowledge:compare -- data/before.json knowledge/knowledge.json'],
    program: 'compare-knowledge',
  },
  evaluate: {
    does: 'Tells how many questions are answered right, and which are not.',
    takes: ['[sets...]', 'question sets; by default all of test/questions'],
    options: [
      ['--save <file>', 'keep the run'],
      ['--against <file>', 'compare with a run that was kept'],
      ['--truth <file>', "hold the knowledge's facts against what a person wrote down"],
    ],
    examples: [
      'npm run evaluate -- --save data/before.json',
      'npm run evaluate -- --against data/before.json',
    ],
    program: 'evaluate',
  },
  'teams:package': {
    does: 'Makes the app for Teams; docs/teams.md tells what of .env it needs.',
    options: [
      ['--out <file>', 'where it goes, instead of dist/teams/career-bot.zip'],
      ['--languages <folder>', 'texts of the app in other languages'],
    ],
    examples: ['npm run teams:package', 'npm run teams:package -- --out data/career-bot.zip'],
    program: 'teams-package',
  },
  'teams:try': {
    does: `Talks to the bot in Microsoft's emulator of Teams. ${testing}`,
    examples: ['npm run teams:try', 'npm run teams:try -- --update'],
    tools: [['vitest', 'run', '--project', 'web', 'test/playground']],
    env: { TEAMS_PLAYGROUND: '1' },
  },
  build: {
    does: 'Builds what has changed into dist/, which every other command does, too, and ends.',
    examples: ['npm run build', 'npm ci --omit=dev'],
    hasPage: true,
  },
  bench: {
    does: 'Measures, and ends with 1 where a figure misses its bar.',
    takes: [
      '[benches...]',
      'start, turns, redis, page, answering or compile; by default all. crowd, soak and away only by name',
    ],
    options: [
      ['--json <file>', 'write the figures there, too'],
      ['--write', 'put them into docs/measured.md'],
    ],
    examples: ['npm run bench -- answering'],
    program: 'bench',
    hasPage: true,
  },
  test: {
    does: `Runs all tests. ${testing}`,
    examples: ['npm test', 'npm test -- test/config'],
    tools: [['vitest', 'run']],
  },
  'test:quick': {
    does: `Runs the tests without a browser or a process of their own. ${testing}`,
    examples: ['npm run test:quick'],
    tools: [['vitest', 'run', '--project', 'node']],
  },
  check: {
    does: 'Checks format, lint, types, dead code and the built knowledge.',
    examples: ['npm run check'],
    tools: [['prettier', '--check', '.'], ['oxlint'], ['typescript', '-p', '.'], ['knip']],
    program: 'build-knowledge',
    given: ['--check'],
  },
  'transcripts:update': {
    does: `Writes the transcripts of test/transcripts anew. ${testing}`,
    examples: ['npm run transcripts:update'],
    tools: [['vitest', 'run', '--project', 'node', 'test/transcripts', '--update']],
  },
  'wire:update': {
    does: `Writes anew what leaves the process for Teams, in test/wire. ${testing}`,
    examples: ['npm run wire:update'],
    tools: [['vitest', 'run', '--project', 'node', 'test/wire', '--update']],
  },
})

/** @typedef {keyof typeof commands} CommandName */

/** What a person has written behind a command is not what it takes. */
export class ArgumentsError extends Error {
  code = 'arguments'
}

/**
 * Gives what a person has written behind a command. `--help` says what it does and ends the
 * process; an unknown option is told with the nearest one.
 *
 * @template {object} [Options={}]
 * @param {CommandName} name
 * @param {readonly string[]} args
 * @returns {{ readonly options: Options, readonly words: readonly string[] }}
 * @throws {ArgumentsError}
 */
export function readArguments(name, args) {
  const command = describe(name)
  let faults = ''
  command.configureOutput({
    writeErr: (text) => {
      faults += text
    },
  })
  command.exitOverride(({ exitCode }) => {
    if (exitCode === 0) process.exit(0)
    throw new ArgumentsError(faults.trim())
  })
  command.parse(args, { from: 'user' })
  return { options: command.opts(), words: command.args }
}

/** @param {CommandName} name */
function describe(name) {
  /** @type {Described} */
  const { does, takes, judges, options = [], examples, program } = commands[name]
  const spoken = spokenName(name)
  const command = new Command(`${spoken} --`).description(does)
  if (takes !== undefined) command.argument(...takes)
  for (const [flags, says, isRepeated] of options) {
    if (isRepeated === undefined) command.option(flags, says)
    else command.option(flags, `${says}; may be repeated`, addTo)
  }
  // What goes on to a tool is for the tool to judge.
  command.allowUnknownOption(program === undefined)
  command.allowExcessArguments(program === undefined || judges === true)
  command.helpOption('-h, --help', 'say this')
  const lines = examples.map((example) => `  ${example}`)
  command.addHelpText('after', ['', 'For instance:', ...lines].join('\n'))
  return command.showHelpAfterError(`"${spoken} -- --help" tells what it takes.`)
}

/**
 * As a person types it.
 *
 * @param {CommandName} name
 */
export function spokenName(name) {
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
}

/**
 * @param {string} value
 * @param {readonly string[]} before
 * @returns {readonly string[]}
 */
function addTo(value, before = []) {
  return [...before, value]
}
