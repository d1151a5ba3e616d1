import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPrometheusMeter } from '../../src/metrics/prometheus-meter.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'

let server: RunningServer

/** Answers of every kind that a route can give, without what it has to be asked for properly. */
interface Seen {
  readonly request: string
  readonly status: number
  readonly headers: Headers
}

describe('every route', () => {
  let seen: readonly Seen[]

  beforeAll(async () => {
    server = await startEchoServer({
      meter: await createPrometheusMeter('0.0.0'),
      config: {
        metrics: { token: 'a token for figures', port: undefined },
        allowedOrigins: ['https://www.example.org'],
      },
    })
    seen = await Promise.all([
      ...server.routes.map(async ({ method, path }) => ask(method, path.replaceAll(/:\w+/g, 'x'))),
      ask('GET', '/nothing-here'),
      ask('PUT', '/health'),
      ask('GET', '/%ff'),
    ])
  })

  afterAll(async () => server.stop())

  it('is among those that are looked at', () => {
    expect(seen.map(({ request }) => request)).toEqual(
      expect.arrayContaining([
        'GET /',
        'GET /about',
        'GET /demo',
        'GET /options',
        'GET /widget.js',
        'GET /health',
        'GET /ready',
        'GET /metrics',
        'POST /api/messages',
        'POST /v3/directline/tokens/generate',
        'POST /v3/directline/conversations',
        'GET /v3/directline/conversations/x/activities',
      ]),
    )
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 401, 404, 405, 415]))
  })

  it('forbids a browser all that it does not name', () => {
    const open = seen.filter(({ headers }) => !isClosed(headers))

    expect(open.map(({ request }) => request)).toEqual([])
  })

  it('lets no other site show it but pages of the chat, and those to the allowed only', () => {
    const ancestors = seen.map(
      ({ headers }) =>
        /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1],
    )

    expect(new Set(ancestors)).toEqual(new Set(["'none'", "'self' https://www.example.org"]))
    for (const { request } of seen.filter((_, index) => ancestors[index] !== "'none'")) {
      expect(request).toMatch(/^GET \/(?:about|demo|options|[\w-]+(?:\.\w+)+)?$/)
    }
  })

  it('does not say what it runs on', () => {
    const names = seen.flatMap(({ headers }) => [...headers.keys()])

    expect(names.filter((name) => /^(?:server|x-powered-by)$/.test(name))).toEqual([])
  })

  it('says whether an answer may be kept', () => {
    const silent = seen.filter(
      ({ headers, status }) => status < 400 && !headers.has('cache-control'),
    )

    expect(silent.map(({ request }) => request)).toEqual([])
  })
})

function isClosed(headers: Headers): boolean {
  return (
    headers.get('content-security-policy')?.startsWith("default-src 'none'") === true &&
    headers.get('x-content-type-options') === 'nosniff' &&
    headers.get('referrer-policy') === 'no-referrer'
  )
}

async function ask(method: string, path: string): Promise<Seen> {
  const { status, headers } = await fetch(`${server.url}${path}`, { method })
  return { request: `${method} ${path}`, status, headers }
}
