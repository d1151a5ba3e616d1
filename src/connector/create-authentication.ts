import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { BotFrameworkAuthentication } from 'botframework-connector'
import type { BotIdentity } from '../bot-identity.ts'

/** Creates what proves the bot to Azure Bot Service, and the service to the bot. */
export function createAuthentication(identity: BotIdentity): BotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(settingsOf(identity))
}

/** Nothing makes the SDK accept whoever comes and sign nothing, as the emulator wants it. */
function settingsOf(identity: BotIdentity): Record<string, string> {
  if (identity.kind === 'anonymous') return {}
  const { appId, appType } = identity
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...('tenantId' in identity ? { MicrosoftAppTenantId: identity.tenantId } : {}),
    ...('password' in identity ? { MicrosoftAppPassword: identity.password } : {}),
  }
}
