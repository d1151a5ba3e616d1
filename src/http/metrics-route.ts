import { createHash, timingSafeEqual } from 'node:crypto'
import { RequestError } from '../errors.ts'
import type { ReadableMeter } from '../metrics/meter.ts'
import type { Route } from './route.ts'

/** What the route reads, and what it asks of whoever wants that. */
export interface MetricsRouteOptions {
  readonly meter: Pick<ReadableMeter, 'read'>
  /** Nothing where the port it is served on is for those alone who may read. */
  readonly token: string | undefined
}

/** Creates the route that Prometheus reads figures from. */
export function createMetricsRoute({ meter, token }: MetricsRouteOptions): Route {
  return {
    method: 'GET',
    path: '/metrics',
    handle: async ({ headers }) => {
      if (token !== undefined) demandToken(headers.authorization ?? '', token)
      const { type, text } = await meter.read()
      return {
        status: 200,
        headers: { 'content-type': type, 'cache-control': 'no-store' },
        body: Buffer.from(text),
      }
    },
  }
}

function demandToken(authorization: string, token: string): void {
  const [, given = ''] = /^Bearer +(.+)$/i.exec(authorization) ?? []
  // Hashes are of one length, and how far two agree takes no longer to find out than that they don't.
  if (timingSafeEqual(hashOf(given), hashOf(token))) return
  throw new RequestError(
    { status: 401, reason: 'Unauthorized' },
    'Expected the header "Authorization: Bearer" with the token that METRICS_TOKEN sets.',
  )
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
