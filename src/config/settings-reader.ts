import { ConfigError } from '../errors.ts'
import type { SettingName } from './setting-names.ts'

/** Reads settings one by one and gathers what is wrong with them. */
export class SettingsReader {
  readonly #env: Readonly<Record<string, string | undefined>>
  readonly #faults: { readonly name: string; readonly text: string }[] = []

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  /** A variable that is set to nothing counts as not set, as a line `NAME=` in .env means it. */
  text(name: SettingName): string | undefined {
    const value = this.#env[name]?.trim()
    return value === '' ? undefined : value
  }

  integer(name: SettingName, low: number, high: number): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= low && value <= high) return value
    return this.fault(name, `a whole number from ${low} to ${high}`, text)
  }

  oneOf<T extends string>(
    name: SettingName,
    allowed: readonly T[],
    remedy?: string,
  ): T | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const found = allowed.find((value) => value.toLowerCase() === text.toLowerCase())
    return found ?? this.fault(name, `one of ${allowed.join(', ')}`, text, remedy)
  }

  /** An IPv6 address may stand in brackets, as it does in an address of the web. */
  host(name: SettingName): string | undefined {
    return this.text(name)?.replace(/^\[(.+)\]$/, '$1')
  }

  origin(name: SettingName): string | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : this.#origin(name, text)
  }

  /** An address that may end in a path, without the last slash of it. */
  address(name: SettingName): string | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
    if (url !== undefined && isWeb && isAddress(url)) return addressOf(url)
    const expected = 'an address such as https://bot.example.org or https://example.org/careers'
    return this.fault(name, expected, text)
  }

  /** The address of a Redis; it may hold a password, so that its value never goes into a message. */
  redis(name: SettingName): string | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isRedis = url?.protocol === 'redis:' || url?.protocol === 'rediss:'
    if (isRedis && url.hostname !== '' && /^(?:\/\d*)?$/.test(url.pathname)) return text
    const expected =
      'an address such as redis://localhost:6379 or rediss://user:password@host:6380/0'
    return this.fault(name, expected, `${text.length} other characters`)
  }

  #origin(name: string, text: string): string | undefined {
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
    if (url !== undefined && isWeb && isOrigin(url)) return url.origin
    return this.fault(name, 'an address such as https://bot.example.org, without a path', text)
  }

  /** Any number of origins, with commas between. */
  origins(name: SettingName): readonly string[] {
    const parts = (this.text(name) ?? '').split(',').map((part) => part.trim())
    return parts.filter((part) => part !== '').flatMap((part) => this.#origin(name, part) ?? [])
  }

  /** Its value never goes into a message. */
  secret(name: SettingName, shortest: number, remedy?: string): string | undefined {
    const text = this.text(name)
    if (text === undefined || text.length >= shortest) return text
    const came = `${text.length} characters`
    return this.fault(name, `at least ${shortest} characters`, came, remedy)
  }

  /** Notes a fault for what differs from a name of ours in capitals or underscores only. */
  refuseMisspelt(names: readonly SettingName[]): void {
    for (const given of Object.keys(this.#env)) {
      const meant = names.find((name) => name !== given && plain(name) === plain(given))
      if (meant === undefined || !this.#env[given]?.trim()) continue
      if (this.text(meant) === undefined) this.fault(meant, 'this name', given)
    }
  }

  /** Notes a fault; `remedy` is a sentence that tells where to find what is expected. */
  fault(name: string, expected: string, got: string | undefined, remedy?: string): undefined {
    const came = got === undefined ? 'it is not set' : `got "${got}"`
    const fault = `${name}: expected ${expected}, but ${came}`
    // That a name was misspelled is why it is not set.
    if (got === undefined && this.#faults.some((known) => known.name === name)) return
    this.#faults.push({ name, text: remedy === undefined ? fault : `${fault}. ${remedy}` })
  }

  /** @throws {ConfigError} that opens with what fails and lists all faults, if there are any. */
  throwFaults(opening = 'The bot cannot start with these settings'): void {
    if (this.#faults.length === 0) return
    throw new ConfigError(
      `${opening}:\n` +
        this.#faults.map(({ text }) => `  - ${text}\n`).join('') +
        `Set them in the environment or in the file .env; .env.example explains each.`,
    )
  }
}

/** Whether an address has nothing behind its host and port, nor a name and password before it. */
export function isOrigin({ href, origin }: URL): boolean {
  return href === `${origin}/`
}

/** As {@link isOrigin}, but there may be a path of plain characters. */
export function isAddress({ href, origin, pathname }: URL): boolean {
  return href === `${origin}${pathname}` && /^(?:\/[\w.~%-]+)*\/?$/.test(pathname)
}

/** Writes it so that a path may be put behind. */
export function addressOf({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/$/, '')}`
}

function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}
