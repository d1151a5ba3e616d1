import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type BotFrameworkAuthentication,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

const issuer = 'https://api.botframework.com'

/** The channels that the service's key vouches for. */
const endorsements = ['msteams', 'directline']

/** The app id of the bot that {@link TokenService} vouches for. */
export const appId = '00000000-0000-0000-0000-000000000001'

/** Stands in for Microsoft's token service: publishes its keys and signs as channels do. */
export class TokenService {
  readonly #server = createServer()
  #keys: Keys | undefined

  async start(): Promise<void> {
    const keys = await generateKeyPair('RS256')
    this.#keys = keys
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k', endorsements }
    this.#server.on('request', ({ url }, response) => {
      const metadata = { issuer, jwks_uri: `${this.#url}/keys` }
      response.statusCode = url === '/down' ? 503 : 200
      response.end(JSON.stringify(url === '/keys' ? { keys: [jwk] } : metadata))
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

  /** Signs what a channel's token says, with whatever is to be different. */
  async sign(
    claims: Record<string, unknown>,
    { alg = 'RS256', key }: { alg?: string; key?: Keys['privateKey'] | Uint8Array } = {},
  ): Promise<string> {
    const signingKey = key ?? this.#keys?.privateKey
    if (signingKey === undefined) throw new Error('Start the service before it signs.')
    const seconds = Math.floor(Date.now() / 1_000)
    const usual = { iss: issuer, aud: appId, nbf: seconds - 10, exp: seconds + 600 }
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg, kid: 'k' })
      .sign(signingKey)
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
