import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Pages of a site that is not the bot's: for a browser, `localhost` is another than 127.0.0.1. */
export interface HostSite {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Serves what `contentOf` has for a path. */
export async function startHostSite(
  contentOf: (path: string) => string | undefined,
): Promise<HostSite> {
  const server = createServer(({ url = '/' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(contentOf(url))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
