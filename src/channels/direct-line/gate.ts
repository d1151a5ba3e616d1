import type { IncomingHttpHeaders } from 'node:http'
import { RequestError } from '../../errors.ts'
import type { Pacer } from '../../state/pacer.ts'
import { RateLimiter } from '../../http/rate-limiter.ts'
import type { HttpRequest } from '../../http/route.ts'

/** Who is let in, and how often. */
export interface GateOptions {
  readonly publicUrl: string | undefined
  /** Origins of other sites whose pages may call. */
  readonly allowedOrigins: readonly string[]
  /** A minute; 0 for no limit. */
  readonly limits: { readonly perAddress: number; readonly perConversation: number }
  readonly pacer: Pacer
}

/** Stands before every call of Direct Line, whatever token it carries. */
export class Gate {
  readonly #options: GateOptions
  readonly #addresses: RateLimiter
  readonly #conversations: RateLimiter

  constructor(options: GateOptions) {
    const { limits, pacer } = options
    this.#options = options
    this.#addresses = new RateLimiter({ pacer, perMinute: limits.perAddress, what: 'requests' })
    this.#conversations = new RateLimiter({
      pacer,
      perMinute: limits.perConversation,
      what: 'messages',
    })
  }

  /** @throws {RequestError} 403 to a page of a foreign site, 429 to an address that asks too often. */
  async admit({ headers, address }: Pick<HttpRequest, 'headers' | 'address'>): Promise<void> {
    this.#admitOrigin(headers)
    await this.#addresses.take(address)
  }

  /** @throws {RequestError} 429 when a conversation gets messages faster than anybody types. */
  async admitMessage(conversationId: string): Promise<void> {
    await this.#conversations.take(conversationId)
  }

  /**
   * Browsers tell which site a call comes from, and other programs need not be kept from lying: they
   * have no person's token to misuse.
   */
  #admitOrigin({ origin, host }: IncomingHttpHeaders): void {
    const { publicUrl, allowedOrigins } = this.#options
    if (origin === undefined || allowedOrigins.includes(origin)) return
    if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return
    if (URL.canParse(origin) && new URL(origin).host === host) return
    throw new RequestError(
      { status: 403, reason: 'ForeignOrigin' },
      `Expected a page of this server, but got the origin "${origin}". Whoever runs the server can ` +
        `allow it with ALLOWED_ORIGINS, or name its own address with PUBLIC_URL.`,
    )
  }
}
