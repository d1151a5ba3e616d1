import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'

let server: RunningServer

describe('GET /health', () => {
  beforeAll(async () => {
    server = await startEchoServer({
      health: { version: '1.2.3', knowledge: () => ({ title: 'Careers', date: '2019-10-28' }) },
    })
  })

  afterAll(async () => server.stop())

  it('tells version and knowledge', async () => {
    const response = await fetch(`${server.url}/health`)

    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      status: 'ok',
      version: '1.2.3',
      knowledge: { title: 'Careers', date: '2019-10-28' },
      uptimeSeconds: expect.any(Number),
    })
  })

  it('answers a monitor that asks with HEAD', async () => {
    const response = await fetch(`${server.url}/health`, { method: 'HEAD' })

    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})
