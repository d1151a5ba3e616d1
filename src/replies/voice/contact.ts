/** A person to turn to, as the setting `CONTACT` names one. */
export type Contact =
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'phone'; readonly number: string }
  | { readonly kind: 'page' | 'teams'; readonly url: string }

/** The way to a person, with a question carried over; nothing is sent before somebody presses it. */
export interface ContactLink {
  /** What can be read without pressing it: the address, the number, or where it leads. */
  readonly label: string
  readonly url: string
  /** The same for where nothing can be pressed. */
  readonly words: string
}

/** The parameter of a page's address that takes the question. */
const questionParameter = 'question'

/** In characters: programs for mail take no endless address. */
const longestQuestion = 300

const mailAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/
const phoneNumber = /^\+?[\d ()./-]{3,30}$/
const teamsChat = /^https:\/\/teams\.(?:microsoft|cloud\.microsoft|live)(?:\.com)?\/l\/chat\//

/** Reads a mail address, a phone number, or a link with https; nothing of anything else. */
export function parseContact(text: string): Contact | undefined {
  const plain = text.replace(/^(?:mailto|tel):/, '').trim()
  if (mailAddress.test(plain)) return { kind: 'mail', address: plain }
  if (phoneNumber.test(plain) && /\d.*\d.*\d/.test(plain)) return { kind: 'phone', number: plain }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.username !== '') return undefined
  return { kind: teamsChat.test(url.href) ? 'teams' : 'page', url: url.href }
}

/** Gives the link to a person: the question is the subject of the mail, or stands in the link. */
export function linkTo(contact: Contact, question = ''): ContactLink {
  // Half of a character that is cut in two, as an emoji may be, has no place in an address.
  const asked = question
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuestion)
    .replaceAll(/\p{Cs}/gu, '')
  switch (contact.kind) {
    case 'mail': {
      const label = `Write to ${contact.address}`
      const url = `mailto:${contact.address}`
      if (asked === '') return { label, url, words: label }
      const words = `${label}, subject "${asked}"`
      return { label, url: `${url}?subject=${encode(asked)}`, words }
    }
    case 'phone': {
      const digits = contact.number.replaceAll(/[^\d+]/g, '')
      const label = `Call ${contact.number}`
      return { label, url: `tel:${digits}`, words: label }
    }
    case 'teams':
      return page('Chat in Teams', withParameter(contact.url, 'message', asked))
    case 'page': {
      const url = withParameter(contact.url, questionParameter, asked)
      return page(`Ask at ${new URL(url).host}`, url)
    }
  }
}

function page(label: string, url: string): ContactLink {
  return { label, url, words: `${label}: ${url}` }
}

function withParameter(address: string, name: string, value: string): string {
  if (value === '') return address
  const url = new URL(address)
  // To delete writes the others anew, too: users=a@b as users=a%40b.
  if (url.searchParams.has(name)) url.searchParams.delete(name)
  // Unlike a form's, a blank is no plus: a Teams chat would show it.
  url.search += `${url.search === '' ? '?' : '&'}${name}=${encode(value)}`
  return url.href
}

/** As in a link, and in one that stands in Markdown: that ends at a bracket. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[()']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}
