import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

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

describe('GET /ready', () => {
  it('tells whether the state can be written, as it cannot once it is removed', async () => {
    const folder = await temporaryFolder()
    const state = openState(folder.path, createLogger('silent'))
    const own = await startEchoServer({ state })
    const before = await fetch(`${own.url}/ready`)
    await rm(join(folder.path, 'state.mdb'))
    const after = await fetch(`${own.url}/ready`)
    await own.stop()
    await state.close()
    await folder.remove()

    expect([before.status, await before.json()]).toEqual([200, { status: 'ready' }])
    const unreachable = { status: 'state cannot be reached' }
    expect([after.status, await after.json()]).toEqual([503, unreachable])
    expect(after.headers.get('cache-control')).toBe('no-store')
  })
})
