import { RequestError } from '../../errors.ts'
import type { Logger } from '../../logger.ts'
import type { Grant } from './tokens.ts'

/** How Azure is reached. */
export interface AzureDirectLineOptions {
  /** Of the Direct Line channel; it opens every conversation and never leaves the server. */
  readonly secret: string
  /** Origin of the endpoint, which regions have their own of. */
  readonly url: string
  readonly logger: Pick<Logger, 'error'>
}

/** What Azure gives for its secret. */
export interface AzureToken {
  readonly conversationId: string
  readonly token: string
  readonly expiresInSeconds: number
}

const requestTimeoutMs = 10_000

/** Exchanges the secret of Azure's Direct Line for tokens of single conversations. */
export class AzureDirectLine {
  /** Where clients take their tokens. */
  readonly domain: string
  readonly #options: AzureDirectLineOptions

  constructor(options: AzureDirectLineOptions) {
    this.domain = `${options.url}/v3/directline`
    this.#options = options
  }

  /**
   * Gives a token for a new conversation of a person, good from pages of `trustedOrigins` only.
   *
   * @throws {RequestError} 502 when Azure gives none.
   */
  async generate(userId: string, trustedOrigins: readonly string[]): Promise<AzureToken> {
    return this.#request('POST', 'tokens/generate', { user: { id: userId }, trustedOrigins })
  }

  /**
   * Gives a new token for a conversation whose token may have expired.
   *
   * @throws {RequestError} 404 when Azure knows it no more, 502 when it gives none otherwise.
   */
  async renew({ conversationId }: Pick<Grant, 'conversationId'>): Promise<AzureToken> {
    return this.#request('GET', `conversations/${encodeURIComponent(conversationId)}`)
  }

  async #request(method: 'GET' | 'POST', path: string, body?: object): Promise<AzureToken> {
    const response = await this.#fetch(method, path, body)
    if (response.status === 404) throw unknownConversation()
    if (!response.ok) throw this.#refuse(`status "${response.status}"`)
    const { conversationId, token, expires_in } = (await response.json()) as Partial<AzureBody>
    if (conversationId === undefined || token === undefined) throw this.#refuse('no token')
    return { conversationId, token, expiresInSeconds: expires_in ?? 1_800 }
  }

  async #fetch(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const { secret } = this.#options
    try {
      return await fetch(`${this.domain}/${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(requestTimeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    } catch (error) {
      throw this.#refuse(String(error))
    }
  }

  #refuse(came: string): RequestError {
    const { url, logger } = this.#options
    const message = `Expected a token from Azure's Direct Line at "${url}", but got ${came}.`
    logger.error({ url }, `${message} Check DIRECT_LINE_SECRET and DIRECT_LINE_URL.`)
    return new RequestError({ status: 502, reason: 'DirectLineFailed' }, message)
  }
}

interface AzureBody {
  readonly conversationId: string
  readonly token: string
  readonly expires_in: number
}

function unknownConversation(): RequestError {
  return new RequestError(
    { status: 404, reason: 'ConversationNotFound' },
    'Azure knows this conversation no more; begin with tokens/generate.',
  )
}
