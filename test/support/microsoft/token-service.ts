import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type BotFrameworkAuthentication,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector'
import { appId, type ChannelKey, issuer } from './channel-key.ts'

/** Stands in for Microsoft's service that publishes the keys of channels. */
export class TokenService {
  readonly #server = createServer()

  async start(key: ChannelKey): Promise<void> {
    this.#server.on('request', ({ url }, response) => {
      const metadata = { issuer, jwks_uri: `${this.#url}/keys` }
      response.statusCode = url === '/down' ? 503 : 200
      response.end(JSON.stringify(url === '/keys' ? key.published : metadata))
    })
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  /** What makes a bot trust this service and no other; at `down` it publishes no keys. */
  authentication(at: 'metadata' | 'down' = 'metadata'): BotFrameworkAuthentication {
    return new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: 'http://localhost/unused',
        ToChannelFromBotOAuthScope: issuer,
        ToBotFromChannelTokenIssuer: issuer,
        OAuthUrl: 'http://localhost/unused',
        ToBotFromChannelOpenIdMetadataUrl: `${this.#url}/${at}`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${this.#url}/${at}`,
        CallerId: '',
        ValidateAuthority: 'false',
      },
      new UnsignedCredentials(appId, ''),
    )
  }

  get #url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }
}

/** The bot's own requests go out unsigned: there is nobody here to give it a token. */
class UnsignedCredentials extends PasswordServiceClientCredentialFactory {
  override async createCredentials(): Promise<never> {
    return { signRequest: async (request: unknown) => request } as never
  }
}
