import { ActivityTypes, type Storage, type TurnContext } from 'botbuilder'
import type { Memory } from '../dialogs/memory.ts'
import type { Message } from '../dialogs/message.ts'
import { RootDialog } from '../dialogs/root-dialog.ts'
import { createDialogRunner, type RunDialogs } from '../dialogs/run-dialogs.ts'
import type { Talk } from '../dialogs/talk.ts'
import { setTurn, Turn } from '../dialogs/turn.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Lexicon } from '../knowledge/lexicon.ts'
import type { Answerer } from './answering/answering.ts'
import { searchRoles } from './answering/search-roles.ts'
import { ConversationMemory } from './turn/conversation-memory.ts'
import { isGroup } from './turn/is-group.ts'
import type { Logger } from './logger.ts'
import type { Meter } from './metrics/meter.ts'
import { type Reaction, readReaction } from './turn/reaction.ts'
import type { RoleSearch } from './turn/read-role-search.ts'
import { askAgain } from './replies/ask-again.ts'
import { createBackground } from './replies/background.ts'
import { fieldOf } from './replies/field-of.ts'
import { findAnswer, type GivenAnswer } from './replies/given-answers.ts'
import { plainReply } from './replies/plain-reply.ts'
import { renderFoundRoles } from './replies/render/teams/render-found-roles.ts'
import { replyOfDocuments } from './replies/of-documents.ts'
import { renderReply } from './replies/render/render-reply.ts'
import type { Reply } from './replies/reply.ts'
import { sentences } from './replies/voice/sentences.ts'
import { suggestStarters } from './replies/suggest.ts'
import type { Thumb } from './replies/thumbs.ts'
import type { ChatFacts } from './replies/voice/chat-facts.ts'
import { Sender, type SenderOptions } from './turn/sender.ts'
import { settleQuestion } from './turn/settle-question.ts'

/** What the bot is made of. */
export interface CareerBotOptions {
  readonly knowledge: Knowledge
  readonly lexicon: Lexicon
  readonly answering: Answerer
  /** Keeps conversations from turn to turn. */
  readonly storage: Storage
  /** Forgets what is kept of a conversation elsewhere, when the person wishes it. */
  readonly forget?: (context: TurnContext) => Promise<void>
  /** Keeps what a person thinks of an answer; without it nobody is asked. */
  readonly recordThumb?: RecordThumb
  /** What the chat is, as far as it differs from what is so by default. */
  readonly chat?: ChatFacts
  /** Whether channels are emulated: what their emulators cannot do is left out. */
  readonly isEmulated?: boolean
  readonly logger: Pick<Logger, 'warn'>
  readonly meter?: Pick<Meter, 'judged'> | undefined
}

/** Keeps a thumb, with the answer it is on if that is still known. */
type RecordThumb = (
  context: TurnContext,
  thumb: Thumb,
  answer: GivenAnswer | undefined,
) => Promise<void>

/** Handles one turn, whatever the activity; kinds that need no answer get none. */
export type CareerBot = (context: TurnContext) => Promise<void>

/**
 * Creates the bot, the same for every channel. What it throws is for the adapter's one catch.
 *
 * @example
 * const bot = createCareerBot({ knowledge, lexicon, answering, storage, logger })
 * await adapter.process(request, response, bot)
 */
export function createCareerBot(options: CareerBotOptions): CareerBot {
  const reactions = new Reactions(options)
  return async (context) => {
    const reaction = readReaction(context.activity, options.knowledge)
    switch (reaction.kind) {
      case 'answer':
        return reactions.answer(context, reaction.message)
      case 'welcome':
        return reactions.welcome(context)
      case 'explain':
        return reactions.explain(context, reaction.why)
      case 'thumb':
        return reactions.rate(context, reaction.thumb)
      case 'typedThumb':
        return reactions.rateLast(context, reaction.isUp)
      case 'search':
        return reactions.search(context, reaction.search)
      case 'rejectPress':
        return respond(context, { body: answerToPress })
      case 'rejectInvoke':
        return respond(context, { status: 400 })
      case 'ignore':
    }
  }
}

/** What the bot does about the activities that it does not ignore. */
class Reactions {
  readonly #options: CareerBotOptions
  readonly #talk: Talk
  readonly #conversation: ConversationMemory
  readonly #runDialogs: RunDialogs

