import { randomUUID } from 'node:crypto'
import type { Logger } from '../../logger.ts'
import { isInsideTurn, runAsTurn } from '../current-turn.ts'
import type { TurnName, TurnOutcome, Turns } from '../turns.ts'
import type { RedisConnection } from './redis-connection.ts'
import { enterScript, graceMs, leaveScript, renewScript, turnKeysOf } from './turn-scripts.ts'

/** How long things are waited for, in milliseconds. */
export interface TurnPatience {
  /** A process that does not tell for so long that it lives has lost its turn. */
  readonly leaseMs?: number
  /** After it, a turn that hangs no longer holds up the next one. */
  readonly longestTurnMs?: number
}

/** How long what a turn led to is remembered. */
const outcomeLifeMs = 5 * 60_000

/** A turn that waits in this process. */
interface Waiting extends TurnName {
  readonly wake: () => void
}

/**
 * {@link Turns} of all processes that share a Redis. Whoever runs a turn holds a claim on it that it
 * renews; a process that dies, or hangs too long, loses the claim, and with it the right to write.
 */
export class RedisTurns implements Turns {
  readonly #redis: RedisConnection
  readonly #patience: Required<TurnPatience>
  readonly #logger: Pick<Logger, 'warn'>
  readonly #running = new Set<Promise<unknown>>()
  readonly #waiting = new Set<Waiting>()

  constructor(
    redis: RedisConnection,
    logger: Pick<Logger, 'warn'>,
    { leaseMs = 6_000, longestTurnMs = 60_000 }: TurnPatience = {},
  ) {
    this.#redis = redis
    this.#logger = logger
    this.#patience = { leaseMs, longestTurnMs }
  }

  /** Listens to whose turn it is. */
  async listen(): Promise<void> {
    this.#redis.onListeningAgain(() => this.#wakeAll())
    await this.#redis.subscribe(this.#channel, (message) => {
      const [conversation, ended, next] = JSON.parse(message) as readonly string[]
      for (const waiting of this.#waiting) {
        const isMeant = waiting.activity === ended || waiting.activity === next
        if (waiting.conversation === conversation && isMeant) waiting.wake()
      }
    })
  }

  async run(name: TurnName, turn: () => Promise<TurnOutcome>): Promise<TurnOutcome> {
    if (isInsideTurn(name.conversation)) return turn()
    const running = this.#run(name, turn)
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
  }

  async #run(name: TurnName, turn: () => Promise<TurnOutcome>): Promise<TurnOutcome> {
    const activity = name.activity ?? `once/${randomUUID()}`
    const claim = randomUUID()
    const place = { conversation: name.conversation, activity }
    const known = await this.#waitFor(place, claim).catch((error: unknown) => {
      // A slow Redis may still hand out the claim, which nobody would use.
      void this.#end(place, claim).catch(() => undefined)
      throw error
    })
    if (known !== undefined) return known
    const stopRenewing = this.#keepRenewing(name.conversation, claim)
    let outcome: TurnOutcome | undefined
    try {
      outcome = await runAsTurn(name.conversation, turn, claim)
      return outcome
    } finally {
      stopRenewing()
      await this.#leave(place, claim, outcome)
    }
  }

  /** Resolves when the turn has come, or with what it led to. */
  async #waitFor(
    { conversation, activity }: Required<TurnName>,
    claim: string,
  ): Promise<TurnOutcome | undefined> {
    for (;;) {
      let wake: () => void = () => undefined
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      // Before it is asked, so that no word of it is missed.
      const waiting = { conversation, activity, wake }
      this.#waiting.add(waiting)
      let timer: NodeJS.Timeout | undefined
      try {
        const [kind, detail] = await this.#enter(conversation, activity, claim)
        if (kind === 'run') return undefined
        if (kind === 'done') return JSON.parse(String(detail)) as TurnOutcome
        // Whoever is first may have died.
        timer = setTimeout(wake, Math.max(Number(detail), 0) + 1)
        await woken
      } finally {
        clearTimeout(timer)
        this.#waiting.delete(waiting)
      }
    }
  }

  async #enter(
    conversation: string,
    activity: string | undefined,
    claim: string,
  ): Promise<readonly unknown[]> {
    const { leaseMs } = this.#patience
    return this.#redis.runScript(enterScript, {
      keys: this.#keysOf(conversation, activity),
      args: [activity ?? '', claim, leaseMs, graceMs],
    })
  }

  /** What was said and stored is so already: if this fails, the claim ends by itself. */
  async #leave(place: Required<TurnName>, claim: string, outcome?: TurnOutcome): Promise<void> {
    try {
      await this.#end(place, claim, outcome)
    } catch (error) {
      this.#logger.warn({ err: error }, 'the end of a turn could not be noted')
    }
  }

  async #end(
    { conversation, activity }: Required<TurnName>,
    claim: string,
    outcome?: TurnOutcome,
  ): Promise<void> {
    await this.#redis.runScript(leaveScript, {
      keys: this.#keysOf(conversation, activity),
      args: [
        activity ?? '',
        claim,
        outcome === undefined ? '' : JSON.stringify(outcome),
        outcomeLifeMs,
        graceMs,
        this.#channel,
        conversation,
      ],
    })
  }

  #keepRenewing(conversation: string, claim: string): () => void {
    const { leaseMs, longestTurnMs } = this.#patience
    const { turn } = turnKeysOf(this.#redis, conversation)
    const renew = async (): Promise<unknown> =>
      this.#redis.runScript(renewScript, { keys: [turn], args: [claim, leaseMs] })
    // A claim that cannot be renewed ends, and the turn's next write finds that out.
    const renewing = setInterval(() => void renew().catch(() => undefined), leaseMs / 3)
    const tired = setTimeout(() => clearInterval(renewing), longestTurnMs)
    return () => {
      clearInterval(renewing)
      clearTimeout(tired)
    }
  }

  #wakeAll(): void {
    for (const { wake } of this.#waiting) wake()
  }

  #keysOf(conversation: string, activity: string | undefined): readonly string[] {
    const { line, turn } = turnKeysOf(this.#redis, conversation)
    return [line, turn, this.#redis.keyOf(conversation, `done:${activity}`)]
  }

  get #channel(): string {
    return this.#redis.key('turns')
  }
}
