import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import type { BotLogic } from '../../src/channels/local-adapter.ts'
import { createPrometheusMeter } from '../../src/metrics/prometheus-meter.ts'
import { createCareerBot } from '../../src/bot.ts'
import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { meterState } from '../../src/state/metered-state.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { postMessage } from '../support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { StreamSocket } from '../support/servers/stream-socket.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'
import { LogLines } from '../support/log-lines.ts'

const token = 'a token to read figures with'
const authorized = { authorization: `Bearer ${token}` }

let server: RunningServer
let cleanUp: () => Promise<void> = async () => undefined

afterEach(async () => {
  await cleanUp()
  cleanUp = async () => undefined
})

it('counts turns, verdicts, streams and requests, and tells no word of them', async () => {
  const { read } = await startMetered({ token, port: undefined })
  const line = new DirectLineRequests(server.url)
  const begun = await line.begin()
  const stream = new StreamSocket(begun.streamUrl)
  await once(stream.socket, 'open')
  await line.say(begun, { text: 'what does an echo tech make' })
  await postMessage(server.url, { id: '1', channelId: 'made-up-by-zebediah', text: 'Zebediah' })
  await postMessage(server.url, { id: '1', channelId: 'made-up-by-zebediah', text: 'Zebediah' })
  const text = await read()
  await stream.close()

  expect(figure(text, 'career_bot_turns_total{channel="directline",kind="message"}')).toBe(1)
  expect(figure(text, 'career_bot_turns_total{channel="other",kind="message"}')).toBe(1)
  expect(figure(text, 'career_bot_repeated_activities_total{channel="other"}')).toBe(1)
  expect(figure(text, 'career_bot_verdicts_total{kind="answered"}')).toBe(1)
  expect(figure(text, 'career_bot_verdict_confidence_count{kind="answered"}')).toBe(1)
  expect(figure(text, 'career_bot_turn_seconds_count{channel="directline",kind="message"}')).toBe(1)
  expect(figure(text, 'career_bot_turns_waiting')).toBe(0)
  expect(figure(text, 'career_bot_streams_open')).toBe(1)
  expect(figure(text, 'career_bot_requests_total{route="/api/messages",status="2xx"}')).toBe(2)
  expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  expect(text).not.toMatch(/zebediah|echo tech/i)
  expect(text).not.toContain(begun.conversationId)
})

it('counts turns that wait, that fail, and writes that fail', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const { read, folder } = await startMetered(
    { token, port: undefined },
    async ({ activity: { text } }) => {
      if (text === 'hold') await held
      else throw new Error('broken')
    },
  )
  const first = postMessage(server.url, { id: '1', text: 'hold' })
  const second = postMessage(server.url, { id: '2', text: 'fail' })
  await expect.poll(async () => figure(await read(), 'career_bot_turns_waiting')).toBe(1)
  release()
  await Promise.all([first, second])
  const state = meterState(
    openState(`${folder.path}/other`, createLogger('silent')),
    await meterOf(),
  )
  await state.storage.write({ item: { value: 1, eTag: '*' } })
  await state.storage.write({ item: { value: 2, eTag: '*' } })
  await expect(state.storage.write({ item: { value: 3, eTag: '1' } })).rejects.toThrow('eTag')
  await state.close()
  const text = await read()

  expect(figure(text, 'career_bot_turn_failures_total{channel="emulator",cause="bot"}')).toBe(1)
  expect(figure(text, 'career_bot_state_write_errors_total{cause="conflict"}')).toBe(1)
  expect(figure(text, 'career_bot_state_write_errors_total{cause="other"}')).toBe(0)
})

it.each([
  ['no header', {}],
  ['another token', { authorization: 'Bearer another' }],
  ['another scheme', { authorization: `Basic ${token}` }],
])('refuses %s', async (_, headers) => {
  await startMetered({ token, port: undefined })
  const response = await fetch(`${server.url}/metrics`, { headers })

  expect(response.status).toBe(401)
  expect(await response.text()).not.toContain('career_bot')
})

it('has no such path where nobody may read', async () => {
  server = await startEchoServer()
  cleanUp = server.stop

  expect((await fetch(`${server.url}/metrics`, { headers: authorized })).status).toBe(404)
})

it('is on a port of its own and no other, and ends with the server', async () => {
  const { metricsUrl } = await startMetered({ token: undefined, port: 0 })
  const onMain = await fetch(`${server.url}/metrics`)
  const onOwn = await fetch(metricsUrl())
  await cleanUp()
  cleanUp = async () => undefined

  expect(onMain.status).toBe(404)
  expect(await onOwn.text()).toContain('career_bot_streams_open 0')
  await expect(fetch(metricsUrl())).rejects.toThrow('fetch failed')
})

let meter: ReturnType<typeof createPrometheusMeter>

async function meterOf(): ReturnType<typeof createPrometheusMeter> {
  return meter
}

async function startMetered(
  metrics: { readonly token: string | undefined; readonly port: number | undefined },
  logic?: BotLogic,
): Promise<{
  readonly read: () => Promise<string>
  readonly folder: TemporaryFolder
  readonly metricsUrl: () => string
}> {
  meter = createPrometheusMeter('0.0.0')
  const counting = await meter
  const folder = await temporaryFolder()
  const state = openState(folder.path, createLogger('silent'))
  const log = new LogLines('info')
  const bot = createCareerBot({
    ...loadTalk(),
    storage: state.storage,
    meter: counting,
    logger: log.logger,
  })
  server = await startEchoServer({
    state,
    logic: logic ?? bot,
    logger: log.logger,
    meter: counting,
    config: { metrics },
  })
  cleanUp = async () => {
    await server.stop()
    await state.close()
    await folder.remove()
  }
  return {
    folder,
    read: async () => (await fetch(`${server.url}/metrics`, { headers: authorized })).text(),
    metricsUrl: () => /at (http\S+metrics)/.exec(JSON.stringify(log.all))?.[1] ?? '',
  }
}

function figure(text: string, name: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}
