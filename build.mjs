/**
 * Builds what is stale into dist/: node bundles of every entry point, and the chat page's files.
 * Run by `npm start`, `npm run chat` and the like, so that a fresh clone needs no step by hand and
 * a second start costs nothing. `node build.mjs [node] [web]` builds only the parts named.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const entryPoints = {
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
  'load-time': 'test/bench/load-time.ts',
  'compile-once': 'test/bench/compile-once.ts',
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

/** Names, sizes and times of all inputs: reading every file would cost more than it saves. */
function stampOf(folders, files) {
  const hash = createHash('sha256')
  const paths = [
    ...folders.flatMap((folder) => [...walk(join(root, folder))]),
    ...files.map((f) => join(root, f)),
  ]
  for (const path of paths.filter((path) => existsSync(path)).toSorted(byCodeUnits)) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function byCodeUnits(a, b) {
  return a < b ? -1 : 1
}

async function buildWhenStale(name, stamp, build) {
  const stampFile = join(root, 'dist', `.${name}.stamp`)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  mkdirSync(join(root, 'dist'), { recursive: true })
  await build()
  writeFileSync(stampFile, stamp)
}

async function bundleForNode(entryPoints, options) {
  const { build } = await import('esbuild')
  return build({
    entryPoints,
    outdir: 'dist',
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    metafile: true,
    ...options,
  })
}

async function buildNode() {
  const existing = Object.entries(entryPoints).filter(([, path]) => existsSync(join(root, path)))
  const { metafile } = await bundleForNode(Object.fromEntries(existing), { splitting: true })
  removeStaleChunks(new Set(Object.keys(metafile.outputs)))
}

/**
 * Their names change with their content. No program loads one later than at its start, so only
 * those of a build at the same time could still be wanted.
 */
function removeStaleChunks(built) {
  for (const name of readdirSync(join(root, 'dist'))) {
    const path = join(root, 'dist', name)
    const isOther = /^chunk-\w+\.js(\.map)?$/.test(name) && !built.has(`dist/${name}`)
    const { mtimeMs = Infinity } = (isOther && statSync(path, { throwIfNoEntry: false })) || {}
    if (mtimeMs < Date.now() - 60_000) rmSync(path, { force: true })
  }
}

/** The builder is TypeScript, checked and tested like the rest: it is bundled first, then run. */
async function buildWeb() {
  await bundleForNode({ 'build-assets': 'src/web/assets/build-assets.ts' })
  const { buildAssets } = await import('./dist/build-assets.js')
  const { npm_execpath: npm = '' } = process.env
  // Other package managers set it too, but only npm's own script can pack.
  await buildAssets(root, npm.endsWith('npm-cli.js') ? npm : undefined)
}

const parts = {
  node: () =>
    buildWhenStale(
      'node',
      stampOf(['src', 'knowledge', 'dialogs', 'test/bench'], ['build.mjs', 'package.json']),
      buildNode,
    ),
  web: () => buildWhenStale('web', stampOf(['src/web'], ['build.mjs', 'src/errors.ts']), buildWeb),
}

try {
  for (const part of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)) {
    await parts[part]()
  }
} catch (error) {
  // A fault that a person can act on is told in its own words; esbuild has printed its own.
  console.error(error.code === undefined ? error : error.message)
  process.exitCode = 1
}
