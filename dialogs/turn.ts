import type { TurnContext } from 'botbuilder'
import { remember } from '../src/answering/remember.ts'
import type { Answering, Verdict } from '../src/answering/verdict.ts'
import type { Reply } from '../src/replies/reply.ts'
import { answerPayload } from './answer-payload.ts'
import { emptyMemory, type Memory } from './memory.ts'
import { type Message, pressSuggestion } from './message.ts'
import type { Talk } from './talk.ts'

/** What a turn begins with. */
export interface TurnStart {
  readonly message: Message
  readonly memory: Memory
  readonly talk: Talk
  readonly send: (reply: Reply) => Promise<void>
}

/** What a message is taken for: its verdicts, and what is to be remembered of them. */
type Understood = Pick<Answering, 'verdicts' | 'context'>

/** One message and what comes of it; the dialogs of a turn share it. */
export class Turn {
  readonly #start: TurnStart
  #memory: Memory
  #understood: Understood | undefined

  constructor(start: TurnStart) {
    this.#start = start
    this.#memory = start.memory
  }

  /** What is to be kept when the turn ends. */
  get memory(): Memory {
    return this.#memory
  }

  /** What the message is taken for; read once, however many dialogs look at it. */
  get verdicts(): Answering['verdicts'] {
    return this.#read().verdicts
  }

  /** Says a reply and keeps it, so that it can be repeated. */
  async say(reply: Reply): Promise<void> {
    this.#memory = { ...this.#memory, last: reply }
    await this.#start.send(reply)
  }

  /** Keeps what this message was about for the next one. */
  rememberContext(): void {
    this.#memory = { ...this.#memory, context: this.#read().context }
  }

  /** Keeps what a dialog said by itself as if it had been asked for. */
  rememberVerdicts(verdicts: readonly Verdict[]): void {
    const { background } = this.#start.talk
    const context = remember(verdicts, this.#memory.context, background)
    this.#memory = { ...this.#memory, context }
  }

  /** Forgets what was talked about, but not that this person was welcomed. */
  forgetContext(): void {
    this.#memory = { ...emptyMemory, isWelcomed: this.#memory.isWelcomed }
  }

  #read(): Understood {
    this.#understood ??= this.#understand()
    return this.#understood
  }

  #understand(): Understood {
    const { talk, memory } = this.#start
    const message = pressSuggestion(this.#start.message, memory.last?.suggestions ?? [])
    if (message.kind === 'text') return talk.answering.answer(message.text, memory.context)
    const verdict = answerPayload(message.payload, talk.background)
    return {
      verdicts: [verdict],
      context: remember([verdict], memory.context, talk.background),
    }
  }
}

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
