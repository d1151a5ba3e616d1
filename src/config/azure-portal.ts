/** Where a person finds the values of a registration, in full sentences. */
export const azurePortal = {
  MicrosoftAppId:
    'The Azure portal shows it at the Azure Bot\'s Configuration as "Microsoft App ID".',
  MicrosoftAppType: 'The Azure portal shows it at the Azure Bot\'s Configuration as "Bot Type".',
  MicrosoftAppTenantId:
    'The Azure portal shows it at the Azure Bot\'s Configuration as "App Tenant ID", and at the ' +
    'Overview of Microsoft Entra ID as "Tenant ID".',
  MicrosoftAppPassword:
    'The Azure portal shows it once: at the Azure Bot\'s Configuration choose "Manage Password", ' +
    'then "New client secret", and copy what stands under "Value", not under "Secret ID".',
} as const
