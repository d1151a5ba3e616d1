import { describe, expect, it } from 'vitest'
import { DirectLineClient } from '../support/servers/direct-line-client.ts'
import { newToken } from '../support/servers/new-token.ts'
import { postMessage } from '../support/servers/post-message.ts'
import { useProcess } from '../support/servers/use-process.ts'

/** A process ends itself in peace only on SIGTERM; SIGKILL gives it no time for anything. */
describe('state after kill -9', { timeout: 60_000 }, () => {
  const { start, child, killAtOnce } = useProcess('test/support/servers/counting-server.ts')

  async function serve(): Promise<string> {
    const [, url = ''] = await (await start()).sees(/listening at (\S+)/)
    return url
  }

  it('holds what every answered turn has saved', async () => {
    const first = await serve()
    for (let n = 1; n <= 5; n += 1) await postMessage(first)
    await killAtOnce()
    const second = await serve()

    expect((await postMessage(second)).texts).toEqual(['message 6'])
  })

  it('holds the history of a Direct Line conversation', async () => {
    const url = await serve()
    const token = await newToken(url)
    const before = new DirectLineClient({ url, token })
    await before.say('hello')
    await before.hear('message 1')
    const ids = before.activities.map(({ id }) => id)
    before.end()
    await killAtOnce()

    const after = new DirectLineClient({
      url: await serve(),
      token,
      conversationId: before.conversationId,
      watermark: '0',
    })
    await after.hear('message 1')
    const newId = await after.say('again')
    await after.hear('message 2')
    after.end()

    expect(after.activities.slice(0, 2).map(({ id }) => id)).toEqual(ids)
    expect(ids).not.toContain(newId)
  })

  it('answers again after dying in the middle of a turn', async () => {
    const first = await serve()
    await postMessage(first)
    const lost = postMessage(first, { text: 'wait' }).catch((error: unknown) => error)
    await child().sees(/turn waits/)
    await killAtOnce()
    const second = await serve()

    expect(await lost).toBeInstanceOf(Error)
    expect((await postMessage(second)).texts).toEqual(['message 2'])
  })
})
