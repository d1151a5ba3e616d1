import type { TurnContext } from 'botbuilder'
import type { RoleId } from '../knowledge/knowledge.ts'
import { remember } from '../src/answering/deciding/remember.ts'
import type { SaidMoves } from '../src/answering/moves/read-moves.ts'
import type { SaidPreferences } from '../src/answering/finding/read-preferences.ts'
import type { Answering } from '../src/answering/answering.ts'
import { type Context, emptyContext, type Verdict } from '../src/answering/verdict.ts'
import type { Payload } from '../src/replies/payload.ts'
import type { Reply } from '../src/replies/reply.ts'
import { longestQuestion } from '../src/replies/given-answers.ts'
import { linkTo } from '../src/replies/voice/contact.ts'
import { joinParagraphs } from '../src/replies/voice/join-paragraphs.ts'
import { sentences } from '../src/replies/voice/sentences.ts'
import { answerPayload } from './answer-payload.ts'
import { emptyMemory, type Memory } from './memory.ts'
import { type Choice, type Message, readChoice } from './message.ts'
import type { Talk } from './talk.ts'

/** What a turn begins with. */
export interface TurnStart {
  readonly message: Message
  readonly memory: Memory
  readonly talk: Talk
  /** Gives what the channel calls the message, if it does. */
  readonly send: (reply: Reply) => Promise<string | undefined>
  /** Forgets what is kept of the conversation outside of the memory. */
  readonly forget?: () => Promise<void>
  /** Is told what a question was taken for; not what answers a dialog. */
  readonly judged?: ((verdicts: readonly Verdict[]) => void) | undefined
}

/** What a message is taken for: its verdicts, and what is to be remembered of them. */
type Understood = Pick<Answering, 'verdicts' | 'context'> &
  Partial<Pick<Answering, 'preferences' | 'moves'>>

/** One message and what comes of it; the dialogs of a turn share it. */
export class Turn {
  readonly #start: TurnStart
  #memory: Memory
  #message: Choice | undefined
  #answering: Answering | undefined
  #understood: Understood | undefined
  #offersPerson = false
  #hasSaid = false

  constructor(start: TurnStart) {
    this.#start = start
    this.#memory = start.memory
  }

  /** What is to be kept when the turn ends. */
  get memory(): Memory {
    return this.#memory
  }

  /** What was sent: the words, or the button that they or a press stand for. */
  get message(): Choice {
    const { message, memory } = this.#start
    this.#message ??= readChoice(message, memory.last, (text) => this.#answerTo(text).moves())
    return this.#message
  }

  /** What was said last before this message. */
  get last(): Reply | undefined {
    return this.#start.memory.last
  }

  /** What the message says of the person herself; a button says nothing of her. */
  get preferences(): SaidPreferences | undefined {
    return this.#read().preferences?.()
  }

  /** What the message says to a dialog; a button says what it stands for. */
  get moves(): SaidMoves | undefined {
    return this.#read().moves?.()
  }

  /** What the message is taken for; read once, however many dialogs look at it. */
  get verdicts(): Answering['verdicts'] {
    return this.#read().verdicts
  }

  /** Names a person to turn to, if one is known, below all that is said from now on. */
  offerPerson(): void {
    this.#offersPerson = true
  }

