import { type Contact, parseContact } from '../replies/voice/contact.ts'
import type { SettingsReader } from './settings-reader.ts'

/** Reads who is to be turned to where the bot cannot help; nobody where that is not set. */
export function readContact(reader: SettingsReader): Contact | undefined {
  const text = reader.text('CONTACT')
  if (text === undefined) return undefined
  const expected =
    'a mail address, a phone number, or a link that starts with https, ' +
    'such as careers@example.org, +1 555 0100 or https://example.org/ask'
  return parseContact(text) ?? reader.fault('CONTACT', expected, text)
}
