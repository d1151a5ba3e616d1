import type { Playground, PlaygroundEvent, ShownMessage } from './playground.ts'
import { playgroundConfig } from './playground-config.ts'

const { bot, currentUser, tenantId } = playgroundConfig

/** Where in the Playground people talk. */
export interface PlaygroundPlace {
  readonly kind: 'personal' | 'groupChat' | 'channel'
  readonly id: string
}

/** What a pressed thumb says. */
type Opinion = 'like' | 'dislike'

/** A chat in the Playground, written down as it goes on: all that was done, and all it showed. */
export class PlaygroundChat {
  readonly #playground: Playground
  readonly #place: PlaygroundPlace
  /** In a channel, of the thread, once there is one. */
  #id: string
  #card: ShownMessage | undefined
  #lines: readonly string[] = []
  #count = 0

  constructor(playground: Playground, place: PlaygroundPlace) {
    this.#playground = playground
    this.#place = place
    this.#id = place.id
  }

  get transcript(): string {
    return `${this.#lines.join('\n')}\n`
  }

  /** Lets Ana install the app. */
  async install(): Promise<void> {
    this.#write('Ana installs the bot')
    // The Playground tells it the bot in two activities.
    await this.#act(`/_debug/conversation/${this.#id}/installation`, {}, 2)
  }

  /** Lets Ana write; outside of a personal chat she mentions the bot. */
  async say(words: string): Promise<void> {
    const text = this.#place.kind === 'personal' ? words : `${mention.text} ${words}`
    this.#write(`Ana: ${text}`)
    const mentions = this.#place.kind === 'personal' ? [] : [mention]
    const path = `/_conversation/v1/conversations/${this.#id}/messages`
    await this.#act(path, { from: currentUser, text, textFormat: 'plain', mentions })
  }

  /** Lets somebody else write, which the Playground's own box cannot. */
  async sayAs(
    person: { readonly id: string; readonly name: string },
    words: string,
  ): Promise<void> {
    this.#count += 1
    const text = `${mention.text} ${words}`
    this.#write(`${person.name}: ${text}`)
    await this.#act('/_internal/v1/customActivities', {
      type: 'message',
      id: `${person.id}-${this.#count}`,
      channelId: 'msteams',
      serviceUrl: `${this.#playground.url}/_connector`,
      from: person,
      recipient: bot,
      conversation: { id: this.#id, conversationType: this.#place.kind, isGroup: true, tenantId },
      text,
      entities: [{ type: 'mention', ...mention }],
    })
  }

  /** Lets Ana press a button of the newest card. */
  async press(label: string): Promise<void> {
    const buttons = this.#card === undefined ? [] : buttonsOf(this.#card)
    const button = buttons.find(({ title }) => title === label)
    if (this.#card === undefined || button === undefined) {
      throw new Error(`Expected a button "${label}" on the newest card of:\n${this.transcript}`)
    }
    this.#write(`Ana presses "${label}"`)
    const { msteams: _, ...value } = button.data
    const replyToId = this.#card.messageId
    await this.#act('/_conversation/v1/submit', { ...this.#who(), replyToId, value })
  }

  /** Lets Ana press a thumb of an answer. */
  async rate(reaction: Opinion, feedback: string): Promise<void> {
    this.#write(`Ana presses "${reaction}" and writes "${feedback}"`)
    const value = { actionName: 'feedback', actionValue: { reaction, feedback } }
    await this.#act('/_conversation/v1/invoke', {
      ...this.#who(),
      name: 'message/submitAction',
      value,
    })
  }

  /** Gives the names of roles that Ana finds while she writes a message. */
  async search(query: string): Promise<void> {
    this.#write(`Ana searches for "${query}"`)
    const answer = (await this.#playground.ask('/_conversation/v1/invoke', {
      ...this.#who(),
      name: 'composeExtension/query',
      value: {
        commandId: 'searchRoles',
        parameters: [{ name: 'query', value: query }],
        queryOptions: { skip: 0, count: 25 },
      },
    })) as Found
    for (const { preview } of answer.composeExtension.attachments) {
      this.#lines = [...this.#lines, `found: ${preview.content.title} (${preview.content.text})`]
    }
  }

  #who(): object {
    return { conversation: { id: this.#id }, from: currentUser }
  }

  #write(what: string): void {
    this.#lines = [...this.#lines, ...(this.#lines.length === 0 ? [] : ['']), what]
  }

  async #act(path: string, body: object, calls = 1): Promise<void> {
    const events = await this.#playground.act(path, body, calls)
    for (const event of events) {
      this.#id = event.actionConversationId
      if (buttonsOf(event.message).length > 0) this.#card = event.message
      this.#lines = [...this.#lines, ...draw(event)]
    }
  }
}

const mention = { mentioned: bot, text: `<at>${bot.name}</at>` }

interface Button {
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

interface Found {
  readonly composeExtension: {
    readonly attachments: readonly {
      readonly preview: { readonly content: { readonly title: string; readonly text: string } }
    }[]
  }
}

function buttonsOf({ attachments = [] }: ShownMessage): readonly Button[] {
  return attachments.flatMap(({ content }) => content.actions ?? [])
}

/** "Is typing" depends on how busy this machine is, and is left out. */
function draw({ action, message }: PlaygroundEvent): readonly string[] {
  if (action === 'typing') return []
  const { text, attachments = [], suggestedActions, aiEntity, feedbackLoopEnabled } = message
  const shown = [
    ...(text === undefined ? [] : [text]),
    ...attachments.map(({ content }) => `[card] ${content.fallbackText}`),
    labelsOf(buttonsOf(message)),
    labelsOf(suggestedActions?.actions ?? []),
    ...(aiEntity?.citation ?? []).map(({ position, appearance }) => {
      return `[${position}] ${appearance.name}`
    }),
    ...(feedbackLoopEnabled === true ? ['[thumbs]'] : []),
  ]
  const lines = shown.filter((line) => line !== '').join('\n')
  const who = action === 'updateMessage' ? 'bot, in place of an earlier message' : 'bot'
  return [`${who}: ${lines.replaceAll(/\n(?=.)/g, '\n  ')}`]
}

function labelsOf(actions: readonly { readonly title: string }[]): string {
  return actions.length === 0 ? '' : `[${actions.map(({ title }) => title).join(' | ')}]`
}
