import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token says of whoever carries it. */
export interface Grant {
  readonly conversationId: string
  readonly userId: string
}

/** What a token is for: all requests of a conversation, or only opening its stream. */
export type TokenUse = 'conversation' | 'stream'

/** What became of checking a token. */
export type TokenCheck =
  | { readonly kind: 'valid'; readonly grant: Grant }
  | { readonly kind: 'expired'; readonly grant: Grant; readonly expiredForSeconds: number }
  /** Not one of ours, or one for another use. */
  | { readonly kind: 'forged' }

/** How tokens are signed and how long they live. */
export interface TokenOptions {
  readonly signingKey: string
  readonly lifeSeconds: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** The stream is opened right after its token is handed out. */
const streamLifeSeconds = 60

interface Claims {
  readonly conv: string
  readonly user: string
  readonly use: TokenUse
  readonly exp: number
}

/**
 * Issues and checks Direct Line tokens: JSON Web Tokens signed with HS256. The claim `user` is
 * read by Web Chat too. No other algorithm is accepted, whatever a header says.
 */
export class Tokens {
  readonly lifeSeconds: number
  readonly #signingKey: string
  readonly #now: () => number

  constructor({ signingKey, lifeSeconds, now = Date.now }: TokenOptions) {
    this.lifeSeconds = lifeSeconds
    this.#signingKey = signingKey
    this.#now = now
  }

  issue({ conversationId, userId }: Grant, use: TokenUse): string {
    const lifeSeconds = use === 'stream' ? streamLifeSeconds : this.lifeSeconds
    const iat = this.#seconds()
    const claims = { conv: conversationId, user: userId, use, iat, exp: iat + lifeSeconds }
    const signed = `${header}.${encode(claims)}`
    return `${signed}.${this.#sign(signed).toString('base64url')}`
  }

  check(token: string, use: TokenUse): TokenCheck {
    const claims = this.#verify(token)
    if (claims === undefined || claims.use !== use) return { kind: 'forged' }
    const grant = { conversationId: claims.conv, userId: claims.user }
    const expiredForSeconds = this.#seconds() - claims.exp
    if (expiredForSeconds < 0) return { kind: 'valid', grant }
    return { kind: 'expired', grant, expiredForSeconds }
  }

  /** The signature vouches for the claims: only {@link issue} makes it. */
  #verify(token: string): Claims | undefined {
    const [head, payload = '', signature = '', ...rest] = token.split('.')
    if (head !== header || rest.length > 0) return undefined
    const given = Buffer.from(signature, 'base64url')
    const right = this.#sign(`${head}.${payload}`)
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', this.#signingKey).update(text).digest()
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1_000)
  }
}

const header = encode({ alg: 'HS256', typ: 'JWT' })

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
