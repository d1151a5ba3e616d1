import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Tokens } from '../../../src/channels/direct-line/tokens.ts'
import { type Begun, DirectLineRequests } from '../../support/servers/direct-line-requests.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'

const signingKey = 'k'.repeat(32)
const hour = 3_600

let server: RunningServer
let requests: DirectLineRequests

describe('createDirectLineRoutes', () => {
  beforeEach(async () => {
    server = await startEchoServer({
      config: { directLine: { signingKey, tokenLifeSeconds: hour, azure: undefined } },
    })
    requests = new DirectLineRequests(server.url)
  })

  afterEach(async () => server.stop())

  it('gives everybody a conversation and a name of their own', async () => {
    const [one, other] = [await requests.begin(), await requests.begin()]

    expect(one.conversationId).not.toBe(other.conversationId)
    expect(userOf(one.token)).toMatch(/^dl_/)
    expect(userOf(one.token)).not.toBe(userOf(other.token))
  })

  it('gives nobody the name they ask for', async () => {
    const { body } = await requests.post('tokens/generate', undefined, { user: { id: 'dl_boss' } })

    expect(userOf(body.token)).not.toBe('dl_boss')
  })

  it('answers the beginning of a conversation with 201, and its going on with 200', async () => {
    const { body } = await requests.post('tokens/generate')
    const begun = await requests.post('conversations', body.token)
    await requests.say(begun.body as Begun, { text: 'hello' })
    const again = await requests.get(`conversations/${body.conversationId}`, body.token)

    expect([begun.status, again.status]).toEqual([201, 200])
    expect(again.body).toMatchObject({
      conversationId: body.conversationId,
      token: expect.stringMatching(/\../),
      expires_in: hour,
      streamUrl: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\//),
    })
  })

  it('gives the activities after a watermark', async () => {
    const begun = await requests.begin()
    await requests.say(begun, { text: 'one' })
    const first = await read(begun, '')
    await requests.say(begun, { text: 'two' })
    const second = await read(begun, `?watermark=${first.body.watermark}`)

    expect(textsOf(first)).toEqual(expect.arrayContaining(['one', 'You said: one']))
    expect(textsOf(second)).toEqual(['two', 'You said: two'])
  })

  it.each(['999', '-1', 'x', '1e400', ''])(
    'gives all activities for the unknown watermark "%s"',
    async (watermark) => {
      const begun = await requests.begin()
      await requests.say(begun, { text: 'one' })

      expect(textsOf(await read(begun, `?watermark=${watermark}`))).toContain('You said: one')
    },
  )

  it('gives no more than the last 40 activities', async () => {
    const begun = await requests.begin()
    for (let n = 1; n <= 25; n += 1) await requests.say(begun, { text: `${n}` })

    const texts = textsOf(await read(begun, ''))

    expect(texts).toHaveLength(40)
    expect(texts.at(-1)).toBe('You said: 25')
  })

  it('holds a request that says so until there is something, and gathers that', async () => {
    const begun = await requests.begin()
    await expect.poll(async () => textsOf(await read(begun, ''))).toEqual(['Welcome'])
    const { watermark } = (await read(begun, '')).body
    const held = read(begun, `?watermark=${watermark}&wait=20`)
    await requests.say(begun, { text: 'one' })

    expect(textsOf(await held)).toEqual(['one', 'You said: one'])
    expect(textsOf(await read(begun, `?watermark=${watermark}&wait=20`))).toEqual(
      textsOf(await held),
    )
    expect(await read(begun, `?watermark=${(await held).body.watermark}&wait=1`)).toMatchObject({
      status: 200,
      body: { activities: [], watermark: (await held).body.watermark },
    })
  })

  it.each(['', '-5', 'x', '1e3', '0'])('holds no request that is to wait "%s"', async (wait) => {
    const begun = await requests.begin()
    await expect.poll(async () => textsOf(await read(begun, ''))).toEqual(['Welcome'])
    const { watermark } = (await read(begun, '')).body
    const startedAt = performance.now()
    const { body } = await read(begun, `?watermark=${watermark}&wait=${wait}`)

    expect(body.activities).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  it('answers what is held when the server stops', async () => {
    const begun = await requests.begin()
    await expect.poll(async () => textsOf(await read(begun, ''))).toEqual(['Welcome'])
    const { watermark } = (await read(begun, '')).body
    const held = read(begun, `?watermark=${watermark}&wait=20`)
    await read(begun, '')
    await server.stop()

    expect(await held).toMatchObject({ status: 200, body: { activities: [], watermark } })
  })

  it.each([
    ['no type', { type: undefined }, 'type'],
    ['text that is none', { text: 5 }, 'text'],
    ['channelData that is none', { channelData: 'x' }, 'channelData'],
    ['entities that are none', { entities: ['x'] }, 'entities'],
  ])('refuses an activity with %s', async (_, activity, name) => {
    const { status, body } = await requests.say(await requests.begin(), activity)

    expect(status).toBe(400)
    expect(body.error?.message).toContain(`expected ${name} to be`)
  })

  it.each([
    ['empty text', { text: '' }],
    ['markup', { text: '<img src=x onerror=alert(1)>' }],
    ['emoji', { text: '🩻' }],
    ['100 kB', { text: 'x'.repeat(100_000) }],
    ['attachments without text', { attachments: [{ contentType: 'image/png' }] }],
    ['an unknown type', { type: 'whatever' }],
    ['replies wanted in the response', { deliveryMode: 'expectReplies', text: 'x' }],
  ])('takes an activity with %s, and the conversation goes on', async (_, activity) => {
    const begun = await requests.begin()
    const { status } = await requests.say(begun, activity)
    await requests.say(begun, { text: 'still there' })

    expect(status).toBe(200)
    expect(textsOf(await read(begun, ''))).toContain('You said: still there')
  })

  it('answers a body over the limit with 413', async () => {
    const { status } = await requests.say(await requests.begin(), { text: 'x'.repeat(300_000) })

    expect(status).toBe(413)
  })

  it('has no way to upload files', async () => {
    const { conversationId, token } = await requests.begin()

    expect(await requests.post(`conversations/${conversationId}/upload`, token)).toMatchObject({
      status: 404,
    })
  })

  describe('token', () => {
    it.each([
      ['none', undefined],
      ['one that is none', 'x'],
      ['a forged one', forge('another key, also of 32 characters')],
      ['one for streams', forge(signingKey, 'stream')],
    ])('answers %s with 401', async (_, token) => {
      expect(await everywhere(token)).toEqual([401, 401, 401, 401, 401])
    })

    it('answers one that has expired with 403, and only that', async () => {
      const token = issuedBefore(hour + 1)

      expect(await everywhere(token)).toEqual([403, 403, 403, 403, 200])
    })

    it('refreshes one that expired a while ago, for the same person', async () => {
      const token = issuedBefore(6 * 24 * hour)
      const { body } = await requests.post('tokens/refresh', token)

      expect(userOf(body.token)).toBe('dl_u')
      expect(await requests.get('conversations/c', body.token)).toMatchObject({ status: 201 })
    })

    it('does not refresh one that expired long ago', async () => {
      const refreshed = await requests.post('tokens/refresh', issuedBefore(9 * 24 * hour))

      expect(refreshed).toMatchObject({ status: 403, body: { error: { code: 'TokenExpired' } } })
    })

    it('answers one for another conversation with 404', async () => {
      const [mine, other] = [await requests.begin(), await requests.begin()]
      const path = `conversations/${other.conversationId}`

      expect(await requests.get(path, mine.token)).toMatchObject({ status: 404 })
      expect(await requests.get(`${path}/activities`, mine.token)).toMatchObject({ status: 404 })
      // The welcome comes by itself, sooner or later.
      await expect.poll(async () => textsOf(await read(other, ''))).toEqual(['Welcome'])
      const said = await requests.say({ ...other, token: mine.token }, { text: 'not mine' })

      expect(said.status).toBe(404)
      expect(textsOf(await read(other, ''))).toEqual(['Welcome'])
    })

    it('creates anew a conversation that was lost', async () => {
      const begun = { conversationId: 'c', token: forge(signingKey), streamUrl: '' }
      const { status } = await requests.say(begun, { text: 'hello' })

      expect(status).toBe(200)
      expect(textsOf(await read(begun, ''))).toEqual(['hello', 'You said: hello'])
    })
  })
})

async function read(
  { conversationId, token }: Begun,
  query: string,
): ReturnType<DirectLineRequests['get']> {
  return requests.get(`conversations/${conversationId}/activities${query}`, token)
}

function textsOf({ body }: Awaited<ReturnType<typeof read>>): readonly unknown[] {
  return (body.activities ?? []).map(({ text }) => text)
}

/** The statuses of every route that wants a token. */
async function everywhere(token: string | undefined): Promise<readonly number[]> {
  const responses = await Promise.all([
    requests.post('conversations', token),
    requests.get('conversations/c', token),
    requests.get('conversations/c/activities', token),
    requests.post('conversations/c/activities', token, { type: 'message', text: 'x' }),
    requests.post('tokens/refresh', token),
  ])
  return responses.map(({ status }) => status)
}

function forge(key: string, use: 'conversation' | 'stream' = 'conversation'): string {
  return new Tokens({ signingKey: key, lifeSeconds: hour }).issue(grant, use)
}

function issuedBefore(seconds: number): string {
  const now = (): number => Date.now() - seconds * 1_000
  return new Tokens({ signingKey, lifeSeconds: hour, now }).issue(grant, 'conversation')
}

const grant = { conversationId: 'c', userId: 'dl_u' }

function userOf(token = ''): unknown {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return (claims as { readonly user: unknown }).user
}
