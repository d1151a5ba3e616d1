import type { IncomingHttpHeaders } from 'node:http'
import { RequestError } from '../../errors.ts'
import type { Grant, Tokens, TokenUse } from './tokens.ts'

/** A laptop that slept over the weekend and more still gets back into its conversation. */
const refreshableForSeconds = 7 * 24 * 60 * 60

/**
 * Tells who sends a request, from the token in its authorization header.
 *
 * @throws {RequestError} 401 without a token of ours, 403 with one that has expired.
 */
export function authorize(tokens: Tokens, headers: IncomingHttpHeaders): Grant {
  return authorizeToken(tokens, bearerToken(headers), 'conversation')
}

/** As {@link authorize}, for a token that did not come in a header. */
export function authorizeToken(tokens: Tokens, token: string, use: TokenUse): Grant {
  const check = tokens.check(token, use)
  switch (check.kind) {
    case 'valid':
      return check.grant
    case 'expired':
      throw expired('Exchange it at tokens/refresh for a new one.')
    case 'forged':
      throw notOurs()
  }
}

/** As {@link authorize}, but a token that expired not too long ago is still good for a new one. */
export function authorizeRefresh(tokens: Tokens, headers: IncomingHttpHeaders): Grant {
  const check = tokens.check(bearerToken(headers), 'conversation')
  switch (check.kind) {
    case 'valid':
      return check.grant
    case 'expired':
      if (check.expiredForSeconds <= refreshableForSeconds) return check.grant
      throw expired('It is too old to be refreshed; begin with tokens/generate.')
    case 'forged':
      throw notOurs()
  }
}

function bearerToken({ authorization = '' }: IncomingHttpHeaders): string {
  return /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? ''
}

function expired(remedy: string): RequestError {
  return new RequestError(
    { status: 403, reason: 'TokenExpired' },
    `The token has expired. ${remedy}`,
  )
}

function notOurs(): RequestError {
  return new RequestError(
    { status: 401, reason: 'Unauthorized' },
    'Expected a token of this server ("Authorization: Bearer …"). Get one at tokens/generate.',
  )
}
