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
    child = await startChild('test/support/servers/counting-server.ts', { STATE_DIR: folder.path })
    url = (await child.sees(/listening at (\S+)/))[1] ?? ''
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

  it('does not wait for clients that only listen', async () => {
    const client = new DirectLineClient({ url, token: await newToken(url) })
    await client.say('hello')
    await client.hear('message 1')
    child.kill('SIGTERM')

    expect(await child.exited).toEqual({ code: 0, signal: null })
    client.end()
  })
})
