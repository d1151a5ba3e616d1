import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StateFullError } from '../../src/errors.ts'
import { createLogger } from '../../src/logger.ts'
import { openState, type State } from '../../src/state/open-state.ts'
import { LogLines } from '../support/log-lines.ts'
import { createCounter } from '../support/servers/create-counter.ts'
import { type Begun, DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { postMessage } from '../support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { isMountingRefused, mountSmallDisk, type SmallDisk } from '../support/servers/small-disk.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let log: LogLines
let state: State
let server: RunningServer

async function serve(folder: string): Promise<void> {
  log = new LogLines('info')
  state = openState(folder, log.logger)
  server = await startEchoServer({ state, logic: createCounter(state.storage) })
}

async function end(): Promise<void> {
  await server.stop()
  await state.close()
}

async function readiness(): Promise<number> {
  return (await fetch(`${server.url}/ready`)).status
}

function lines(): readonly unknown[] {
  return log.all.map(({ level, msg }) => [level, String(msg)])
}

/** As somebody who asks for it, without a stream. */
async function said({ conversationId, token }: Begun): Promise<readonly (string | undefined)[]> {
  const path = `conversations/${conversationId}/activities?watermark=0`
  const { body } = await new DirectLineRequests(server.url).get(path, token)
  return (body.activities ?? []).map(({ text }) => text)
}

const cannotBeWritten = [
  50,
  expect.stringMatching(/^the state cannot be written to .+in memory only/),
]
const canBeWritten = [30, expect.stringMatching(/^the state can be written again/)]

describe.skipIf(isMountingRefused)('a full disk', () => {
  let disk: SmallDisk

  beforeEach(async () => {
    disk = await mountSmallDisk()
  })

  afterEach(async () => disk.remove())

  it('takes nothing from who asks, is said once, and is got over', async () => {
    await serve(disk.path)
    const requests = new DirectLineRequests(server.url)
    const begun = await requests.begin()
    await requests.say(begun, { text: 'before' })
    await postMessage(server.url)
    disk.fill()
    const onPage: number[] = []
    // The first few may find room in pages that the file has to spare.
    for (let n = 0; n < 40; n += 1) {
      onPage.push((await requests.say(begun, { text: `${n} ${'x'.repeat(5_000)}` })).status)
    }
    const posted = await postMessage(server.url)
    const ready = [await readiness()]
    const saidMeanwhile = await said(begun)
    const linesMeanwhile = lines()
    disk.empty()
    ready.push(await readiness())
    await end()
    const linesAfter = lines()
    await serve(disk.path)

    expect(new Set(onPage)).toEqual(new Set([200]))
    expect(posted.texts).toEqual(['message 2'])
    expect(saidMeanwhile.at(-1)).toBe('message 41')
    expect(linesMeanwhile).toEqual([cannotBeWritten])
    expect(ready).toEqual([503, 200])
    expect(linesAfter).toEqual([cannotBeWritten, canBeWritten])
    // What was said meanwhile is kept, and found by the next process.
    expect((await postMessage(server.url)).texts).toEqual(['message 3'])
    expect((await state.transcripts.find(begun.conversationId))?.last).toBe(82)
    await end()
  })

  it('keeps what was on it for the next start', async () => {
    await serve(disk.path)
    await postMessage(server.url)
    disk.fill()
    await end()

    expect(() => openState(disk.path, createLogger('silent'))).toThrow(StateFullError)
    disk.empty()
    await serve(disk.path)
    expect((await postMessage(server.url)).texts).toEqual(['message 2'])
    await end()
  })

  it('is refused at the start while a folder on it is empty', () => {
    disk.fill()

    expect(() => openState(join(disk.path), createLogger('silent'))).toThrow(
      /^Expected room for the bot's state at ".+", but its disk is full: .+ Make room there/,
    )
  })
})

describe("a state's folder under a running server", () => {
  let folder: TemporaryFolder

  beforeEach(async () => {
    folder = await temporaryFolder()
    await mkdir(join(folder.path, 'state'))
    await serve(join(folder.path, 'state'))
  })

  afterEach(async () => folder.remove())

  it('is missed once it is removed, and filled again once there is one', async () => {
    const path = join(folder.path, 'state')
    const key = await state.signingKey()
    await postMessage(server.url)
    await rm(path, { recursive: true })
    const ready = [await readiness(), await readiness()]
    const posted = await postMessage(server.url)
    await mkdir(path)
    await expect.poll(readiness).toBe(200)
    await end()
    const linesAfter = lines()
    await serve(path)

    expect(ready).toEqual([503, 503])
    expect(posted.texts).toEqual(['message 2'])
    expect(linesAfter).toEqual([cannotBeWritten, canBeWritten])
    expect((await postMessage(server.url)).texts).toEqual(['message 3'])
    expect((await readFile(join(path, 'direct-line.key'), 'utf8')).trim()).toBe(key)
    await end()
  })

  it('goes on with the same file when that is moved away and back', async () => {
    const path = join(folder.path, 'state')
    await postMessage(server.url)
    await rename(path, `${path}-away`)
    const ready = [await readiness()]
    await postMessage(server.url)
    await rename(`${path}-away`, path)
    ready.push(await readiness())
    await end()
    await serve(path)

    expect(ready).toEqual([503, 200])
    expect((await postMessage(server.url)).texts).toEqual(['message 3'])
    await end()
  })

  it('is missed while it is made read-only', async ({ skip }) => {
    const file = join(folder.path, 'state', 'state.mdb')
    await postMessage(server.url)
    // Root may write whatever the mode says, but not what is immutable.
    const isRoot = process.getuid?.() === 0
    const isImmutable = isRoot && spawnSync('chattr', ['+i', file]).status === 0
    if (isRoot && !isImmutable) skip('this disk knows no immutable files, and root minds no mode')
    if (!isRoot) await chmod(file, 0o400)
    const ready = [await readiness()]
    const posted = await postMessage(server.url)
    if (isRoot) spawnSync('chattr', ['-i', file])
    else await chmod(file, 0o600)
    ready.push(await readiness())
    await end()

    expect(ready).toEqual([503, 200])
    expect(posted.texts).toEqual(['message 2'])
    expect(lines()).toEqual([cannotBeWritten, canBeWritten])
  })
})
