import { afterEach, describe, expect, it } from 'vitest'
import type { BotLogic } from '../src/channels/local-adapter.ts'
import { continueTrace } from '../src/trace.ts'
import { DirectLineRequests } from './support/servers/direct-line-requests.ts'
import { message } from './support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from './support/servers/running-server.ts'
import { LogLines } from './support/log-lines.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parent = '00f067aa0ba902b7'

let server: RunningServer

describe('a request', () => {
  afterEach(async () => {
    await server.stop()
  })

  it('hands its trace through the turn to the log, the response and the person', async () => {
    const log = await start(async () => {
      throw new Error('broken')
    })
    const response = await post(`00-${traceId}-${parent}-01`)
    const { activities } = (await response.json()) as { activities: { text: string }[] }
    const failed = log.all.find(({ msg }) => msg === 'turn failed')
    const [version, id, span, flags] = response.headers.get('traceresponse')?.split('-') ?? []

    expect([version, id, flags]).toEqual(['00', traceId, '01'])
    expect(span).not.toBe(parent)
    expect(failed).toMatchObject({ traceId, spanId: span })
    expect(activities.map(({ text }) => text)).toEqual(['Please ask again. (Reference 4bf92f35)'])
  })

  it('keeps traces of turns apart that wait for one another', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const log = await start(async () => {
      await held
      throw new Error('broken')
    })
    const ids = ['1', '2', '3'].map((digit) => digit.repeat(32))
    const posted = ids.map(async (id, index) => post(`00-${id}-${parent}-00`, `${index}`))
    release()
    await Promise.all(posted)
    const failed = log.all.filter(({ msg }) => msg === 'turn failed')

    expect(new Map(failed.map((line) => [line['turnId'], line['traceId']]))).toEqual(
      new Map(ids.map((id, index) => [`${index}`, id])),
    )
  })

  it('of Direct Line has a trace of its own where the page sends none', async () => {
    const log = await start(async ({ activity: { type } }) => {
      if (type === 'message') throw new Error('broken')
    })
    const line = new DirectLineRequests(server.url)
    await line.say(await line.begin(), { text: 'hello' })

    expect(log.all.find(({ msg }) => msg === 'turn failed')).toMatchObject({
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    })
  })

  it('tells who asks where in the log the cause of a failure is', async () => {
    const log = await start(async () => undefined, { isBroken: true })
    const response = await fetch(`${server.url}/health`)
    const { error } = (await response.json()) as { error: { message: string } }
    const [, short = 'none'] = /"([\da-f]{8})"/.exec(error.message) ?? []

    expect(response.status).toBe(500)
    expect(log.all.find(({ msg }) => msg === 'request failed')?.['traceId']).toMatch(
      new RegExp(`^${short}`),
    )
  })
})

it.each([
  ['nothing', undefined],
  ['an id of zeros', `00-${'0'.repeat(32)}-${parent}-01`],
  ['a parent of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['capitals', `00-${traceId.toUpperCase()}-${parent}-01`],
  ['a forbidden version', `ff-${traceId}-${parent}-01`],
  ['more than version 00 has', `00-${traceId}-${parent}-01-more`],
  ['a line break', `00-${traceId}-${parent}-01\nx`],
])('begins a trace where the header has %s', (_, header) => {
  expect(continueTrace(header).traceId).toMatch(/^(?!4bf92f)(?!0{32})[\da-f]{32}$/)
})

it('goes on with a trace of a later version', () => {
  expect(continueTrace(`01-${traceId}-${parent}-00-more`).traceId).toBe(traceId)
})

async function start(logic: BotLogic, { isBroken = false } = {}): Promise<LogLines> {
  const log = new LogLines('info')
  let isUp = false
  const knowledge = (): { readonly title: string } => {
    if (isBroken && isUp) throw new Error('broken')
    return { title: 'Test' }
  }
  const health = { version: '0.0.0', knowledge }
  server = await startEchoServer({ logic, logger: log.logger, health })
  isUp = true
  return log
}

async function post(traceparent: string, id = '1'): Promise<Response> {
  return fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent },
    body: JSON.stringify({ ...message, id }),
  })
}
