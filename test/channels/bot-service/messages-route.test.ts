import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { message, postMessage } from '../../support/servers/post-message.ts'
import { rawRequest } from '../../support/servers/raw-request.ts'
import { type RunningServer, startEchoServer } from '../../support/servers/running-server.ts'

let server: RunningServer

const json = { 'content-type': 'application/json' }
const good = JSON.stringify(message)

describe('POST /api/messages', () => {
  beforeAll(async () => {
    server = await startEchoServer({
      logic: async (context) => {
        if (context.activity.text === 'fail') throw new Error('secret detail')
        await context.sendActivity(`You said: ${context.activity.text}`)
      },
    })
  })

  afterAll(async () => server.stop())

  it('answers a message in the response when that is asked for', async () => {
    expect(await postMessage(server.url)).toMatchObject({
      status: 200,
      texts: ['You said: hello'],
    })
  })

  it('takes its address with a slash at the end, too', async () => {
    const request = { method: 'POST', headers: json, body: good }
    const response = await fetch(`${server.url}/api/messages/`, request)

    expect(await response.json()).toMatchObject({ activities: [{ text: 'You said: hello' }] })
  })

  it.each([
    ['empty text', ''],
    ['blanks', ' \n\t '],
    ['markup', '<script>alert(1)</script>'],
    ['emoji', '🦴👩‍⚕️'],
    ['a lone surrogate', '\ud800'],
    ['100 kB', 'word '.repeat(20_000)],
  ])('hands %s on as it is', async (_, text) => {
    expect(await postMessage(server.url, { text })).toMatchObject({ status: 200 })
  })

  it.each([
    ['attachments without text', { text: undefined, attachments: [{ contentType: 'image/png' }] }],
    ['an unknown type', { type: 'somethingNew' }],
    ['no recipient', { recipient: undefined }],
    ['null for what is left out', { text: null, entities: null, attachments: null }],
  ])('takes an activity with %s', async (_, activity) => {
    expect(await postMessage(server.url, activity)).toMatchObject({ status: 200 })
  })

  it('tells everything that is wrong with an activity at once', async () => {
    const { status, body } = await postMessage(server.url, {
      type: 5,
      channelId: undefined,
      conversation: {},
      text: 5,
      entities: [null],
    })

    expect(status).toBe(400)
    expect(body.error).toEqual({
      code: 'BadActivity',
      message:
        'The activity cannot be used: ' +
        'expected type to be a string that is not empty, but got "5"; ' +
        'expected channelId to be a string that is not empty, but got nothing; ' +
        'expected conversation.id to be a string that is not empty, but got nothing; ' +
        'expected text to be a string, but got "5"; ' +
        'expected entities to be an array of objects, but got "[null]".',
    })
  })

  it.each([
    ['type', { type: undefined }],
    ['serviceUrl', { serviceUrl: '' }],
    ['from.id', { from: { name: 'no id' } }],
    ['from.id', { from: 'x' }],
    ['attachments', { attachments: 'x' }],
    ['membersAdded', { membersAdded: ['x'] }],
    ['timestamp', { timestamp: 5 }],
    ['channelData', { channelData: 'x' }],
  ])('refuses an activity with a bad %s', async (name, activity) => {
    const { status, body } = await postMessage(server.url, activity)

    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringContaining(`expected ${name} to be`),
    })
  })

  it.each([
    ['no JSON', '{"type":', 400, 'BadJson'],
    ['nothing', '', 400, 'BadJson'],
    ['a byte order mark', `\ufeff${good}`, 400, 'BadJson'],
    ['null', 'null', 400, 'BadActivity'],
    ['an array', '[]', 400, 'BadActivity'],
    ['a string', '"x"', 400, 'BadActivity'],
    ['a number', '5', 400, 'BadActivity'],
    ['100,000 levels', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, 400, 'TooDeep'],
    ['300 kB', JSON.stringify({ ...message, text: 'x'.repeat(300_000) }), 413, 'BodyTooLarge'],
  ])('refuses a body of %s', async (_, body, status, code) => {
    expect(await post(body, json)).toMatchObject({ status, body: { error: { code } } })
  })

  it.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['several parts', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['no type', {}],
    ['JSON of another kind', { 'content-type': 'application/jsonp' }],
  ])('refuses %s', async (_, headers) => {
    const body = Buffer.from(good)

    expect(await post(body, headers)).toMatchObject({
      status: 415,
      body: { error: { code: 'UnsupportedMediaType' } },
    })
  })

  it.each([
    ['that is not compressed', Buffer.from(good)],
    ['that is', gzipSync(good)],
    ['that is cut off', gzipSync(good).subarray(0, 30)],
  ])('refuses a body said to be gzip %s, and lives on', async (_, body) => {
    const refused = await post(body, { ...json, 'content-encoding': 'gzip' })

    expect(refused).toMatchObject({
      status: 415,
      body: { error: { code: 'UnsupportedEncoding' } },
    })
    expect(await postMessage(server.url)).toMatchObject({ status: 200 })
  })

  it.each([
    ['HTTP/1.0', `HTTP/1.0\r\ncontent-length: ${Buffer.byteLength(good)}\r\n`, good],
    [
      'pieces without a length',
      'HTTP/1.1\r\nconnection: close\r\ntransfer-encoding: chunked\r\n',
      [good.slice(0, 20), good.slice(20)]
        .map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`)
        .concat('0\r\n\r\n')
        .join(''),
    ],
  ])('takes an activity in %s', async (_, head, body) => {
    const start = `POST /api/messages ${head}host: x\r\ncontent-type: application/json\r\n\r\n`
    const answer = await rawRequest(server.url, start, body)

    expect(answer).toMatch(/^HTTP\/1\.\d 200 /)
    expect(answer).toContain('You said: ')
  })

  it('refuses a body without a length once it is too large', async () => {
    const head = 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
    const chunks = Array.from({ length: 8 }, () => chunk)

    const answer = await rawRequest(
      server.url,
      `${head}transfer-encoding: chunked\r\n\r\n`,
      ...chunks,
    )

    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('keeps what went wrong inside to itself', async () => {
    expect(await postMessage(server.url, { text: 'fail' })).toMatchObject({
      status: 200,
      texts: [expect.stringMatching(/^Please ask again\. \(Reference [\da-f]{8}\)$/)],
    })
  })

  it('does not call other machines for a caller that nobody vouches for', async () => {
    const { status, body } = await postMessage(server.url, {
      serviceUrl: 'http://intranet.example/',
      deliveryMode: undefined,
    })

    expect({ status, code: body.error?.code }).toEqual({ status: 403, code: 'ForeignServiceUrl' })
  })

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('does not take %s', async (method) => {
    const response = await fetch(`${server.url}/api/messages`, { method })

    expect(response.status).toBe(405)
    expect(await response.json()).toMatchObject({ error: { code: 'MethodNotAllowed' } })
  })
})

async function post(
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${server.url}/api/messages`, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json() }
}
