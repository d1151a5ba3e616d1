import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../src/http/client-address.ts'

describe('clientAddress', () => {
  it.each([
    ['the other end of the connection', 0, '', '10.0.0.1', '10.0.0.1'],
    ['nothing a client wrote, without a proxy', 0, '6.6.6.6', '10.0.0.1', '10.0.0.1'],
    ['what the one proxy noted', 1, '6.6.6.6, 1.2.3.4', '10.0.0.1', '1.2.3.4'],
    ['what the outer one of two noted', 2, '6.6.6.6, 1.2.3.4, 10.0.0.2', '10.0.0.1', '1.2.3.4'],
    ['the proxy, when it noted nothing', 1, '', '10.0.0.1', '10.0.0.1'],
    ['an IPv4 address in IPv6 clothes', 0, '', '::ffff:10.0.0.1', '10.0.0.1'],
    ['the network of an IPv6 address', 0, '', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['the network of a shortened one', 0, '', '2001:db8::6', '2001:db8:0:0::/64'],
    ['this machine', 0, '', '::1', '0:0:0:0::/64'],
  ])('gives %s', (_, trustedProxies, forwarded, remoteAddress, expected) => {
    const headers = forwarded === '' ? {} : { 'x-forwarded-for': forwarded }
    const request = { headers, socket: { remoteAddress } } as unknown as IncomingMessage

    expect(clientAddress(request, trustedProxies)).toBe(expected)
  })
})
