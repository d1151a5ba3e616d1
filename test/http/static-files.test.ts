import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawRequest } from '../support/servers/raw-request.ts'
import { type RunningServer, startEchoServer } from '../support/servers/running-server.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const page = '<!doctype html><title>Page</title>'
const script = 'console.log(1)'
const scriptName = 'page-0123456789.js'

let folder: TemporaryFolder
let server: RunningServer

describe('loadStaticFiles', () => {
  beforeAll(async () => {
    folder = await temporaryFolder()
    const built = join(folder.path, 'web')
    await mkdir(built)
    await writeFile(join(folder.path, 'secret.txt'), 'secret')
    await writeFile(join(built, 'index.html'), page)
    await writeFile(join(built, 'demo.html'), '<h1>{{title}}</h1>')
    await writeFile(join(built, 'widget.js'), script)
    await writeFile(join(built, scriptName), script)
    await writeFile(join(built, `${scriptName}.br`), brotliCompressSync(script))
    await writeFile(join(built, `${scriptName}.gz`), gzipSync(script))
    const knowledge = () => ({ title: 'Reading & <Writing>', date: '2020-01-01' })
    server = await startEchoServer({ pageFolder: built, health: { version: '0.0.0', knowledge } })
  })

  afterAll(async () => {
    await server.stop()
    await folder.remove()
  })

  it('gives the page at /, to be asked for again each time', async () => {
    const response = await fetch(`${server.url}/`)

    expect(await response.text()).toBe(page)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })

  it.each(['identity', 'gzip', 'br'])('puts the title into a page sent as %s', async (encoding) => {
    const headers = { 'accept-encoding': encoding }
    const response = await fetch(`${server.url}/demo`, { headers })

    expect(await response.text()).toBe('<h1>Reading &#38; &#60;Writing&#62;</h1>')
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding)
  })

  it.each([
    ['widget.js', 'cross-origin', 'no-cache'],
    [scriptName, 'same-origin', 'public, max-age=31536000, immutable'],
  ])('gives %s to %s pages', async (name, policy, caching) => {
    const { headers } = await fetch(`${server.url}/${name}`)

    expect(headers.get('cross-origin-resource-policy')).toBe(policy)
    expect(headers.get('access-control-allow-origin')).toBe(policy === 'cross-origin' ? '*' : null)
    expect(headers.get('cache-control')).toBe(caching)
  })

  it('lets the page load nothing from elsewhere', async () => {
    const { headers } = await fetch(`${server.url}/`)

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; " +
        "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
        "img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; " +
        "frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('lets a browser keep forever what has a hash in its name', async () => {
    const { headers } = await fetch(`${server.url}/${scriptName}`)

    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=0.5, br;q=1.0', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
    ['', null],
  ])('answers accept-encoding "%s" with %s', async (accepted, encoding) => {
    const response = await fetch(`${server.url}/${scriptName}`, {
      headers: { 'accept-encoding': accepted },
    })

    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('accept-encoding')
    expect(await response.text()).toBe(script)
  })

  it('answers HEAD like GET, without the body', async () => {
    const response = await fetch(`${server.url}/`, { method: 'HEAD' })

    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe(String(page.length))
    expect(await response.text()).toBe('')
  })

  it('sends nothing again that has not changed', async () => {
    const first = await fetch(`${server.url}/`)
    const again = await fetch(`${server.url}/`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })

    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
    '//secret.txt',
    '/%00',
  ])('gives nothing at %s', async (path) => {
    const answer = await rawRequest(
      server.url,
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
    )

    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(answer).not.toContain('secret\n')
  })

  it('does not list compressed twins as files', async () => {
    expect(await fetch(`${server.url}/${scriptName}.br`)).toMatchObject({ status: 404 })
  })

  it('says what to run when the page is not built', async () => {
    const bare = await startEchoServer({ pageFolder: join(folder.path, 'nothing') })
    const response = await fetch(`${bare.url}/`)
    await bare.stop()

    expect(response.status).toBe(503)
    expect(await response.text()).toContain('Run "npm start"')
  })
})
