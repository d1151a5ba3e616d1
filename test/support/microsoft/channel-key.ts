import { exportJWK, generateKeyPair, SignJWT } from 'jose'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

/** Who signs what channels send. */
export const issuer = 'https://api.botframework.com'

/** The app id of the bot that a {@link ChannelKey} signs for, unless told otherwise. */
export const appId = '00000000-0000-0000-0000-000000000001'

/** The channels that the key vouches for. */
const endorsements = ['msteams', 'directline']

/** What may differ from how channels sign. */
export interface Signing {
  readonly alg?: string
  readonly key?: Keys['privateKey'] | Uint8Array
}

/** Stands in for the key that Microsoft signs the requests of channels with. */
export class ChannelKey {
  /** The public part, as Microsoft publishes it. */
  readonly published: { readonly keys: readonly object[] }
  readonly #keys: Keys

  static async create(): Promise<ChannelKey> {
    const keys = await generateKeyPair('RS256')
    return new ChannelKey(keys, await exportJWK(keys.publicKey))
  }

  private constructor(keys: Keys, jwk: object) {
    this.#keys = keys
    this.published = { keys: [{ ...jwk, kid: 'k', endorsements }] }
  }

  /** Signs what a channel's token says, with whatever is to be different. */
  async sign(claims: Readonly<Record<string, unknown>>, signing: Signing = {}): Promise<string> {
    const { alg = 'RS256', key = this.#keys.privateKey } = signing
    const seconds = Math.floor(Date.now() / 1_000)
    const usual = { iss: issuer, aud: appId, nbf: seconds - 10, exp: seconds + 600 }
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg, kid: 'k' }).sign(key)
  }
}
