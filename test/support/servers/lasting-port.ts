import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below the ports that systems hand out by themselves. */
const [lowest, highest] = [20_000, 29_999]

/**
 * Finds a free port for a server that is to come back to it: one that was handed out for port 0
 * may be handed out to another program as soon as the server is gone.
 */
export async function findLastingPort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
    return true
  } catch {
    return false
  }
}
