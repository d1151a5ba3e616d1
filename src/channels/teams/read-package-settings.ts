import { SettingsReader } from '../../settings-reader.ts'
import { whereabouts } from '../../whereabouts.ts'
import { limits } from './manifest-words.ts'

/** What an app package is made with, besides the knowledge. */
export interface PackageSettings {
  /** The app ID of the bot: a GUID in lower case. */
  readonly appId: string
  /** Where Teams' people reach the server: HTTPS, without a path. */
  readonly publicUrl: string
  readonly appName: string
  readonly developer: {
    readonly name: string
    readonly websiteUrl: string
    readonly privacyUrl: string
    readonly termsOfUseUrl: string
  }
  readonly knowledgeFile: string
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
  reader.refuseMisspelt(['MicrosoftAppId'])
  const publicUrl = readPublicUrl(reader)
  const settings: PackageSettings = {
    appId: readAppId(reader),
    publicUrl,
    appName: readName(reader, 'TEAMS_APP_NAME', limits.appName) ?? 'Career bot',
    developer: {
      name: readDeveloperName(reader),
      websiteUrl: readPage(reader, 'TEAMS_WEBSITE_URL') ?? publicUrl,
      privacyUrl: readPage(reader, 'TEAMS_PRIVACY_URL') ?? `${publicUrl}/about#privacy`,
      termsOfUseUrl: readPage(reader, 'TEAMS_TERMS_URL') ?? `${publicUrl}/about#terms`,
    },
    knowledgeFile: reader.text('KNOWLEDGE') ?? 'knowledge/knowledge.json',
  }
  reader.throwFaults('The Teams app cannot be packed with these settings')
  return settings
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function readAppId(reader: SettingsReader): string {
  const text = reader.text('MicrosoftAppId')
  if (text !== undefined && guid.test(text)) return text.toLowerCase()
  const expected = 'the app ID of the bot, a GUID such as 6f9619ff-8b86-d011-b42d-00c04fc964ff'
  return unusable(reader.fault('MicrosoftAppId', expected, text, whereabouts.MicrosoftAppId))
}

/** Teams' servers, not this machine, call the bot. */
function readPublicUrl(reader: SettingsReader): string {
  const text = reader.text('PUBLIC_URL')
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && isReachable(url) && url.pathname === '/') return url.origin
  const expected =
    'the address at which Teams reaches the bot, with https, a public host and no path, ' +
    'such as https://bot.example.org'
  const remedy =
    'It is the messaging endpoint at the Azure Bot\'s Configuration without "/api/messages".'
  return unusable(reader.fault('PUBLIC_URL', expected, text, remedy))
}

/** Names of this machine or of one's own network do not do, nor do bare addresses. */
function isReachable({ protocol, hostname }: URL): boolean {
  const isPrivate = /\.(?:local|localhost|internal|lan)$|^[\d.]+$/.test(hostname)
  return protocol === 'https:' && hostname.includes('.') && !isPrivate
}

function readDeveloperName(reader: SettingsReader): string {
  const name = 'TEAMS_DEVELOPER_NAME'
  if (reader.text(name) !== undefined) return readName(reader, name, limits.developerName) ?? ''
  const expected = `the name of your organization, in at most ${limits.developerName} characters`
  return unusable(reader.fault(name, expected, undefined, 'Teams shows it as who made the app.'))
}

function readName(reader: SettingsReader, name: string, longest: number): string | undefined {
  const text = reader.text(name)
  if (text === undefined || text.length <= longest) return text
  return reader.fault(name, `at most ${longest} characters`, text)
}

function readPage(reader: SettingsReader, name: string): string | undefined {
  const text = reader.text(name)
  if (text === undefined) return undefined
  if (URL.canParse(text) && isReachable(new URL(text))) return text
  return reader.fault(name, 'the address of a web page that starts with https', text)
}

/** What takes the place of a faulty value until the faults are thrown. */
function unusable(_fault: undefined): string {
  return ''
}
