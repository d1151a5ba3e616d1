import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** How a process ended. */
interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A program of ours in a process of its own, for what only a real process can show. */
export interface Child {
  /** Everything it has written to either output so far. */
  readonly output: () => string
  /** Resolves with the match once the output has one. */
  readonly sees: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly write: (text: string) => void
  readonly kill: (signal: NodeJS.Signals) => void
  readonly exited: Promise<Exit>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
let count = 0

/** Bundles an entry point as commands/build.mjs does and runs it; it gets nothing of our environment. */
export async function startChild(
  entry: string,
  env: Record<string, string>,
  args: readonly string[] = [],
  cwd = root,
): Promise<Child> {
  count += 1
  const bundle = join(root, 'dist', `test-${process.pid}-${count}-${basename(entry, '.ts')}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const child = spawn(process.execPath, [bundle, ...args], { cwd, env })
  const exited: Promise<Exit> = once(child, 'exit').then(async ([code, signal]) => {
    await rm(bundle)
    return { code, signal }
  })
  return { ...watchOutput(child, exited), kill: (signal) => child.kill(signal), exited, write }

  function write(text: string): void {
    child.stdin.write(text)
  }
}

function watchOutput(
  child: ChildProcessWithoutNullStreams,
  exited: Promise<Exit>,
): Pick<Child, 'output' | 'sees'> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const sees = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(output)
      if (match !== null) return match
      const next = await Promise.race([
        once(child.stdout, 'data'),
        once(child.stderr, 'data'),
        exited,
      ])
      if ('code' in next && !pattern.test(output)) {
        throw new Error(`Expected output like ${pattern}, but it ended with:\n${output}`)
      }
    }
  }
  return { output: () => output, sees }
}
