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

/** What decides whether a server is to be given requests. */
export interface ReadyOptions {
  readonly isStateReachable: () => Promise<boolean>
  /** It soon takes no more connections. */
  readonly isStopping: () => boolean
}

/** Creates the route that tells whether the server can answer, for whoever gives it requests. */
export function createReadyRoute({ isStateReachable, isStopping }: ReadyOptions): Route {
  return {
    method: 'GET',
    path: '/ready',
    handle: async () => {
      const obstacle = isStopping() ? 'stopping' : await obstacleOf(isStateReachable)
      return {
        status: obstacle === undefined ? 200 : 503,
        headers: { 'cache-control': 'no-store' },
        body: { status: obstacle ?? 'ready' },
      }
    },
  }
}

async function obstacleOf(isStateReachable: () => Promise<boolean>): Promise<string | undefined> {
  return (await isStateReachable()) ? undefined : 'state cannot be reached'
}
