import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { WebChatFetchError } from '../../errors.ts'

/** Where the pinned Web Chat lies on this machine. */
export interface WebChatFiles {
  readonly bundle: string
  readonly license: string
}

/** Where to keep the package, and how to get it. */
export interface FetchOptions {
  readonly cacheFolder: string
  /** npm's own script if it is known: npm tells it to what it runs. */
  readonly npmScript: string | undefined
  /** Told that it is being fetched, and every few seconds that it still is. */
  readonly say: (line: string) => void
}

const version = '4.18.1'
const packageName = `botframework-webchat@${version}`
const integrity =
  'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg=='
const wantedFiles = ['package/dist/webchat.js', 'package/dist/webchat.js.LICENSE.txt']

/**
 * npm's own cache comes first: a machine that had the package once needs no network. Npm's usual
 * patience is five minutes with a registry that accepts and never answers, as behind a firewall;
 * this one ends when nothing has come for ten seconds, twice, and lets a slow line take its time.
 */
const packOptions = [
  '--prefer-offline',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-timeout=10000',
]

/** However little comes at a time. */
const longestFetchMs = 10 * 60_000

const sayEveryMs = 5_000

const run = promisify(execFile)

/**
 * Gives Web Chat's official bundle, taken once from the registry that npm is set up for. As a
 * dependency it would bring 425 packages and 486 MB, of which the page needs this one file.
 *
 * @throws {WebChatFetchError} when npm cannot get the package, or when it is not the pinned one.
 */
export async function fetchWebChat(options: FetchOptions): Promise<WebChatFiles> {
  const folder = join(options.cacheFolder, `web-chat-${version}`)
  if (!existsSync(folder)) await fetchInto(folder, options)
  return {
    bundle: join(folder, 'package/dist/webchat.js'),
    license: join(folder, 'package/dist/webchat.js.LICENSE.txt'),
  }
}

/** Works in a folder of its own, so that nobody ever sees half of the package. */
async function fetchInto(folder: string, { npmScript, say }: FetchOptions): Promise<void> {
  const scratch = `${folder}-${process.pid}`
  await mkdir(scratch, { recursive: true })
  try {
    await whileSaying(say, packInto(scratch, npmScript))
    const tarball = await checkedTarball(scratch)
    await run('tar', ['-xzf', tarball, ...wantedFiles], { cwd: scratch })
    await rm(join(scratch, tarball))
    await rename(scratch, folder)
  } catch (error) {
    await rm(scratch, { recursive: true, force: true })
    // Another build got there first: its files are as good.
    if (!existsSync(folder)) throw error
  }
}

/** A first start that waits without a word looks like one that hangs. */
async function whileSaying(say: FetchOptions['say'], fetching: Promise<void>): Promise<void> {
  say(`Fetching Web Chat (${packageName}, 7 MB) from the npm registry, this once …`)
  const begin = performance.now()
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - begin) / 1000)
    say(`Still fetching Web Chat, for ${seconds} seconds now; Ctrl+C ends it.`)
  }, sayEveryMs)
  try {
    await fetching
  } finally {
    clearInterval(timer)
  }
}

async function packInto(folder: string, npmScript: string | undefined): Promise<void> {
  const [command, ...before] = npmScript === undefined ? ['npm'] : [process.execPath, npmScript]
  try {
    await run(command, [...before, 'pack', packageName, ...packOptions], {
      cwd: folder,
      shell: command === 'npm' && process.platform === 'win32',
      timeout: longestFetchMs,
    })
  } catch (error) {
    throw new WebChatFetchError(
      `The chat page needs ${packageName}, but "npm pack" could not get it from the registry:\n` +
        `${firstErrors(error)}\n` +
        `Connect to the network, or point npm at a registry that has it (npm config set registry ` +
        `URL), and run the command again. It is fetched only once. Without it the bot can be ` +
        `talked to with "npm run chat".`,
      { cause: error },
    )
  }
}

/** Past the first lines npm tells its inner state, which helps nobody here. */
function firstErrors(error: unknown): string {
  const { stderr = '' } = error as { readonly stderr?: string }
  const told = stderr.split('\n').filter((line) => line.startsWith('npm error'))
  return (told.length > 0 ? told.slice(0, 4) : [String(error)])
    .map((line) => `  ${line}`)
    .join('\n')
}

async function checkedTarball(folder: string): Promise<string> {
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? ''
  const content = await readFile(join(folder, tarball))
  const actual = `sha512-${createHash('sha512').update(content).digest('base64')}`
  if (actual === integrity) return tarball
  throw new WebChatFetchError(
    `Expected ${packageName} with integrity "${integrity}", but the registry gave "${actual}". ` +
      `Ask whoever runs that registry why its package differs from the published one; nothing ` +
      `of it was kept.`,
  )
}
