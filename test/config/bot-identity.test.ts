import { describe, expect, it } from 'vitest'
import { type BotIdentity, readIdentity, servedTenant } from '../../src/config/bot-identity.ts'
import { ConfigError } from '../../src/errors.ts'
import { SettingsReader } from '../../src/config/settings-reader.ts'

const appId = '5c0bd4b0-6b8e-4d1c-9f2e-1f2d3c4b5a69'
const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47'
const password = 'abc8Q~0123456789012345678901234567890123'

const whereAppId =
  'The Azure portal shows it at the Azure Bot\'s Configuration as "Microsoft App ID".'
const whereTenant =
  'The Azure portal shows it at the Azure Bot\'s Configuration as "App Tenant ID", and at the ' +
  'Overview of Microsoft Entra ID as "Tenant ID".'
const whereSecret =
  'The Azure portal shows it once: at the Azure Bot\'s Configuration choose "Manage Password", ' +
  'then "New client secret", and copy what stands under "Value", not under "Secret ID".'
const whereType = 'The Azure portal shows it at the Azure Bot\'s Configuration as "Bot Type".'
const aGuid = 'a GUID such as 6f9619ff-8b86-d011-b42d-00c04fc964ff'

type Settings = Readonly<Record<string, string>>

const good: Settings = {
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: password,
}

