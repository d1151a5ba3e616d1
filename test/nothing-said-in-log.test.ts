import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logLevels } from '../src/logger.ts'
import { DirectLineRequests } from './support/servers/direct-line-requests.ts'
import { message, postMessage } from './support/servers/post-message.ts'
import { StreamSocket } from './support/servers/stream-socket.ts'
import { runToEnd } from './support/servers/run-to-end.ts'
import { useProcess } from './support/servers/use-process.ts'

/** Words that are in no document and in no program, as people may write them. */
const marks = [
  'Quillfeather',
  'zeb.quill@example.net',
  '555-0142-778',
  '078-05-1120',
  'xyzzyplugh',
  '4929 1234 5678 9012',
] as const

/** Questions, small talk, what nobody understands, and what the bot says back. */
const sentences = marks.flatMap((mark) => [
  `I am ${mark}, how do I become a PACS administrator?`,
  `what does an echo tech earn in ${mark}`,
  mark,
])

describe('the log of the whole program', { timeout: 120_000 }, () => {
  const { start, folder } = useProcess('src/main.ts')
  let channel: Server
  let channelUrl: string

  beforeEach(async () => {
    channel = await startComplainingChannel()
    channelUrl = `http://localhost:${(channel.address() as AddressInfo).port}`
  })

  afterEach(() => {
    channel.close()
    channel.closeAllConnections()
  })

  it.each(logLevels)('has nothing of what was said, at level %s', async (level) => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const child = await start({
      PORT: `${port}`,
      LOG_LEVEL: level,
      METRICS_TOKEN: 'a token for figures',
    })
    await expect.poll(async () => isUp(url)).toBe(true)
    await sayOnDirectLine(url)
    await sayOnChannel(url, channelUrl)
    const statuses = await sendNonsense(url)
    const headers = { authorization: 'Bearer a token for figures' }
    const figures = await (await fetch(`${url}/metrics`, { headers })).text()
    child.kill('SIGTERM')
    await child.exited
    const isLogged = ['info', 'debug', 'trace', 'warn', 'error'].includes(level)

    expect(statuses).toEqual(statuses.map(() => expect.toSatisfy((status) => status >= 400)))
    expect(child.output().includes('the channel did not take a message')).toBe(isLogged)
    expect(leaksIn(child.output())).toEqual([])
    expect(leaksIn(figures)).toEqual([])
    // Nothing but the state is written, which is to hold what was said.
    expect(readdirSync(folder()).toSorted()).toEqual(stateFiles)
  })
})

it('says nothing on the other output of the terminal', { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await runToEnd(['run.mjs', 'ask', sentences.join(' ')])

  expect([code, stdout.length > 0, leaksIn(stderr)]).toEqual([0, true, []])
})

const stateFiles = ['direct-line.key', 'state.mdb', 'state.mdb-lock']

function leaksIn(text: string): readonly string[] {
  return marks.filter((mark) => text.toLowerCase().includes(mark.toLowerCase()))
}

async function sayOnDirectLine(url: string): Promise<void> {
  const line = new DirectLineRequests(url)
  const begun = await line.begin()
  const stream = new StreamSocket(begun.streamUrl)
  for (const text of sentences) {
    await line.say(begun, { text, from: { id: 'x', name: 'Quillfeather' }, locale: 'en-US' })
  }
  await line.say(begun, { text: 'forget me' })
  await line.get(`conversations/${begun.conversationId}/activities`, begun.token)
  await stream.close()
}

/** Once in the response, and once to a channel that says back what it did not take. */
async function sayOnChannel(url: string, serviceUrl: string): Promise<void> {
  const from = { id: 'zeb.quill@example.net', name: 'Quillfeather' }
  for (const [index, text] of sentences.entries()) {
    await postMessage(url, { id: `${index}`, text, from })
  }
  for (const text of sentences.slice(0, 3)) {
    await postMessage(url, { text, from, serviceUrl, deliveryMode: 'normal' })
  }
}

/** What is wrong in every way, each with words that are marked. */
async function sendNonsense(url: string): Promise<readonly number[]> {
  const [path, json] = [`${url}/api/messages`, { 'content-type': 'application/json' }]
  const mark = marks.join(' ')
  const requests: readonly [string, RequestInit][] = [
    [path, { method: 'POST', headers: json, body: `{"text": ${mark}` }],
    [path, { method: 'POST', headers: json, body: JSON.stringify(mark) }],
    [path, { method: 'POST', headers: json, body: JSON.stringify({ ...message, entities: mark }) }],
    [
      path,
      {
        method: 'POST',
        headers: json,
        body: JSON.stringify({
          ...message,
          serviceUrl: `http://${marks[0]}.example`,
          deliveryMode: 'normal',
        }),
      },
    ],
    [path, { method: 'POST', headers: { 'content-type': `text/${marks[0]}` }, body: mark }],
    [
      path,
      {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ ...message, text: mark.repeat(5_000) }),
      },
    ],
    [path, { method: 'PUT', headers: json, body: mark }],
    [`${url}/${encodeURIComponent(mark)}?q=${encodeURIComponent(mark)}`, {}],
    [
      `${url}/v3/directline/conversations/${marks[0]}/activities`,
      { headers: { authorization: `Bearer ${marks[0]}` } },
    ],
  ]
  const responses = await Promise.all(requests.map(async ([to, init]) => fetch(to, init)))
  return responses.map(({ status }) => status)
}

/** A channel that takes nothing, and tells at length what it did not take. */
async function startComplainingChannel(): Promise<Server> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += String(chunk)
    })
    request.on('end', () => {
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ error: { code: 'Bad', message: `${body} ${marks.join(' ')}` } }),
      )
    })
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return server
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}
