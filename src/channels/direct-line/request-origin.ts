import { RequestError } from '../../errors.ts'
import type { HttpRequest } from '../../http/route.ts'

/**
 * Tells where a client reached the server. A proxy that ends the encryption says so.
 *
 * @throws {RequestError} 400 when the client names no host.
 */
export function requestOrigin({
  headers,
  isEncrypted,
}: Pick<HttpRequest, 'headers' | 'isEncrypted'>): string {
  const isForwardedEncrypted = String(headers['x-forwarded-proto'] ?? '').startsWith('https')
  const url = `${isEncrypted || isForwardedEncrypted ? 'https' : 'http'}://${headers.host}`
  if (URL.canParse(url)) return url
  throw new RequestError(
    { status: 400, reason: 'BadHost' },
    `Expected the header "host" to name this server, but got "${headers.host}".`,
  )
}
