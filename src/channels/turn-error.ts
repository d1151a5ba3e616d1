import type { Storage, TurnContext } from 'botbuilder'
import { RegistrationError } from '../config/registration-error.ts'
import { StateUnavailableError, TurnLostError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { Meter } from '../metrics/meter.ts'
import { sentences } from '../replies/voice/sentences.ts'
import { shortTraceId } from '../trace.ts'
import { memoryKeyOf } from '../turn/memory-key.ts'

/** What the handler needs to leave a conversation usable. */
export interface TurnErrorOptions {
  readonly storage: Storage
  readonly logger: Logger
  /** One sentence that helps the person go on; the fault itself is not theirs to read. */
  readonly apology: string
  readonly meter?: Pick<Meter, 'turnFailed'> | undefined
}

/** What an adapter calls when a turn throws. */
export type TurnErrorHandler = (context: TurnContext, error: Error) => Promise<void>

/**
 * Creates the one catch of a turn: logs the error, forgets the conversation's state, so that a
 * dialog that broke does not break every turn to come, and tells the person how to go on. When
 * it was the channel that failed, the state is good, and more messages would fail too. When it was
 * the state, or its place was lost, nothing of the turn counts: whoever sent the activity is told so.
 *
 * @throws {StateUnavailableError} as it came from the turn, and {@link TurnLostError} alike.
 */
export function createTurnErrorHandler(options: TurnErrorOptions): TurnErrorHandler {
  const { storage, logger, apology, meter } = options
  return async (context, thrown) => {
    const error = unwrap(thrown)
    if (error instanceof StateUnavailableError || error instanceof TurnLostError) throw error
    const { id: turnId, channelId, type } = context.activity
    const log = logger.child({ turnId, channelId, type })
    const isDelivery = isDeliveryFault(error)
    meter?.turnFailed(channelId, isDelivery ? 'delivery' : 'bot')
    if (isDelivery) {
      log.error({ err: error }, 'the channel did not take a message')
      return
    }
    log.error({ err: error }, 'turn failed')
    const key = memoryKeyOf(context.activity)
    await attempt(log, 'forget the state', async () => storage.delete([key]))
    await attempt(log, 'send the apology', async () => context.sendActivity(withReference(apology)))
  }
}

/** Whoever is told of the fault by a person finds it in the log. */
function withReference(apology: string): string {
  const id = shortTraceId()
  return id === '' ? apology : `${apology} ${sentences.reference(id)}`
}

/** Dialogs wrap what is thrown within them, together with all that they remember. */
function unwrap(error: Error): Error {
  return error.name === 'DialogContextError' && 'error' in error && error.error instanceof Error
    ? error.error
    : error
}

/** The names are those of the HTTP client that the SDK's connector sends with. */
function isDeliveryFault(error: Error): boolean {
  return error instanceof RegistrationError || ['RestError', 'AbortError'].includes(error.name)
}

/** The turn has failed already; that its cleaning up fails too is only worth a line in the log. */
async function attempt(logger: Logger, what: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    logger.error({ err: error }, `could not ${what} after a failed turn`)
  }
}
