import type { RegisteredIdentity } from '../../config/bot-identity.ts'
import type { Logger } from '../../logger.ts'
import { BotCredentials } from './bot-credentials.ts'

/**
 * Asks Azure for a token and tells the log whether there is one: a secret that is wrong or expired
 * would otherwise show only as silence in Teams. It is no reason to stop; the chat page works.
 */
export async function checkRegistration(
  identity: RegisteredIdentity,
  logger: Pick<Logger, 'info' | 'error'>,
): Promise<void> {
  const { appId, appType } = identity
  try {
    await new BotCredentials(identity).askForToken(appId)
    logger.info(
      { appId, appType },
      'Azure gave the bot a token: channels such as Teams can be replied to',
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    logger.error({ appId, appType }, `channels such as Teams cannot be replied to. ${why}`)
  }
}