describe('readIdentity', () => {
  it.each<readonly [string, Settings, BotIdentity]>([
    ['no registration', {}, { kind: 'anonymous' }],
    [
      'a type alone, as .env.example has it',
      { MicrosoftAppType: 'SingleTenant' },
      { kind: 'anonymous' },
    ],
    [
      'one tenant, unless told otherwise',
      good,
      { kind: 'registered', appType: 'SingleTenant', appId, tenantId, password },
    ],
    [
      'a type in any case, as Azure itself is not of one mind',
      {
        MicrosoftAppType: 'userassignedmsi',
        MicrosoftAppId: appId,
        MicrosoftAppTenantId: tenantId,
      },
      { kind: 'registered', appType: 'UserAssignedMSI', appId, tenantId },
    ],
    [
      'many tenants',
      { MicrosoftAppType: 'MultiTenant', MicrosoftAppId: appId, MicrosoftAppPassword: password },
      { kind: 'registered', appType: 'MultiTenant', appId, password },
    ],
    [
      'GUIDs in capitals, which tokens and activities write small',
      {
        ...good,
        MicrosoftAppId: appId.toUpperCase(),
        MicrosoftAppTenantId: tenantId.toUpperCase(),
      },
      { kind: 'registered', appType: 'SingleTenant', appId, tenantId, password },
    ],
  ])('takes %s', (_, env, identity) => {
    expect(read(env)).toEqual(identity)
  })

  it.each<readonly [string, Settings, readonly string[]]>([
    [
      'an app ID that is none',
      { ...good, MicrosoftAppId: 'career-bot' },
      [
        `MicrosoftAppId: expected the app ID of the bot, ${aGuid}, but got "career-bot". ${whereAppId}`,
      ],
    ],
    [
      'a placeholder for the app ID',
      { ...good, MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
      [
        `MicrosoftAppId: expected the app ID of the bot, ${aGuid}, ` +
          `but got "00000000-0000-0000-0000-000000000000". ${whereAppId}`,
      ],
    ],
    [
      'a secret without an app ID',
      { MicrosoftAppPassword: password },
      [
        'MicrosoftAppId: expected the app ID that MicrosoftAppPassword belongs to, ' +
          `but it is not set. ${whereAppId}`,
      ],
    ],
    [
      'a tenant without an app ID',
      { MicrosoftAppTenantId: tenantId },
      [
        'MicrosoftAppId: expected the app ID that MicrosoftAppTenantId belongs to, ' +
          `but it is not set. ${whereAppId}`,
      ],
    ],
    [
      'an app of one tenant with neither tenant nor secret',
      { MicrosoftAppId: appId },
      [
        'MicrosoftAppTenantId: expected the ID of the tenant of a SingleTenant app, ' +
          `but it is not set. ${whereTenant}`,
        'MicrosoftAppPassword: expected the value of a client secret of the SingleTenant app, ' +
          `but it is not set. ${whereSecret}`,
      ],
    ],
    [
      'the domain name of a tenant',
      { ...good, MicrosoftAppTenantId: 'contoso.onmicrosoft.com' },
      [
        `MicrosoftAppTenantId: expected the ID of the tenant of a SingleTenant app, ${aGuid}, ` +
          `but got "contoso.onmicrosoft.com". ${whereTenant}`,
      ],
    ],
    [
      'the app ID for the tenant',
      { ...good, MicrosoftAppTenantId: appId },
      [`MicrosoftAppTenantId: expected the ID of the tenant, but got "the app ID". ${whereTenant}`],
    ],
    [
      'a tenant of an app that serves all',
      { ...good, MicrosoftAppType: 'MultiTenant' },
      [
        'MicrosoftAppTenantId: expected nothing, as a MultiTenant app serves all, ' +
          `but got "${tenantId}". ` +
          'Remove it, or set MicrosoftAppType to SingleTenant to serve that tenant only.',
      ],
    ],
    [
      'a secret of a managed identity',
      { ...good, MicrosoftAppType: 'UserAssignedMSI' },
      [
        'MicrosoftAppPassword: expected nothing, as a UserAssignedMSI app has none, ' +
          'but got "a value". ' +
          'Remove it, or set MicrosoftAppType to SingleTenant if the app has a secret.',
      ],
    ],
    [
      'names in other capitals, or with underscores',
      { MICROSOFT_APP_ID: appId, MicrosoftAppTenantID: tenantId },
      [
        'MicrosoftAppId: expected this name, but got "MICROSOFT_APP_ID"',
        'MicrosoftAppTenantId: expected this name, but got "MicrosoftAppTenantID"',
      ],
    ],
    [
      'a type of its own, and nothing that hangs on it',
      { MicrosoftAppId: appId, MicrosoftAppType: 'Single' },
      [
        'MicrosoftAppType: expected one of SingleTenant, UserAssignedMSI, MultiTenant, ' +
          `but got "Single". ${whereType}`,
      ],
    ],
    [
      'the ID of a secret',
      { ...good, MicrosoftAppPassword: '0c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d5e' },
      [
        'MicrosoftAppPassword: expected the value of a client secret, ' +
          `but got "a GUID, as the ID of a secret is". ${whereSecret}`,
      ],
    ],
    [
      'a secret as the portal shows it later',
      { ...good, MicrosoftAppPassword: 'abc******************' },
      [
        'MicrosoftAppPassword: expected the value of a client secret, ' +
          `but got "a secret that the portal has masked". ${whereSecret}`,
      ],
    ],
    [
      'a secret that is too short',
      { ...good, MicrosoftAppPassword: 'hush' },
      [
        'MicrosoftAppPassword: expected at least 16 characters, ' +
          `but got "4 characters". ${whereSecret}`,
      ],
    ],
  ])('refuses %s', (_, env, faults) => {
    expect(faultsOf(env)).toEqual(faults)
  })

  it.each([
    '<client-secret-value>',
    '{{BOT_PASSWORD}}',
    '$(botPassword)',
    'your_client_secret',
    'xxxxxxxxxxxxxxxx',
    'changeme',
  ])('takes "%s" for a placeholder of the secret', (placeholder) => {
    expect(faultsOf({ ...good, MicrosoftAppPassword: placeholder })).toEqual([
      `MicrosoftAppPassword: expected the value of a client secret, but got "a placeholder". ${whereSecret}`,
    ])
  })

  it.each(['MicrosoftAppId', 'MicrosoftAppTenantId'])(
    'does not show a secret that was put into %s',
    (name) => {
      const [fault = ''] = faultsOf({ ...good, [name]: password })

      expect(fault).toContain('but got "40 characters that are no GUID"')
    },
  )
})

describe('servedTenant', () => {
  it.each<readonly [string, BotIdentity, string | undefined]>([
    ['nothing for nobody', { kind: 'anonymous' }, undefined],
    [
      'the tenant of a managed identity',
      { kind: 'registered', appType: 'UserAssignedMSI', appId, tenantId },
      tenantId,
    ],
    [
      'the tenant of an app of one',
      { kind: 'registered', appType: 'SingleTenant', appId, tenantId, password },
      tenantId,
    ],
    [
      'nothing for an app of many',
      { kind: 'registered', appType: 'MultiTenant', appId, password },
      undefined,
    ],
  ])('gives %s', (_, identity, tenant) => {
    expect(servedTenant(identity)).toBe(tenant)
  })
})

function read(env: Settings): BotIdentity {
  const reader = new SettingsReader(env)
  const identity = readIdentity(reader)
  reader.throwFaults()
  return identity
}

/** The faults of a message, without what stands before and after them. */
function faultsOf(env: Settings): readonly string[] {
  try {
    read(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const lines = error.message.split('\n').slice(1, -1)
    return lines.map((line) => line.replace(/^ {2}- /, ''))
  }
  return []
}
