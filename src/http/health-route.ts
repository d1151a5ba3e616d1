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

/**
 * Creates the route that tells whether the server can answer, for whoever gives it requests. (One that
 * stops takes no more connections.)
 */
export function createReadyRoute(isStateReachable: () => Promise<boolean>): Route {
  return {
    method: 'GET',
    path: '/ready',
    handle: async () => {
      const isReady = await isStateReachable()
      return {
        status: isReady ? 200 : 503,
        headers: { 'cache-control': 'no-store' },
        body: { status: isReady ? 'ready' : 'state cannot be reached' },
      }
    },
  }
}
