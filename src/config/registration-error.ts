import { CareerBotError } from '../errors.ts'
import { azurePortal } from './azure-portal.ts'

/** Azure gives the bot no token, so that no channel takes what it says. */
export class RegistrationError extends CareerBotError {
  readonly code = 'registration'

  /** @param cause what the library that asks for tokens has thrown. */
  constructor(cause: unknown) {
    const text = cause instanceof Error ? cause.message : String(cause)
    const known = explanations.find(({ sign }) => sign.test(text))
    super(
      ['Azure gives the bot no token to reply with.', known?.means, quote(text)]
        .filter((part) => part !== undefined)
        .join(' '),
      { cause },
    )
  }
}

/** What Azure's codes mean for the settings. */
const explanations = [
  {
    sign: /AADSTS7000222/,
    means:
      'The client secret in MicrosoftAppPassword has expired: make another. ' +
      azurePortal.MicrosoftAppPassword,
  },
  {
    sign: /AADSTS7000215/,
    means:
      'MicrosoftAppPassword is no client secret of this app. ' + azurePortal.MicrosoftAppPassword,
  },
  {
    sign: /AADSTS(700016|7000229)/,
    means:
      'The tenant has no app of this ID: MicrosoftAppId, MicrosoftAppTenantId or ' +
      "MicrosoftAppType is wrong. The Azure portal shows all three at the Azure Bot's " +
      'Configuration, as "Microsoft App ID", "App Tenant ID" and "Bot Type".',
  },
  {
    sign: /AADSTS9000(2|23)\b/,
    means:
      'There is no tenant of the ID in MicrosoftAppTenantId. ' + azurePortal.MicrosoftAppTenantId,
  },
  {
    sign: /ManagedIdentityCredential/,
    means:
      'This machine has no managed identity of the ID in MicrosoftAppId: there are such on Azure ' +
      'only, where an App Service lists its own at "Identity", "User assigned". Elsewhere set ' +
      'MicrosoftAppType to SingleTenant, and a secret.',
  },
  {
    sign: /network|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/i,
    means: 'Expected to reach login.microsoftonline.com: open the way there in the firewall.',
  },
] as const

/** Azure's own words, without the numbers for its support, which are in the cause. */
function quote(text: string): string {
  const said = /AADSTS\d+: .*?(?= Trace ID:|$)|ManagedIdentityCredential: .*/.exec(text)?.[0]
  return said === undefined ? `The cause: "${text.split('\n')[0]}"` : `Azure says: "${said}"`
}
