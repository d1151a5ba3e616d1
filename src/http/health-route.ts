import type { Route } from './route.ts'

/** What `/health` tells beside the state of the server. */
export interface HealthOptions {
  readonly version: string
  /** What answers come from at the time. */
  readonly knowledge: () => { readonly title: string; readonly date?: string }
}

/** Creates the route that tells whether the server is up, and with which knowledge. */
export function createHealthRoute({ version, knowledge }: HealthOptions): Route {
  return {
    method: 'GET',
    path: '/health',
    handle: () => ({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        status: 'ok',
        version,
        knowledge: knowledge(),
        uptimeSeconds: Math.round(process.uptime()),
      },
    }),
  }
}
