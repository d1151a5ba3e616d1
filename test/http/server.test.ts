import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ListenError, RequestError } from '../../src/errors.ts'
import type { Route } from '../../src/http/route.ts'
import { createServer, type Server } from '../../src/http/server.ts'
import { LogLines } from '../support/log-lines.ts'

describe('createServer', () => {
  it('hands a route its parameters, query and body', async () => {
    const seen = await ask(
      {
        method: 'POST',
        path: '/things/:id',
        handle: async ({ params, query, readJson }) => ({
          status: 200,
          body: { id: params['id'], x: query.get('x'), body: await readJson() },
        }),
      },
      '/things/a%20b?x=1%202',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"n":1}' },
    )

    expect(await seen.json()).toEqual({ id: 'a b', x: '1 2', body: { n: 1 } })
  })

  it('answers a refusal with its status, reason and message', async () => {
    const response = await ask(
      get(() => {
        throw new RequestError({ status: 418, reason: 'Teapot' }, 'Expected coffee.')
      }),
    )

    expect(response.status).toBe(418)
    expect(await response.json()).toEqual({
      error: { code: 'Teapot', message: 'Expected coffee.' },
    })
  })

  it.each([
    ['at once', () => thrown()],
    ['later', async () => Promise.resolve().then(thrown)],
    ['when it is written', () => ({ status: 200, body: { toJSON: thrown } })],
  ])('tells only the log what went wrong inside %s', async (_, handle) => {
    const log = new LogLines('error')
    const response = await ask(get(handle), '/', {}, log)

    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(log.all[0]).toMatchObject({ msg: 'request failed', err: { message: 'secret' } })
  })

  it('does not tell what it is made with', async () => {
    const response = await ask(get(() => ({ status: 200, body: {} })))

    expect(response.headers.get('server')).toBeNull()
  })

  it('answers 404 as JSON where there is nothing', async () => {
    const response = await ask(
      get(() => ({ status: 200 })),
      '/elsewhere',
    )

    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'NotFound' } })
  })

  it('names the port and the remedy when it is taken', async () => {
    const other = createHttpServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo

    const listening = serve([]).listen('127.0.0.1', port)

    await expect(listening).rejects.toThrow(ListenError)
    await expect(listening).rejects.toThrow(
      `Expected to listen on "127.0.0.1" port "${port}", but got EADDRINUSE. ` +
        `Another program uses it: end that one, or set PORT to another port.`,
    )
    other.close()
  })

  it('names the host when this machine has no such address', async () => {
    await expect(serve([]).listen('192.0.2.1', 0)).rejects.toThrow(/"192\.0\.2\.1".* set HOST/)
  })
})

function thrown(): never {
  throw new Error('secret')
}

function get(handle: Route['handle']): Route {
  return { method: 'GET', path: '/', handle }
}

async function ask(
  route: Route,
  path = '/',
  init: RequestInit = {},
  log = new LogLines('silent'),
): Promise<Response> {
  const server = serve([route], log)
  const url = await server.listen('127.0.0.1', 0)
  const response = await fetch(url + path, init)
  const closed = server.close()
  server.abort()
  await closed
  return response
}

function serve(routes: readonly Route[], log = new LogLines('silent')): Server {
  return createServer({ routes, upgrade: (_, socket) => socket.destroy(), logger: log.logger })
}
