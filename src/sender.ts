import type { Activity, TurnContext } from 'botbuilder'
import { readMessageText } from './read-message.ts'
import { type GivenAnswer, keepAnswer } from './replies/given-answers.ts'
import { joinParagraphs } from './replies/join-paragraphs.ts'
import type { Reply } from './replies/reply.ts'

/** How a {@link Sender} says things. */
export interface SenderOptions {
  readonly render: (reply: Reply) => Promise<Partial<Activity>>
  /** Said before the first reply. */
  readonly preface?: string | undefined
}

/** Sends the replies of a turn, and keeps in mind what was answered with them. */
export class Sender {
  readonly #context: TurnContext
  readonly #options: SenderOptions
  #given: readonly { readonly reply: Reply; readonly messageId: string | undefined }[] = []

  constructor(context: TurnContext, options: SenderOptions) {
    this.#context = context
    this.#options = options
  }

  /** Gives what the channel calls the message, if it does. */
  async send(reply: Reply): Promise<string | undefined> {
    const { render, preface } = this.#options
    const text = joinParagraphs(this.#given.length === 0 ? preface : undefined, reply.text)
    const sent = await this.#context.sendActivity(await render({ ...reply, text }))
    const messageId = sent?.id
    this.#given = [...this.#given, { reply, messageId }]
    return messageId
  }

  /** The answers to keep after this turn, when these were kept before. */
  answersAfter(kept: readonly GivenAnswer[] = []): readonly GivenAnswer[] {
    const { activity } = this.#context
    const question = readMessageText(activity)
    return this.#given.reduce((answers, { reply, messageId }) => {
      const ids = [activity.id, messageId].filter((id) => id !== undefined)
      return keepAnswer(answers, reply, { ids, question })
    }, kept)
  }
}
