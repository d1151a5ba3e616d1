import { afterEach, describe, expect, it } from 'vitest'
import { pathOf, withoutPath } from '../../src/http/own-path.ts'
import { DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { isIpv6Missing } from '../support/servers/ipv6.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import { postMessage } from '../support/servers/post-message.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { StreamSocket } from '../support/servers/stream-socket.ts'

let server: RunningServer

describe('pathOf', () => {
  it.each([
    [undefined, ''],
    ['https://example.org', ''],
    ['https://example.org/careers', '/careers'],
    ['https://[::1]:8443/jobs/Chat%20bot', '/jobs/Chat%20bot'],
  ])('takes the path of %s for "%s"', (publicUrl, path) => {
    expect(pathOf(publicUrl)).toBe(path)
  })
})

describe('withoutPath', () => {
  it.each([
    ['/careers', '/'],
    ['/careers/', '/'],
    ['/careers?a=1', '/?a=1'],
    ['/careers/about', '/about'],
    ['/careers//about', '/about'],
    ['/about', '/about'],
    ['//about', '/about'],
    ['/careersabout', '/careersabout'],
    ['/careers/careers', '/careers'],
  ])('reads %s as %s', (url, expected) => {
    expect(withoutPath(url, '/careers')).toBe(expected)
  })

  it('leaves an address alone where there is no path', () => {
    expect(withoutPath('/careers?a=/b', '')).toBe('/careers?a=/b')
  })
})

describe('a server under a path', () => {
  afterEach(async () => server.stop())

  it.each(['/careers', ''])('serves what comes as %s/…', async (passed) => {
    const port = await findLastingPort()
    const publicUrl = `http://127.0.0.1:${port}/careers`
    server = await startEchoServer({ config: { port, publicUrl } })
    const base = `${server.url}${passed}`
    const page = await (await fetch(`${base}/`)).text()
    const [, script = ''] = /src="([^"]+chat-page[^"]+)"/.exec(page) ?? []
    const begun = await new DirectLineRequests(base).begin()
    const stream = new StreamSocket(begun.streamUrl)
    await stream.hear('Welcome')
    await stream.close()

    expect(script).toMatch(/^\/careers\/chat-page-/)
    expect(begun.streamUrl).toContain('/careers/v3/directline/conversations/')
    for (const path of [
      script.replace('/careers', ''),
      '/about',
      '/demo',
      '/widget.js',
      '/health',
    ]) {
      expect((await fetch(`${base}${path}`)).status, path).toBe(200)
    }
    expect(await postMessage(base)).toMatchObject({ status: 200, texts: ['You said: hello'] })
    expect(await (await fetch(`${base}/nothing`)).text()).toContain(
      'The chat is at \\"/careers/\\"',
    )
  })

  it('takes calls of its own pages, and of no others', async () => {
    server = await startEchoServer({ config: { publicUrl: 'https://example.org/careers' } })
    const call = async (origin: string) =>
      fetch(`${server.url}/v3/directline/tokens/generate`, { method: 'POST', headers: { origin } })

    expect((await call('https://example.org')).status).toBe(200)
    expect((await call('https://evil.example')).status).toBe(403)
  })

  it.skipIf(isIpv6Missing)('names its streams where it is reached over IPv6', async () => {
    server = await startEchoServer({ config: { host: '::1' } })
    const begun = await new DirectLineRequests(server.url).begin()
    const stream = new StreamSocket(begun.streamUrl)
    await stream.hear('Welcome')
    await stream.close()

    expect(begun.streamUrl).toMatch(/^ws:\/\/\[::1\]:\d+\/v3\//)
  })
})
