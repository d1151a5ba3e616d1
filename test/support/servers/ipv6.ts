import { networkInterfaces } from 'node:os'

/** Whether tests over IPv6 are left out: many a container has none. */
export const isIpv6Missing = !Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
)

if (isIpv6Missing) console.warn('Tests over IPv6 are skipped: this machine has no address ::1.')
