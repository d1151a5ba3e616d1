import type { ConnectorServer, Sent } from './connector-server.ts'

/** Where in Teams the bot is spoken to. */
export interface TeamsPlace {
  readonly kind: 'personal' | 'groupChat' | 'channel'
  /** Tells the chats of a test file apart, and names them in what is recorded. */
  readonly name: string
}

/** What came of an activity: the response to it, and what the bot sent meanwhile. */
export interface Exchange {
  readonly status: number
  readonly body: string
  readonly sent: readonly Sent[]
}

/** The bot as Teams names it. */
export const bot = { id: '28:bot', name: 'Career bot' }

const tenant = { id: '11111111-1111-4111-8111-111111111111' }
const team = { id: '19:team@thread.tacv2' }

/** A chat in Teams, which sends what Teams sends, member for member as its documentation has it. */
export class TeamsChat {
  readonly #place: TeamsPlace
  readonly #botUrl: string
  readonly #channel: ConnectorServer
  #count = 0

  constructor(place: TeamsPlace, botUrl: string, channel: ConnectorServer) {
    this.#place = place
    this.#botUrl = botUrl
    this.#channel = channel
  }

  /** Lets a person write a message; in a group, mention the bot as Teams makes people do. */
  async say(text: string, activity: object = {}): Promise<Exchange> {
    return this.post({
      type: 'message',
      textFormat: 'plain',
      text,
      // Teams sends the words once more, whatever they are.
      attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
      ...activity,
    })
  }

  /** Presses a button of the card that was sent last, as Teams does for `messageBack`. */
  async press(label: string): Promise<Exchange> {
    const card = this.#channel.sent.findLast(
      ({ method, activity }) => method === 'POST' && 'attachments' in activity,
    )
    const actions: readonly Button[] = card?.activity.attachments?.[0]?.content.actions ?? []
    const button = actions.find(({ title }) => title === label)
    if (card === undefined || button === undefined) {
      throw new Error(`Expected a button "${label}" on the last card.`)
    }
    const { text, value } = button.data.msteams
    return this.post({ type: 'message', text, value, replyToId: cardIdOf(card) })
  }

  /** Sends an activity of any type; what all activities of Teams have is added. */
  async post(activity: object): Promise<Exchange> {
    this.#count += 1
    const before = this.#channel.sent.length
    const response = await fetch(`${this.#botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ ...this.#common(), ...activity }),
    })
    const body = await response.text()
    return { status: response.status, body, sent: this.#channel.sent.slice(before) }
  }

  #common(): object {
    return {
      id: `${1_700_000_000_000 + this.#count}`,
      channelId: 'msteams',
      serviceUrl: this.#channel.url,
      timestamp: '2026-01-01T09:00:00.000Z',
      localTimestamp: '2026-01-01T10:00:00.000+01:00',
      localTimezone: 'Europe/Berlin',
      locale: 'en-US',
      from: { id: '29:ana', name: 'Ana', aadObjectId: '22222222-2222-4222-8222-222222222222' },
      recipient: bot,
      conversation: conversationOf(this.#place),
      entities: [clientInfo],
      channelData: this.#place.kind === 'channel' ? { ...inChannel, tenant } : { tenant },
    }
  }
}

/**
 * Whether Teams makes two messages of one: words and cards never share one there, and the bot is
 * told the id of neither (microsoft/BotFramework-Services#98; the Agents Playground does the same).
 */
export function isSplit({ activity: { text = '', attachments = [] } }: Sent): boolean {
  return text !== '' && attachments.length > 0
}

function cardIdOf(sent: Sent): string {
  return isSplit(sent) ? `${sent.id}-card` : sent.id
}

interface Button {
  readonly title: string
  readonly data: { readonly msteams: { readonly text: string; readonly value: unknown } }
}

const inChannel = {
  teamsChannelId: '19:channel@thread.tacv2',
  teamsTeamId: team.id,
  channel: { id: '19:channel@thread.tacv2' },
  team,
}

/** Comes with every message; where somebody is mentioned, after the mentions. */
export const clientInfo = {
  type: 'clientInfo',
  locale: 'en-US',
  country: 'US',
  platform: 'Web',
  timezone: 'Europe/Berlin',
}

function conversationOf({ kind, name }: TeamsPlace): object {
  const conversation = { conversationType: kind, tenantId: tenant.id }
  switch (kind) {
    case 'personal':
      return { ...conversation, id: `a:${name}` }
    case 'groupChat':
      return { ...conversation, isGroup: true, id: `19:${name}@thread.v2` }
    case 'channel': {
      const id = `19:${name}@thread.tacv2;messageid=1700000000000`
      return { ...conversation, isGroup: true, id }
    }
  }
}
