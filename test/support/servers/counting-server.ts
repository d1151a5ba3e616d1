import { createLogger } from '../../../src/logger.ts'
import { openState, type State } from '../../../src/state/open-state.ts'
import { openRedisState } from '../../../src/state/redis/open-redis-state.ts'
import { createCounter } from './create-counter.ts'
import { startEchoServer } from './running-server.ts'

/**
 * A program: serves a bot that counts the messages of each conversation, with its state in STATE_DIR,
 * or in the Redis at REDIS_URL. DRAIN_SECONDS is as in the bot itself.
 */
const state = await openOwnState()
const server = await startEchoServer({
  state,
  logic: createCounter(state.storage),
  config: {
    port: Number(process.env['PORT'] ?? 0),
    drainSeconds: Number(process.env['DRAIN_SECONDS'] ?? 0),
  },
})
console.log(`listening at ${server.url}`)

process.once('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  console.log('stopping')
  await server.stop()
  await state.close()
  process.exit(0)
}

async function openOwnState(): Promise<State> {
  const { REDIS_URL: url, STATE_DIR: folder = '' } = process.env
  if (url === undefined) return openState(folder, createLogger('silent'))
  return openRedisState({ url, prefix: 'test:', retentionDays: 1, logger: createLogger('info') })
}
