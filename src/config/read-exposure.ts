import type { BotIdentity } from './bot-identity.ts'
import type { SettingsReader } from './settings-reader.ts'

/** Where the bot listens, where people reach it, and who it is. */
interface Exposed {
  readonly host: string
  readonly publicUrl: string | undefined
  readonly identity: BotIdentity
}

/**
 * Tells whether others than this machine are to reach the bot. If so, and it is not registered, nobody
 * vouches for who calls it: that is a fault, unless it is wanted.
 */
export function readExposure(reader: SettingsReader, exposed: Exposed): boolean {
  const { host, publicUrl, identity } = exposed
  const isAllowed = reader.oneOf('ALLOW_ANONYMOUS', ['true', 'false']) === 'true'
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).hostname
  const where = !isLoopback(host)
    ? `HOST "${host}"`
    : publicHost !== undefined && !isLoopback(publicHost)
      ? `PUBLIC_URL "${publicUrl}"`
      : undefined
  if (where === undefined) return false
  if (identity.kind === 'anonymous' && !isAllowed) {
    const expected = `true, as ${where} is for others than this machine and there is no MicrosoftAppId`
    reader.fault('ALLOW_ANONYMOUS', expected, undefined, remedy)
  }
  return true
}

/** Whether an address of the network, or a name, means this machine alone. */
function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host)
}

const remedy =
  'Set MicrosoftAppId to serve Teams and other channels, or ALLOW_ANONYMOUS=true to offer the chat ' +
  'page to whoever reaches it; SECURITY.md tells what that opens'
