import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebChatFetchError } from '../../../src/errors.ts'
import { fetchWebChat } from '../../../src/web/assets/fetch-web-chat.ts'

const sha256OfBundle = '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff'

let folder: string
const said: string[] = []
const say = (line: string): void => void said.push(line)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-chat-'))
})

afterEach(async () => {
  said.length = 0
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

describe('fetchWebChat', () => {
  it('gives the pinned bundle and its license notice', { timeout: 60_000 }, async () => {
    const files = await fetchWebChat({ cacheFolder: folder, npmScript: undefined, say })

    const bundle = await readFile(files.bundle)
    expect(createHash('sha256').update(bundle).digest('hex')).toBe(sha256OfBundle)
    expect(await readFile(files.license, 'utf8')).toContain('Licensed under the MIT License')
    expect(await readdir(folder)).toEqual(['web-chat-4.18.1'])
  })

  it('needs no registry once it has the package', { timeout: 60_000 }, async () => {
    const first = await fetchWebChat({ cacheFolder: folder, npmScript: undefined, say })
    const saidAtFirst = [...said]
    useRegistry('http://127.0.0.1:1/')

    const second = await fetchWebChat({ cacheFolder: folder, npmScript: undefined, say })

    expect(second).toEqual(first)
    expect(said).toEqual(saidAtFirst)
    expect(said[0]).toMatch(/^Fetching Web Chat .* from the npm registry/)
  })

  it('says what to do when the registry cannot be reached', { timeout: 60_000 }, async () => {
    useRegistry('http://127.0.0.1:1/')

    const fetching = fetchWebChat({ cacheFolder: folder, npmScript: undefined, say })

    await expect(fetching).rejects.toThrow(WebChatFetchError)
    await expect(fetching).rejects.toThrow(
      /^The chat page needs botframework-webchat@4\.18\.1, but "npm pack" could not get it/,
    )
    await expect(fetching).rejects.toThrow(
      /ECONNREFUSED[^]*Connect to the network, or point npm .+npm config set registry URL/,
    )
    expect(await readdir(folder)).toEqual(['npm-cache'])
  })

  it('refuses a package that is not the pinned one', { timeout: 60_000 }, async () => {
    const registry = await startRegistryOf(Buffer.from('not the real thing'))
    useRegistry(registry.url)

    const fetching = fetchWebChat({ cacheFolder: folder, npmScript: undefined, say })

    await expect(fetching).rejects.toThrow(
      /^Expected botframework-webchat@4\.18\.1 with integrity "sha512-7jp.+", but the registry gave/,
    )
    expect(await readdir(folder)).toEqual(['npm-cache'])
    registry.server.close()
  })
})

function useRegistry(url: string): void {
  vi.stubEnv('npm_config_registry', url)
  vi.stubEnv('npm_config_cache', join(folder, 'npm-cache'))
}

/** A registry that vouches for whatever tarball it was given. */
async function startRegistryOf(
  tarball: Buffer,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz') === true) {
      response.end(tarball)
      return
    }
    const dist = {
      tarball: `${url()}botframework-webchat-4.18.1.tgz`,
      integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
    }
    const version = { name: 'botframework-webchat', version: '4.18.1', dist }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ name: version.name, versions: { '4.18.1': version } }))
  })
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: url(), server }
}
