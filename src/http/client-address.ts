import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Tells who sends a request: the other end of the connection, or, behind that many trusted
 * proxies, what the outermost of them noted. What stands further left anybody can have written.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const noted = forwarded.map((address) => address.trim()).filter((address) => address !== '')
  const hops = [...noted, request.socket.remoteAddress ?? '']
  return networkOf(hops.at(-1 - trustedProxies) ?? hops[0] ?? '')
}

/** Whoever has one IPv6 address has the 2^64 of its network. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  return `${expanded(plain).slice(0, 4).join(':')}::/64`
}

function expanded(address: string): readonly string[] {
  const [left = '', right] = address.split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array.from({ length: zeros }, () => '0'), ...tail]
}
