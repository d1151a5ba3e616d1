import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { type ChannelKey, issuer } from './channel-key.ts'
import { selfSignedCertificate } from '../servers/self-signed-certificate.ts'

/** What a bot asked Microsoft's services for. */
export interface AskedOfCloud {
  readonly method: string | undefined
  /** Host and path. */
  readonly url: string
  readonly query: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
  readonly identityHeader: string | undefined
}

/** How a service answers; nothing for what it does not know. */
type Answer = { readonly status?: number; readonly body: object } | undefined

const hosts = ['login.microsoftonline.com', 'login.botframework.com']

/**
 * Stands in for Microsoft's services that a registered bot calls, under their own names: the keys
 * of channels, and tokens for an app's secret or for a managed identity.
 */
export class MicrosoftCloud {
  readonly asked: AskedOfCloud[] = []
  /** How tokens are answered. */
  givesToken: () => Answer = () => ({ body: token })
  readonly certificate = selfSignedCertificate(hosts)
  readonly #key: ChannelKey
  readonly #tls = createTlsServer(this.certificate)
  readonly #plain = createServer()

  constructor(key: ChannelKey) {
    this.#key = key
  }

  async start(): Promise<void> {
    for (const server of [this.#tls, this.#plain]) {
      server.on('request', (request, response) => void this.#answer(request, response))
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
    }
  }

  async stop(): Promise<void> {
    for (const server of [this.#tls, this.#plain]) {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    }
  }

  /** What makes a program take this for Microsoft, once the certificate lies in that file. */
  environment(certificateFile: string): Readonly<Record<string, string>> {
    const redirect = new URL('redirect-connections.mjs', import.meta.url)
    return {
      NODE_EXTRA_CA_CERTS: certificateFile,
      NODE_OPTIONS: `--import=${redirect.href}`,
      REDIRECT_TLS_PORT: String(portOf(this.#tls)),
      REDIRECT_PORT: String(portOf(this.#plain)),
    }
  }

  /** What Azure's App Service sets for a program, so that it finds its managed identity. */
  get appService(): Readonly<Record<string, string>> {
    return {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${portOf(this.#plain)}/msi/token`,
      IDENTITY_HEADER: 'the header',
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = request
    const { host, pathname, searchParams } = new URL(request.url ?? '', `https://${headers.host}`)
    const form = new URLSearchParams(await text(request))
    this.asked.push({
      method,
      url: host + pathname,
      query: Object.fromEntries(searchParams),
      form: Object.fromEntries(form),
      identityHeader: headers['x-identity-header']?.toString(),
    })
    const answer = this.#find(pathname)
    response.writeHead(answer?.status ?? (answer === undefined ? 404 : 200), {
      'content-type': 'application/json',
    })
    response.end(JSON.stringify(answer?.body ?? {}))
  }

  #find(path: string): Answer {
    if (path.endsWith('/token')) return this.givesToken()
    if (path.endsWith('/openidconfiguration')) {
      return { body: { issuer, jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' } }
    }
    return path.endsWith('/keys') ? { body: this.#key.published } : undefined
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

const token = {
  token_type: 'Bearer',
  access_token: 'a token for the bot',
  expires_in: 86_399,
  expires_on: String(Math.floor(Date.now() / 1_000) + 86_399),
  resource: issuer,
}