  constructor(options: CareerBotOptions) {
    const { knowledge, lexicon, answering, chat, storage, logger } = options
    this.#options = options
    this.#talk = { answering, background: createBackground(knowledge, lexicon, chat) }
    this.#conversation = new ConversationMemory({ storage, knowledge, logger })
    const root = new RootDialog(this.#talk)
    this.#runDialogs = createDialogRunner(root, this.#conversation.dialogState)
  }

  async answer(context: TurnContext, message: Message): Promise<void> {
    const { forget, logger, meter } = this.#options
    const { memory, isForgotten } = await this.#conversation.open(context)
    const render = this.#rendererFor(context, true)
    const preface = isForgotten ? sentences.stateForgotten : undefined
    const sender = new Sender(context, { render, preface })
    const turn = new Turn({
      message,
      memory,
      talk: this.#talk,
      send: async (reply) => sender.send(reply),
      forget: async () => forget?.(context),
      judged: meter?.judged,
    })
    setTurn(context, turn)
    await this.#runDialogs(context)
    const answers = sender.answersAfter(turn.memory.answers)
    const after = { ...turn.memory, answers }
    await this.#conversation.save(context, after)
    await settleQuestion(context, { before: memory, after, message: turn.message }, logger)
  }

  async welcome(context: TurnContext): Promise<void> {
    const { background } = this.#talk
    const { memory } = await this.#conversation.open(context)
    if (memory.isWelcomed) return
    const welcome = isGroup(context.activity.conversation)
      ? sentences.welcomeToGroup
      : sentences.welcome
    await this.#tell(context, memory, this.#open(welcome(fieldOf(background))))
  }

  /** Tells why a message cannot be answered. */
  async explain(context: TurnContext, why: Explained['why']): Promise<void> {
    const { memory } = await this.#conversation.open(context)
    const text = sentences[why]
    await this.#tell(context, memory, askAgain(text, memory.last) ?? this.#open(text))
  }

  async rate(context: TurnContext, thumb: Thumb): Promise<void> {
    const { recordThumb } = this.#options
    const { memory } = await this.#conversation.open(context)
    await recordThumb?.(context, thumb, findAnswer(memory.answers ?? [], thumb.answerId))
    await respond(context, {})
  }

  /** Takes a typed thumb for one on the last answer, and says thank you. */
  async rateLast(context: TurnContext, isUp: boolean): Promise<void> {
    const { recordThumb } = this.#options
    const { memory } = await this.#conversation.open(context)
    const answer = memory.answers?.at(-1)
    if (answer !== undefined) {
      await recordThumb?.(context, { answerId: answer.ids[0] ?? '', isUp }, answer)
    }
    const text = isUp ? sentences.thumbUp : sentences.thumbDown
    await this.#tell(context, memory, askAgain(text, memory.last) ?? this.#open(text))
  }

  async search(context: TurnContext, { words, skip, count }: RoleSearch): Promise<void> {
    const { answering, background } = this.#talk
    const found = searchRoles(words, background.advancement, answering)
    const body = await renderFoundRoles(found.slice(skip, skip + count), background)
    await respond(context, { body })
  }

  /** Says something that is no answer, and keeps it: its buttons may come back as words. */
  async #tell(context: TurnContext, memory: Memory, last: Reply): Promise<void> {
    const sender = new Sender(context, { render: this.#rendererFor(context, false) })
    const lastId = await sender.send(last)
    const after = { ...memory, last, lastId, isWelcomed: true }
    await this.#conversation.save(context, after)
    await settleQuestion(context, { before: memory, after }, this.#options.logger)
  }

  /** What can be said at the start of a conversation, with what can be asked. */
  #open(text: string): Reply {
    return plainReply(text, suggestStarters(this.#talk.background))
  }

  #rendererFor({ activity }: TurnContext, isAnswer: boolean): SenderOptions['render'] {
    const { channelId, from, id } = activity
    const { knowledge, recordThumb, isEmulated = false } = this.#options
    const person: string | undefined = from?.id
    const asksBack = isAnswer && id !== undefined && recordThumb !== undefined
    const target = {
      channelId,
      source: knowledge.source,
      isEmulated,
      ...(person === undefined ? {} : { person }),
      ...(asksBack ? { answerId: id } : {}),
    }
    const { background } = this.#talk
    return async (reply) => renderReply(replyOfDocuments(reply, background), target)
  }
}

type Explained = Extract<Reaction, { kind: 'explain' }>

/** What Teams shows for a moment on the card whose button was pressed. */
const answerToPress = {
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: sentences.unknownButton,
}

/** Answers an invoke; without a body Teams wants nothing else either. */
async function respond(
  context: TurnContext,
  { status = 200, body }: { readonly status?: number; readonly body?: object },
): Promise<void> {
  const invoke: string = ActivityTypes.Invoke
  if (context.activity.type !== invoke) return
  const value = { status, ...(body === undefined ? {} : { body }) }
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}
