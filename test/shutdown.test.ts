import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Child, startChild } from './support/servers/child-process.ts'
import { DirectLineClient } from './support/servers/direct-line-client.ts'
import { newToken } from './support/servers/new-token.ts'
import { postMessage } from './support/servers/post-message.ts'
import { type TemporaryFolder, temporaryFolder } from './support/temporary-folder.ts'

let folder: TemporaryFolder
let child: Child
let url: string

describe('stop', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    await start()
  })

  afterEach(async () => {
    child.kill('SIGKILL')
    await child.exited
    await folder.remove()
  })

  it('lets a running turn end, takes no new request, and exits with 0', async () => {
    const running = postMessage(url, { text: 'wait' })
    await child.sees(/turn waits/)
    child.kill('SIGTERM')
    await child.sees(/stopping/)
    const refused = postMessage(url).catch((error: unknown) => error)
    expect(await refused).toBeInstanceOf(Error)
    child.write('go\n')

    expect(await running).toMatchObject({ status: 200, texts: ['message 1'] })
    expect(await child.exited).toEqual({ code: 0, signal: null })
  })

  it('says so before, as long as it is told to, and serves meanwhile', async () => {
    child.kill('SIGKILL')
    await child.exited
    await start({ DRAIN_SECONDS: '2' })
    const before = (await fetch(`${url}/ready`)).status
    child.kill('SIGTERM')
    await child.sees(/stopping/)
    const ready = await fetch(`${url}/ready`)
    const { texts } = await postMessage(url)

    expect([before, ready.status]).toEqual([200, 503])
    expect(await ready.json()).toEqual({ status: 'stopping' })
    expect(texts).toEqual(['message 1'])
    expect(await child.exited).toEqual({ code: 0, signal: null })
  })

  it('does not wait for clients that only listen', async () => {
    const client = new DirectLineClient({ url, token: await newToken(url) })
    await client.say('hello')
    await client.hear('message 1')
    child.kill('SIGTERM')

    expect(await child.exited).toEqual({ code: 0, signal: null })
    client.end()
  })
})

async function start(env: Record<string, string> = {}): Promise<void> {
  const settings = { STATE_DIR: folder.path, ...env }
  child = await startChild('test/support/servers/counting-server.ts', settings)
  url = (await child.sees(/listening at (\S+)/))[1] ?? ''
}
