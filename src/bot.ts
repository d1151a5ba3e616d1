import { ActivityTypes, type Storage, type TurnContext } from 'botbuilder'
import type { Message } from '../dialogs/message.ts'
import { RootDialog } from '../dialogs/root-dialog.ts'
import { createDialogRunner } from '../dialogs/run-dialogs.ts'
import type { Talk } from '../dialogs/talk.ts'
import { setTurn, Turn } from '../dialogs/turn.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Lexicon } from '../knowledge/lexicon.ts'
import type { Answerer } from './answering/answering.ts'
import { searchRoles } from './answering/search-roles.ts'
import { ConversationMemory, type OpenedMemory } from './conversation-memory.ts'
import type { Logger } from './logger.ts'
import { type Reaction, readReaction } from './reaction.ts'
import type { RoleSearch } from './read-role-search.ts'
import { type Background, createBackground } from './replies/background.ts'
import { fieldOf } from './replies/field-of.ts'
import { plainReply } from './replies/plain-reply.ts'
import { type FoundRoles, renderFoundRoles } from './replies/render-found-roles.ts'
import { renderReply } from './replies/render-reply.ts'
import type { Reply } from './replies/reply.ts'
import { sentences } from './replies/sentences.ts'
import { suggestStarters } from './replies/suggest.ts'
import type { Thumb } from './replies/thumbs.ts'
import { settleQuestion } from './settle-question.ts'
import { showTyping } from './show-typing.ts'

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
  readonly recordThumb?: (context: TurnContext, thumb: Thumb) => Promise<void>
  readonly logger: Pick<Logger, 'warn'>
}

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
  const { knowledge, lexicon, answering, storage, forget, recordThumb, logger } = options
  const background = createBackground(knowledge, lexicon)
  const talk = { answering, background }
  const root = new RootDialog(talk)
  const conversation = new ConversationMemory({ storage, knowledge, logger })
  const runDialogs = createDialogRunner(root, conversation.dialogState)

  const answer = async (context: TurnContext, message: Message): Promise<void> => {
    const opened = await conversation.open(context)
    const send = createSend(context, opened, { knowledge, recordThumb })
    const turn = new Turn({
      message,
      memory: opened.memory,
      talk,
      send,
      forget: async () => forget?.(context),
    })
    setTurn(context, turn)
    await runDialogs(context)
    await conversation.save(context, turn.memory)
    await settleQuestion(context, opened.memory, turn.message, {
      render: async (reply) => render(reply, context, { knowledge, recordThumb }),
      logger,
    })
  }

  /** Says something that is no answer, and keeps it: its buttons may come back as words. */
  const tell = async (
    context: TurnContext,
    { memory }: OpenedMemory,
    last: Reply,
  ): Promise<void> => {
    const sent = await context.sendActivity(await render(last, context, { knowledge }))
    await conversation.save(context, { ...memory, last, lastId: sent?.id, isWelcomed: true })
  }

  const welcome = async (context: TurnContext): Promise<void> => {
    const opened = await conversation.open(context)
    if (!opened.memory.isWelcomed) await tell(context, opened, sayWelcome(background))
  }

  return async (context) => {
    const reaction = readReaction(context.activity, knowledge)
    switch (reaction.kind) {
      case 'answer':
        return showTyping(context, async () => answer(context, reaction.message))
      case 'welcome':
        return welcome(context)
      case 'explain':
        return tell(context, await conversation.open(context), explain(reaction.why, background))
      case 'thumb':
        await recordThumb?.(context, reaction.thumb)
        return respond(context)
      case 'search':
        return respond(context, await search(reaction.search, talk))
      case 'ignore':
    }
  }
}

async function search(
  { words, skip, count }: RoleSearch,
  { answering, background }: Talk,
): Promise<FoundRoles> {
  const found = searchRoles(words, background.advancement, answering)
  return renderFoundRoles(found.slice(skip, skip + count), background)
}

/** Answers an invoke; without a body Teams wants nothing else either. */
async function respond(context: TurnContext, body?: object): Promise<void> {
  const invoke: string = ActivityTypes.Invoke
  if (context.activity.type !== invoke) return
  const value = { status: 200, ...(body === undefined ? {} : { body }) }
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}

/** Sends replies; the first one begins by owning up to what was forgotten. */
function createSend(
  context: TurnContext,
  { isForgotten }: OpenedMemory,
  rendering: Rendering,
): (reply: Reply) => Promise<string | undefined> {
  let preface = isForgotten ? `${sentences.stateForgotten}\n\n` : ''
  return async (reply) => {
    const text = `${preface}${reply.text}`
    preface = ''
    const sent = await context.sendActivity(await render({ ...reply, text }, context, rendering))
    return sent?.id
  }
}

type Rendering = Pick<CareerBotOptions, 'knowledge' | 'recordThumb'>

function render(
  reply: Reply,
  { activity: { channelId, from, id } }: TurnContext,
  { knowledge: { source }, recordThumb }: Rendering,
): ReturnType<typeof renderReply> {
  const person = from?.id
  return renderReply(reply, {
    channelId,
    source,
    ...(person === undefined ? {} : { person }),
    ...(id === undefined || recordThumb === undefined ? {} : { answerId: id }),
  })
}

function sayWelcome(background: Background): Reply {
  return plainReply(sentences.welcome(fieldOf(background)), suggestStarters(background))
}

function explain(
  why: Extract<Reaction, { kind: 'explain' }>['why'],
  background: Background,
): Reply {
  return plainReply(sentences[why], suggestStarters(background))
}
