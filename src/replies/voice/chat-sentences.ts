import type { ChatFacts } from './chat-facts.ts'

/**
 * What the chat says of itself, on its page `/about` and when it is asked: what the program does,
 * and no more. A sentence that does not hold for a chat is empty.
 */
export const chatSentences = {
  noModel:
    'Answers are looked up: no language model writes them, and no question is sent to another service to be answered.',
  maker:
    'This bot is a program, run by whoever gave you this chat; who that is, it cannot tell. Nobody else writes in it.',
  kept: ({ keeps }: ChatFacts): string => {
    const memory =
      'Your last questions and what they were answered with are kept, to understand "and the pay?"'
    switch (keeps) {
      case 'nothing':
        return 'Nothing of this is kept: it is gone when the program ends.'
      case 'pageAtAzure':
        return `${memory}; conversations on the chat page are held by Microsoft's Azure.`
      case 'onServer':
        return `${memory}; on the chat page the whole conversation is, so that it is there when you come back.`
    }
  },
  opinions: ({ keeps }: ChatFacts): string =>
    keeps === 'nothing'
      ? ''
      : 'A thumb is kept with the question and the answer that it is on, so that whoever runs the bot can make it better.',
  where: ({ keeps }: ChatFacts): string => {
    if (keeps === 'nothing') return ''
    const what = keeps === 'onServer' ? 'All of that' : 'All the rest'
    return `${what} is on the server of whoever runs the bot, which sends it to nobody.`
  },
  forget: ({ keeps, retentionDays }: ChatFacts): string => {
    if (keeps === 'nothing') return ''
    const place = keeps === 'onServer' ? '' : ' from that server'
    const after = retentionDays === 1 ? 'a day' : `${retentionDays} days`
    const later =
      retentionDays === 0
        ? 'Nothing else deletes it.'
        : `What nobody comes back to is deleted after ${after}.`
    return `Say "forget me", and it is deleted${place} at once. ${later}`
  },
  readers: ({ keeps }: ChatFacts): string =>
    keeps === 'nothing'
      ? 'Only who sees this terminal.'
      : 'Whoever runs the bot can read what is kept; if that is your employer or school, they can. The bot shows it to nobody else. In a group or a channel all who are there read along, and on the chat page whoever uses your browser after you, until you press "Start over" or say "forget me".',
  browser: ({ keeps }: ChatFacts): string =>
    keeps === 'nothing'
      ? 'There are no cookies here, no advertising and no tracking.'
      : 'The chat page sets no cookie; your browser stores there which conversation is yours. In a chat window on another site it does the same, or, if it allows no storage to that window, keeps one cookie for 7 days, which nobody gets but the chat on that site. That site stores whether the window was open, until the tab is closed, and for good that you want no invitation again. In Teams the bot stores nothing on your device. There is no advertising and no tracking.',
  anonymity: ({ keeps }: ChatFacts): string =>
    keeps === 'nothing'
      ? 'The bot asks for no name and no account, and does not know who you are.'
      : 'The bot asks for no name, no mail address and no account, and keeps no network address. On the chat page it knows you by a random number; Teams tells it who you are there.',
  microsoft: ({ keeps }: ChatFacts): string =>
    keeps === 'nothing'
      ? ''
      : 'What Microsoft keeps of messages that go through Teams or Azure is up to Microsoft and your organization.',
  contact: ({ contact }: ChatFacts): string =>
    contact === undefined
      ? ''
      : 'The link to a person takes your last question along. It sends nothing before you press it.',
} as const

/** All of it, by the places of the page `/about`. */
export function sayAbout(chat: ChatFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(chatSentences).map(([name, said]) => [
      name,
      typeof said === 'string' ? said : said(chat),
    ]),
  )
}
