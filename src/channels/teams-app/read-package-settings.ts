import { ownKnowledge } from '../../../knowledge/load-knowledge.ts'
import { readAppId } from '../../config/bot-identity.ts'
import { readContact } from '../../config/read-contact.ts'
import type { SettingName } from '../../config/setting-names.ts'
import { addressOf, isAddress, isOrigin, SettingsReader } from '../../config/settings-reader.ts'
import { limits } from './manifest-words.ts'

/** What an app package is made with, besides the knowledge. */
export interface PackageSettings {
  /** The app ID of the bot: a GUID in lower case. */
  readonly appId: string
  /** Where Teams' people reach the server: HTTPS, perhaps under a path. */
  readonly publicUrl: string
  readonly appName: string
  /** Three numbers with dots between; nothing for the program's. */
  readonly version?: string | undefined
  readonly developer: {
    readonly name: string
    readonly websiteUrl: string
    readonly privacyUrl: string
    readonly termsOfUseUrl: string
  }
  readonly knowledgeFile: string
  /** Whether the bot can name a person. */
  readonly namesPerson?: boolean
}

/**
 * Reads what `.env.example` tells of the Teams app. The bot's password and tenant are not needed,
 * so whoever packs the app need not know them.
 *
 * @throws {ConfigError} that lists everything that is wrong, with what to do.
 */
export function readPackageSettings(
  env: Readonly<Record<string, string | undefined>>,
): PackageSettings {
  const reader = new SettingsReader(env)
  reader.refuseMisspelt(names)
  const publicUrl = readPublicUrl(reader) ?? ''
  const settings: PackageSettings = {
    // What is missing is a fault, which is thrown below.
    appId: readAppId(reader) ?? '',
    publicUrl,
    appName: readName(reader, 'TEAMS_APP_NAME', limits.appName) ?? 'Career bot',
    version: readVersion(reader),
    developer: {
      name: readDeveloperName(reader) ?? '',
      websiteUrl: readPage(reader, 'TEAMS_WEBSITE_URL') ?? publicUrl,
      privacyUrl: readPage(reader, 'TEAMS_PRIVACY_URL') ?? `${publicUrl}/about#privacy`,
      termsOfUseUrl: readPage(reader, 'TEAMS_TERMS_URL') ?? `${publicUrl}/about#terms`,
    },
    knowledgeFile: reader.text('KNOWLEDGE') ?? ownKnowledge,
    namesPerson: readContact(reader) !== undefined,
  }
  reader.throwFaults('The Teams app cannot be packed with these settings')
  return settings
}

const names = [
  'MicrosoftAppId',
  'PUBLIC_URL',
  'TEAMS_DEVELOPER_NAME',
  'TEAMS_APP_NAME',
  'TEAMS_APP_VERSION',
  'TEAMS_WEBSITE_URL',
  'TEAMS_PRIVACY_URL',
  'TEAMS_TERMS_URL',
] as const

/** Teams' servers, not this machine, call the bot. */
function readPublicUrl(reader: SettingsReader): string | undefined {
  const text = reader.text('PUBLIC_URL')
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && isReachable(url) && isAddress(url)) return addressOf(url)
  const expected =
    'the address at which Teams reaches the bot, with https and a public host, ' +
    'such as https://bot.example.org'
  const remedy =
    'It is the messaging endpoint at the Azure Bot\'s Configuration without "/api/messages".'
  return reader.fault('PUBLIC_URL', expected, text, remedy)
}

/** Names of this machine or of one's own network do not do, nor do bare addresses. */
function isReachable({ protocol, hostname }: URL): boolean {
  const isPrivate = /\.(?:local|localhost|internal|lan)$|^[\d.]+$/.test(hostname)
  return protocol === 'https:' && hostname.includes('.') && !isPrivate
}

function readDeveloperName(reader: SettingsReader): string | undefined {
  const name = 'TEAMS_DEVELOPER_NAME'
  const longest = limits.developerName
  if (reader.text(name) !== undefined) return readName(reader, name, longest)
  const expected = `the name of your organization, in at most ${longest} characters`
  return reader.fault(name, expected, undefined, 'Teams shows it as who made the app.')
}

function readName(reader: SettingsReader, name: SettingName, longest: number): string | undefined {
  const text = reader.text(name)
  if (text === undefined || text.length <= longest) return text
  return reader.fault(name, `at most ${longest} characters`, text)
}

/** As Microsoft's schema has it. */
function readVersion(reader: SettingsReader): string | undefined {
  const name = 'TEAMS_APP_VERSION'
  const text = reader.text(name)
  if (text === undefined || /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/.test(text))
    return text
  return reader.fault(name, 'three numbers with dots between, such as 1.4.0', text)
}

function readPage(reader: SettingsReader, name: SettingName): string | undefined {
  const text = reader.text(name)
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  // As the web writes it: a space or an umlaut would stand in the manifest as it is.
  if (url !== undefined && isReachable(url)) return isOrigin(url) ? url.origin : url.href
  return reader.fault(name, 'the address of a web page that starts with https', text)
}
