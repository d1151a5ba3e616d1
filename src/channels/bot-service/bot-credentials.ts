import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import { AuthenticationConstants } from 'botframework-connector'
import type { RegisteredIdentity } from '../../config/bot-identity.ts'
import { RegistrationError } from '../../config/registration-error.ts'

type Credentials = Awaited<
  ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>
>

/** Signs what the bot sends as the SDK does, with errors that say which setting is wrong. */
export class BotCredentials extends ConfigurationServiceClientCredentialFactory {
  constructor(identity: RegisteredIdentity) {
    super({
      MicrosoftAppId: identity.appId,
      MicrosoftAppType: identity.appType,
      ...('tenantId' in identity ? { MicrosoftAppTenantId: identity.tenantId } : {}),
      ...('password' in identity ? { MicrosoftAppPassword: identity.password } : {}),
    })
  }

  override async createCredentials(
    ...how: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ): Promise<Credentials> {
    const credentials = await super.createCredentials(...how)
    return {
      signRequest: async (request) => {
        try {
          return await credentials.signRequest(request)
        } catch (error) {
          throw new RegistrationError(error)
        }
      },
    }
  }

  /**
   * Asks Azure for a token of an app, as the first reply would; the SDK keeps it for that.
   *
   * @throws {RegistrationError} that says which setting is wrong.
   */
  async askForToken(appId: string): Promise<void> {
    const { ToChannelFromBotOAuthScope: audience, ToChannelFromBotLoginUrlPrefix: login } =
      AuthenticationConstants
    const credentials = await this.createCredentials(appId, audience, login, true)
    await credentials.signRequest({ headers: new Headers() } as never)
  }
}
