import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** What is built for Node, and from what. */
const programs = {
  main: 'src/main.ts',
  chat: 'src/channels/terminal/chat.ts',
  ask: 'src/channels/terminal/ask.ts',
  'build-knowledge': 'knowledge/compiler/build-knowledge.ts',
  'watch-knowledge': 'knowledge/compiler/watch-knowledge.ts',
  'compare-knowledge': 'src/evaluation/compare-knowledge.ts',
  evaluate: 'src/evaluation/evaluate.ts',
  explain: 'src/channels/terminal/explain.ts',
  'teams-package': 'src/channels/teams-app/build-package.ts',
  bench: 'test/bench/bench.ts',
  'echo-bot': 'test/bench/echo-bot.ts',
  'counting-server': 'test/support/servers/counting-server.ts',
  'load-time': 'test/bench/load-time.ts',
  'compile-once': 'test/bench/compile-once.ts',
}

/** Why something is not built: what keeps it from that, in words for a person. */
export class BuildError extends Error {}

/**
 * Builds into dist/ what is stale, so that a fresh clone needs no step by hand and a second start
 * costs nothing. Where it cannot, what was built before stays, and `warn` is told why; without that
 * it throws.
 *
 * @param {'node' | 'web'} part The programs, or the chat page's files.
 * @param {(text: string) => void} warn
 * @throws {BuildError}
 */
export async function build(part, warn) {
  const { source, isBuilt, make } = parts[part]
  if (!existsSync(join(root, source))) {
    // Where only dist/ was copied to, there is nothing to build from.
    if (isBuilt()) return
    throw new BuildError(`There is neither what was built in ${dist} nor its source.`)
  }
  const inputs = inputsOf(parts[part])
  const stamp = { looks: looksOf(inputs), text: () => textOf(inputs) }
  if (isFresh(part, stamp)) return
  try {
    await make()
    keepStamp(part, stamp)
  } catch (error) {
    const obstacle = obstacleIn(error)
    if (obstacle === undefined) throw error
    if (!isBuilt()) throw new BuildError(obstacle, { cause: error })
    warn(`Running what was built before, which its source has left behind: ${obstacle}`)
  }
}

const parts = {
  node: {
    source: 'src/main.ts',
    folders: ['src', 'knowledge', 'dialogs', 'test/bench', 'commands'],
    files: ['package.json'],
    extension: /\.m?ts$|\.mjs$/,
    isBuilt: () => existsSync(join(dist, 'main.js')),
    make: buildNode,
  },
  web: {
    source: 'src/web/assets/build-assets.ts',
    folders: ['src/web'],
    files: ['commands/build.mjs', 'src/errors.ts'],
    extension: /./,
    isBuilt: () => existsSync(join(dist, 'web', 'index.html')),
    make: buildWeb,
  },
}

function inputsOf({ folders, files, extension }) {
  const inFolders = folders.flatMap((folder) => [...walk(join(root, folder))])
  return [...inFolders.filter((path) => extension.test(path)), ...files.map((f) => join(root, f))]
    .filter((path) => existsSync(path))
    .toSorted(byCodeUnits)
}

/** A folder that is not there, as the tests in a container, holds nothing. */
function* walk(folder) {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else yield path
  }
}

function byCodeUnits(a, b) {
  return a < b ? -1 : 1
}

/** Names, sizes and times: quick to tell, and other in a copy. */
function looksOf(inputs) {
  return hashOf(inputs, (path) => {
    const { mtimeMs, size } = statSync(path)
    return `${mtimeMs} ${size}`
  })
}

/** What is in the files: a copy has the same. */
function textOf(inputs) {
  return hashOf(inputs, (path) => readFileSync(path))
}

function hashOf(inputs, describe) {
  const hash = createHash('sha256')
  for (const path of inputs) {
    hash
      .update(`${relative(root, path)}\n`)
      .update(describe(path))
      .update('\n')
  }
  return hash.digest('hex')
}

function isFresh(part, stamp) {
  const file = stampFile(part)
  if (!existsSync(file)) return false
  const [looks, text] = readFileSync(file, 'utf8').split('\n')
  if (looks === stamp.looks) return true
  if (text !== stamp.text()) return false
  try {
    keepStamp(part, stamp)
  } catch (error) {
    // It is compared by its text again next time.
    if (!isUnwritable(error)) throw error
  }
  return true
}

function keepStamp(part, { looks, text }) {
  writeFileSync(stampFile(part), `${looks}\n${text()}\n`)
}

function stampFile(part) {
  return join(dist, `.${part}.stamp`)
}

/** What keeps a build from its end and is no fault of the source; undefined for all else. */
function obstacleIn(error) {
  if (isUnwritable(error)) {
    return `${dist} cannot be written (${error.message}). Give this user the right to, or make room.`
  }
  if (error.code === 'ERR_MODULE_NOT_FOUND') {
    return `What builds it is not installed. Run "npm ci" in ${root} for that.`
  }
  return error.code === 'webChatFetch' ? error.message : undefined
}

function isUnwritable({ code }) {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(code)
}

async function buildNode() {
  const existing = Object.entries(programs).filter(([, path]) => existsSync(join(root, path)))
  const built = await bundle(Object.fromEntries(existing), { splitting: true })
  removeStaleChunks(new Set(built))
}

/** The builder is TypeScript, checked and tested like the rest: it is bundled first, then run. */
async function buildWeb() {
  await bundle({ 'build-assets': 'src/web/assets/build-assets.ts' })
  const { buildAssets } = await import('../dist/build-assets.js')
  const { npm_execpath: npm = '' } = process.env
  // Other package managers set it too, but only npm's own script can pack.
  const npmScript = npm.endsWith('npm-cli.js') ? npm : undefined
  await buildAssets(root, { npmScript, say: console.error })
}

/** Gives the names of the files that it has put into dist/. */
async function bundle(entryPoints, options) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints,
    outdir: 'dist',
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.12',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    // What keeps us from writing, esbuild would say for every file.
    write: false,
    ...options,
  })
  for (const { path, contents } of outputFiles) put(path, contents)
  return outputFiles.map(({ path }) => relative(dist, path))
}

/** Whoever starts a program meanwhile reads the old file or the new one. */
function put(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, contents)
  renameSync(beside, path)
}

/**
 * Their names change with their content. No program loads one later than at its start, so only
 * those of a build at the same time could still be wanted.
 */
function removeStaleChunks(built) {
  for (const name of readdirSync(dist)) {
    const path = join(dist, name)
    const isOther = /^chunk-\w+\.js(\.map)?$/.test(name) && !built.has(name)
    const { mtimeMs = Infinity } = (isOther && statSync(path, { throwIfNoEntry: false })) || {}
    if (mtimeMs < Date.now() - 60_000) rmSync(path, { force: true })
  }
}
