import type { Activity, TurnContext } from 'botbuilder'
import { readMessageText } from './read-message.ts'
import { type GivenAnswer, keepAnswer } from '../replies/given-answers.ts'
import { joinParagraphs } from '../replies/voice/join-paragraphs.ts'
import type { Reply } from '../replies/reply.ts'
import { hasThumbs } from '../replies/thumbs.ts'

/** How a {@link Sender} says things. */
export interface SenderOptions {
  readonly render: (reply: Reply) => Promise<readonly Partial<Activity>[]>
  /** Said before the first reply. */
  readonly preface?: string | undefined
}

/** Sends the replies of a turn, and keeps in mind what was answered with them. */
export class Sender {
  readonly #context: TurnContext
  readonly #options: SenderOptions
  #given: readonly { readonly reply: Reply; readonly messageIds: readonly string[] }[] = []

  constructor(context: TurnContext, options: SenderOptions) {
    this.#context = context
    this.#options = options
  }

  /** Gives what the channel calls the last message of the reply, which has the buttons, if it does. */
  async send(reply: Reply): Promise<string | undefined> {
    const { render, preface } = this.#options
    const text = joinParagraphs(this.#given.length === 0 ? preface : undefined, reply.text)
    const messageIds: string[] = []
    for (const message of await render({ ...reply, text })) {
      const sent = await this.#context.sendActivity(message)
      if (sent !== undefined && sent.id !== '') messageIds.push(sent.id)
    }
    this.#given = [...this.#given, { reply, messageIds }]
    return messageIds.at(-1)
  }

  /** The answers to keep after this turn, as long as they may be rated, when these were kept before. */
  answersAfter(kept: readonly GivenAnswer[] = []): readonly GivenAnswer[] {
    const { activity } = this.#context
    if (!hasThumbs(activity.channelId)) return kept
    const question = readMessageText(activity)
    return this.#given.reduce((answers, { reply, messageIds }) => {
      const ids = [activity.id, ...messageIds].filter((id) => id !== undefined)
      return keepAnswer(answers, reply, { ids, question })
    }, kept)
  }
}
