import type { CareerChatText } from '../widget/career-chat.ts'

/** All that the page itself says; what the bot says is not among it. */
const texts = {
  subtitle: 'Every answer names its source',
  startOver: 'Start over',
  close: 'Close chat',
  menu: 'More',
  save: 'Save as a file',
  print: 'Print',
  askPerson: 'Ask a person',
  copy: 'Copy',
  copied: 'Copied',
  placeholder: 'Type your message',
  send: 'Send',
  /** Web Chat's "More messages" does not say that it is the same answer that goes on. */
  moreBelow: 'More below',
  reconnecting: 'Connection lost. Reconnecting …',
  offline: 'You are offline. The chat goes on as soon as you are back.',
  unreachable: 'The server cannot be reached. Trying again …',
  limited: 'That was a lot at once. Please wait a moment, then go on.',
  ended: 'The earlier conversation has ended. This is a new one.',
  notLoaded: 'The chat could not be loaded. Please reload the page.',
  /** To the owner of the page around it. */
  sandboxed: 'The chat cannot reach its server from here: the sandbox needs "allow-same-origin".',
} as const satisfies Readonly<Partial<Record<CareerChatText | 'sandboxed', string>>>

/** Something the page says. */
export type PageText = keyof typeof texts

/** What Web Chat calls those that it says. */
const webChatNames = {
  placeholder: 'TEXT_INPUT_PLACEHOLDER',
  send: 'TEXT_INPUT_SEND_BUTTON_ALT',
  moreBelow: 'TRANSCRIPT_MORE_MESSAGES',
} as const satisfies Readonly<Partial<Record<PageText, string>>>

/** What the owner of the host page has said instead, and in which language. */
let own: ReadonlyMap<string, string> = new Map()
let ownLanguage = ''

/** Puts the owner's texts in place of ours; what there is no text for stays. */
export function useTexts(given: ReadonlyMap<string, string>, language: string): void {
  own = given
  ownLanguage = language
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = element.dataset['text'] as PageText
    element.textContent = textOf(text)
    markLanguage(element, text)
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = textOf(element.dataset['label'] as PageText)
  }
}

/** The words for it at the moment. */
export function textOf(text: PageText): string {
  return own.get(text) ?? texts[text]
}

/** What screen readers pronounce, and how lines run: ours are English, as the page is. */
export function markLanguage(element: HTMLElement, text: PageText): void {
  const isOwn = own.has(text) && ownLanguage !== ''
  element.lang = isOwn ? ownLanguage : 'en'
  element.dir = isOwn ? 'auto' : 'ltr'
}

/** Which of its languages Web Chat speaks. */
export function webChatLanguage(): string {
  return ownLanguage || 'en-US'
}

/** What Web Chat says otherwise than by itself; in another language only what the owner has said. */
export function webChatWords(): Readonly<Record<string, string>> {
  const entries = Object.entries(webChatNames).filter(
    ([text]) => ownLanguage === '' || own.has(text),
  )
  return Object.fromEntries(entries.map(([text, name]) => [name, textOf(text as PageText)]))
}