  /** Says a reply and keeps it, so that it can be repeated. */
  async say(reply: Reply): Promise<void> {
    const { caveat = reply.caveat } = this.#memory
    const offering = this.#withPerson(this.#withReadSaid(reply))
    const said = offering.caveat === this.#memory.caveat ? withoutCaveat(offering) : offering
    const lastId = await this.#start.send(said)
    this.#hasSaid = true
    this.#memory = {
      ...this.#memory,
      last: said,
      lastId,
      ...(caveat === undefined ? {} : { caveat }),
    }
  }

  /** Keeps what this message was about for the next one. */
  rememberContext(): void {
    this.#start.judged?.(this.verdicts)
    const misses = missesAfter(this.verdicts, this.#memory.misses)
    if (misses === missesBeforePerson) this.offerPerson()
    this.#memory = {
      ...this.#memory,
      context: this.#read().context,
      misses: misses % missesBeforePerson,
      ...this.#asked(),
    }
  }

  /** Keeps what a dialog said by itself as if it had been asked for. */
  rememberVerdicts(verdicts: readonly Verdict[]): void {
    const { background } = this.#start.talk
    const context = remember(verdicts, this.#memory.context, background)
    this.#memory = { ...this.#memory, context }
  }

  /** Comes back to a role after a digression, so that "and the pay?" is about it. */
  focusOn(role: RoleId): void {
    const { context } = this.#memory
    const roles = [role, ...context.roles.filter((other) => other !== role)]
    this.#memory = { ...this.#memory, context: { ...context, roles } }
  }

  /** Keeps a list of roles that was shown, so that "the second one" is known. */
  list(roles: readonly RoleId[]): void {
    const context = { roles: roles.slice(0, 1), topics: [], listed: roles }
    this.#memory = { ...this.#memory, context }
  }

  /** Keeps a list of roles beside what was said of them: "which of them needs no degree?" */
  listAlso(listed: readonly RoleId[]): void {
    this.#memory = { ...this.#memory, context: { ...this.#memory.context, listed } }
  }

  /** Forgets all that is kept of this person, at her wish. */
  async forgetPerson(): Promise<void> {
    this.forgetContext()
    await this.#start.forget?.()
  }

  /** Forgets what was talked about, but not that this person was welcomed. */
  forgetContext(): void {
    this.#memory = { ...emptyMemory, isWelcomed: this.#memory.isWelcomed }
  }

  /** Small talk asks for nothing, and the label of a button would tell a person little. */
  #asked(): Pick<Memory, 'asked'> {
    const isTalk = this.verdicts.every(({ kind }) => kind === 'smallTalk' || kind === 'command')
    const { message } = this
    return isTalk || message.kind !== 'text'
      ? {}
      : { asked: message.text.slice(0, longestQuestion) }
  }

  /** What was not read of a long message is told with the first thing that is said to it. */
  #withReadSaid(reply: Reply): Reply {
    if (this.#answering?.isPartlyRead !== true || this.#hasSaid) return reply
    return { ...reply, text: joinParagraphs(sentences.partlyRead, reply.text) }
  }

  #withPerson(reply: Reply): Reply {
    const { contact } = this.#start.talk.background.chat
    const isOffered = this.#offersPerson || reply.contact !== undefined
    if (contact === undefined || !isOffered) return reply
    return { ...reply, contact: linkTo(contact, this.#memory.asked) }
  }

  #read(): Understood {
    this.#understood ??= this.#understand()
    return this.#understood
  }

  #understand(): Understood {
    const { message } = this
    if (message.kind === 'text') return this.#answer(message.text)
    return message.kind === 'payload' ? this.#press(message.payload) : this.#take([unreadable])
  }

  #answer(text: string): Understood {
    const answering = this.#answerTo(text)
    const chosen = chosenRole(answering.verdicts, this.#start.memory.last)
    return chosen === undefined ? answering : this.#press(chosen)
  }

  /** There is one text in a turn, which is answered once. */
  #answerTo(text: string): Answering {
    const { talk, memory } = this.#start
    this.#answering ??= talk.answering.answer(text, this.#contextOf(memory))
    return this.#answering
  }

  /** Whoever quotes an earlier message speaks of the roles in it, whatever came after. */
  #contextOf({ context }: Memory): Context {
    const { talk, message } = this.#start
    if (message.kind !== 'text' || message.quoted === undefined) return context
    const { roles } = talk.answering.answer(message.quoted).context
    return roles.length === 0 ? context : { ...emptyContext, roles, topics: context.topics }
  }

  #press(payload: Payload): Understood {
    const { talk, memory } = this.#start
    return this.#take(answerPayload(payload, talk.answering, memory.context))
  }

  #take(verdicts: Answering['verdicts']): Understood {
    const { talk, memory } = this.#start
    return { verdicts, context: remember(verdicts, memory.context, talk.background) }
  }
}

/** After so many misses in a row a person is named, who may know more. */
const missesBeforePerson = 3

/** What came to nothing counts, what is no question does not. */
function missesAfter(verdicts: readonly Verdict[], before = 0): number {
  if (verdicts.every(({ kind }) => kind === 'smallTalk')) return before
  return verdicts.every(({ kind }) => kind === 'silent' || kind === 'unclear') ? before + 1 : 0
}

/**
 * The button that a person means by a role's name alone, after she was asked which role: the
 * topic that was asked for before is in it.
 */
function chosenRole(verdicts: Answering['verdicts'], last: Reply | undefined): Payload | undefined {
  const [first, ...others] = verdicts
  if (last === undefined || !last.about.verdicts.includes('unclear') || others.length > 0) {
    return undefined
  }
  if (first.kind !== 'answered' || first.topic !== 'overview') return undefined
  return last.suggestions.find(({ payload }) => payload.role === first.role)?.payload
}

/** A number where nothing is numbered so far. */
const unreadable: Verdict = { kind: 'offTopic', about: 'unreadable', confidence: 1 }

const turnKey = Symbol('turn')

/** Hands the turn to every dialog that runs in it. */
export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(turnKey, turn)
}

/** The turn that {@link setTurn} has set; dialogs run in no other. */
export function turnOf(context: TurnContext): Turn {
  const turn: unknown = context.turnState.get(turnKey)
  if (!(turn instanceof Turn)) throw new TypeError('Expected a turn to be set before dialogs run.')
  return turn
}

/** Whoever was told once that the pay figures name no source need not be told under each. */
function withoutCaveat({ caveat, ...reply }: Reply): Reply {
  if (caveat === undefined) return reply
  const without = (text: string): string =>
    text.endsWith(caveat) ? text.slice(0, -caveat.length).trimEnd() : text
  const { card } = reply
  return {
    ...reply,
    text: without(reply.text),
    ...(card?.footnote === undefined
      ? {}
      : { card: { ...card, footnote: without(card.footnote) } }),
  }
}
