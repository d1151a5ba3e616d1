import type { SettingsReader } from './settings-reader.ts'
import { azurePortal } from './azure-portal.ts'
import { settingNames } from './setting-names.ts'

/** Who the bot is for Azure Bot Service. */
export type BotIdentity =
  /** Not registered: only what runs on this machine may talk to it. */
  { readonly kind: 'anonymous' } | RegisteredIdentity

/** A bot that Azure Bot Service knows; GUIDs are in lower case. */
export type RegisteredIdentity = {
  readonly kind: 'registered'
  readonly appId: string
} & (
  | { readonly appType: 'SingleTenant'; readonly tenantId: string; readonly password: string }
  | { readonly appType: 'UserAssignedMSI'; readonly tenantId: string }
  | { readonly appType: 'MultiTenant'; readonly password: string }
)

/** Reads who the bot is; faults go to the reader, and what is given then is of no use. */
export function readIdentity(reader: SettingsReader): BotIdentity {
  reader.refuseMisspelt(settingNames.filter((name) => name in azurePortal))
  const appType = readAppType(reader)
  if (reader.text('MicrosoftAppId') === undefined) return readAnonymous(reader)
  const appId = readAppId(reader)
  const tenantId = readTenantId(reader, appType)
  const password = readPassword(reader, appType)
  if (appId === undefined || appType === undefined) return anonymous
  return identityOf(appId, appType, { tenantId, password })
}

/** Reads which bot it is, in lower case; that it is not set is a fault, too. */
export function readAppId(reader: SettingsReader): string | undefined {
  return readGuid(reader, 'MicrosoftAppId', 'the app ID of the bot')
}

/** Whose people alone the bot serves; nothing when it serves those of every tenant. */
export function servedTenant(identity: BotIdentity): string | undefined {
  const isOpen = identity.kind === 'anonymous' || identity.appType === 'MultiTenant'
  return isOpen ? undefined : identity.tenantId
}

/** Kinds of bot registration in Azure. */
const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const

type AppType = (typeof appTypes)[number]

const anonymous = { kind: 'anonymous' } as const

function readAnonymous(reader: SettingsReader): BotIdentity {
  for (const name of ['MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const) {
    if (reader.text(name) === undefined) continue
    const expected = `the app ID that ${name} belongs to`
    reader.fault('MicrosoftAppId', expected, undefined, azurePortal.MicrosoftAppId)
    return anonymous
  }
  return anonymous
}

function readAppType(reader: SettingsReader): AppType | undefined {
  if (reader.text('MicrosoftAppType') === undefined) return 'SingleTenant'
  return reader.oneOf('MicrosoftAppType', appTypes, azurePortal.MicrosoftAppType)
}

/** A domain name will not do: the activities of a tenant carry its ID. */
function readTenantId(reader: SettingsReader, appType: AppType | undefined): string | undefined {
  const name = 'MicrosoftAppTenantId'
  const text = reader.text(name)
  if (appType === 'MultiTenant' && text !== undefined) {
    const remedy = 'Remove it, or set MicrosoftAppType to SingleTenant to serve that tenant only.'
    return reader.fault(name, 'nothing, as a MultiTenant app serves all', shown(text), remedy)
  }
  if (text !== undefined && text === reader.text('MicrosoftAppId')) {
    return reader.fault(name, 'the ID of the tenant', 'the app ID', azurePortal[name])
  }
  const isDemanded = appType !== undefined && appType !== 'MultiTenant'
  const whose = isDemanded ? `the ID of the tenant of a ${appType} app` : 'the ID of a tenant'
  if (text !== undefined) return readGuid(reader, name, whose)
  return isDemanded ? reader.fault(name, whose, undefined, azurePortal[name]) : undefined
}

function readPassword(reader: SettingsReader, appType: AppType | undefined): string | undefined {
  const name = 'MicrosoftAppPassword'
  const text = reader.text(name)
  if (appType === 'UserAssignedMSI' && text !== undefined) {
    const remedy = 'Remove it, or set MicrosoftAppType to SingleTenant if the app has a secret.'
    return reader.fault(name, 'nothing, as a UserAssignedMSI app has none', 'a value', remedy)
  }
  if (text === undefined) {
    const isDemanded = appType !== undefined && appType !== 'UserAssignedMSI'
    const expected = `the value of a client secret of the ${appType} app`
    return isDemanded ? reader.fault(name, expected, undefined, azurePortal[name]) : undefined
  }
  const mistake = mistakenSecrets.find(({ pattern }) => pattern.test(text))
  if (mistake === undefined) return reader.secret(name, shortestSecret, azurePortal[name])
  return reader.fault(name, 'the value of a client secret', mistake.what, azurePortal[name])
}

/** In characters; those that Azure makes have 40. */
const shortestSecret = 16

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What people take for the secret. */
const mistakenSecrets = [
  { pattern: guid, what: 'a GUID, as the ID of a secret is' },
  { pattern: /\*{3}/, what: 'a secret that the portal has masked' },
  {
    pattern: /^[<{[$%].*[>}\])%]$|^your|change.?me|placeholder|^(.)\1+$/i,
    what: 'a placeholder',
  },
] as const

function readGuid(
  reader: SettingsReader,
  name: 'MicrosoftAppId' | 'MicrosoftAppTenantId',
  what: string,
): string | undefined {
  const text = reader.text(name)
  if (text !== undefined && guid.test(text) && /[1-9a-f]/i.test(text)) return text.toLowerCase()
  const expected = `${what}, a GUID such as 6f9619ff-8b86-d011-b42d-00c04fc964ff`
  const got = text === undefined ? undefined : shown(text)
  return reader.fault(name, expected, got, azurePortal[name])
}

/** Whoever mixes up two lines of .env must not find the secret in the log. */
function shown(text: string): string {
  const isHarmless =
    text.length < shortestSecret || /^([\w-]+\.)+[a-z]+$|^[\da-f{}-]+$|^<[\w -]+>$/i.test(text)
  return isHarmless ? text : `${text.length} characters that are no GUID`
}

function identityOf(
  appId: string,
  appType: AppType,
  { tenantId, password }: Readonly<Record<'tenantId' | 'password', string | undefined>>,
): BotIdentity {
  const kind = 'registered'
  if (appType === 'UserAssignedMSI') {
    return tenantId === undefined ? anonymous : { kind, appId, appType, tenantId }
  }
  if (password === undefined) return anonymous
  if (appType === 'MultiTenant') return { kind, appId, appType, password }
  return tenantId === undefined ? anonymous : { kind, appId, appType, tenantId, password }
}
