import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { BotFrameworkAuthentication } from 'botframework-connector'
import type { BotIdentity } from '../../config/bot-identity.ts'
import { BotCredentials } from './bot-credentials.ts'

/**
 * Creates what proves the bot to Azure Bot Service, and the service to the bot. Without a
 * registration whoever comes is accepted and nothing is signed, as the emulator wants it.
 */
export function createAuthentication(identity: BotIdentity): BotFrameworkAuthentication {
  if (identity.kind === 'anonymous') return new ConfigurationBotFrameworkAuthentication({})
  return new ConfigurationBotFrameworkAuthentication({}, new BotCredentials(identity))
}
