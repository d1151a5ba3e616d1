import type { Logger } from '../logger.ts'
import type { State } from './open-state.ts'

/** How long what nobody comes back to is kept. */
export interface RetentionOptions {
  /** 0 for ever. */
  readonly days: number
  readonly logger: Pick<Logger, 'info' | 'error'>
}

const dayMs = 24 * 60 * 60_000
const sweepEveryMs = 6 * 60 * 60_000

/**
 * Deletes idle conversations, now and several times a day, with a line in the log. Gives how to stop;
 * it resolves when nothing is being deleted any more.
 */
export function startRetention(
  state: Pick<State, 'deleteIdle'>,
  { days, logger }: RetentionOptions,
): () => Promise<void> {
  if (days === 0) return async () => undefined
  const sweep = async (): Promise<void> => {
    try {
      const deleted = await state.deleteIdle(Date.now() - days * dayMs)
      const isAny = Object.values(deleted).some((count) => count > 0)
      if (isAny) logger.info({ ...deleted, days }, 'idle conversations deleted')
    } catch (error) {
      logger.error({ err: error }, 'could not delete idle conversations')
    }
  }
  let sweeping = sweep()
  const timer = setInterval(() => {
    sweeping = sweep()
  }, sweepEveryMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await sweeping
  }
}
