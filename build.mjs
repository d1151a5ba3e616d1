/**
 * Builds what is stale into dist/: node bundles of every entry point. Run by `npm start`, `npm run
 * chat` and the like, so that a fresh clone needs no step by hand and a second start costs nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const entryPoints = {
  main: 'src/main.ts',
  chat: 'src/channels/terminal/chat.ts',
  ask: 'src/channels/terminal/ask.ts',
  'build-knowledge': 'knowledge/build-knowledge.ts',
}

function* walk(folder) {
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
  for (const path of paths.filter((path) => existsSync(path)).toSorted()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

async function buildWhenStale(name, stamp, build) {
  const stampFile = join(root, 'dist', `.${name}.stamp`)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  mkdirSync(join(root, 'dist'), { recursive: true })
  await build()
  writeFileSync(stampFile, stamp)
}

await buildWhenStale(
  'node',
  stampOf(['src', 'knowledge', 'dialogs'], ['build.mjs', 'package.json']),
  async () => {
    const { build } = await import('esbuild')
    await build({
      entryPoints: Object.fromEntries(
        Object.entries(entryPoints).filter(([, path]) => existsSync(join(root, path))),
      ),
      outdir: 'dist',
      absWorkingDir: root,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    })
  },
)
