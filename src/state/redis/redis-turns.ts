import { randomUUID } from 'node:crypto'
import type { Logger } from '../../logger.ts'
import { isInsideTurn, runAsTurn } from '../current-turn.ts'
import { TurnChanges } from '../turn-changes.ts'
import type { TurnName, TurnOutcome, Turns } from '../turns.ts'
import { HeldClaims, type HeldClaim } from './held-claims.ts'
import { commitTurn } from './redis-commit.ts'
import type { RedisConnection } from './redis-connection.ts'
import { itemKeyOf, readAheadOf } from './redis-storage.ts'
import {
  defaultLeaseMs,
  enterScript,
  graceMs,
  leaveScript,
  renewScript,
  turnKeysOf,
} from './turn-scripts.ts'

/** What turns are run with. */
export interface RedisTurnsOptions {
  readonly logger: Pick<Logger, 'warn'>
  /** What nobody writes again within it is forgotten; never by default. In milliseconds, as the rest. */
  readonly lifeMs?: number
  /** Claims that were got elsewhere. */
  readonly claims?: HeldClaims
  /** A process that does not tell for so long that it lives has lost its turn. */
  readonly leaseMs?: number
  /** After it, a turn that hangs no longer holds up the next one. */
  readonly longestTurnMs?: number
}

/** A turn that is under way, or waits. */
interface Place {
  readonly conversation: string
  readonly activity: string
  readonly reads: readonly string[]
}

/** A turn that waits in this process. */
interface Waiting extends TurnName {
  readonly wake: () => void
}

/** A turn that has come, or what it led to already. */
type Arrival =
  ({ readonly kind: 'run' } & HeldClaim) | { readonly kind: 'done'; readonly outcome: TurnOutcome }

/**
 * {@link Turns} of all processes that share a Redis. Whoever runs a turn holds a claim on it that it
 * renews; a process that dies, or hangs too long, loses the claim, and with it the right to write.
 */
export class RedisTurns implements Turns {
  readonly #redis: RedisConnection
  readonly #options: Required<RedisTurnsOptions>
  readonly #running = new Set<Promise<unknown>>()
  readonly #waiting = new Set<Waiting>()

  constructor(redis: RedisConnection, options: RedisTurnsOptions) {
    this.#redis = redis
    this.#options = {
      lifeMs: 0,
      claims: new HeldClaims(),
      leaseMs: defaultLeaseMs,
      longestTurnMs: 60_000,
      ...options,
    }
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

  async #run(
    { conversation, activity = `once/${randomUUID()}`, reads = [] }: TurnName,
    turn: () => Promise<TurnOutcome>,
  ): Promise<TurnOutcome> {
    const place = { conversation, activity, reads }
    const arrival = await this.#arrive(place)
    if (arrival.kind === 'done') return arrival.outcome
    const { claim, readAhead } = arrival
    const { lifeMs } = this.#options
    const name = { name: place, claim, lifeMs }
    const changes = new TurnChanges(async (some) => commitTurn(this.#redis, some, name), readAhead)
    const stopRenewing = this.#keepRenewing(conversation, claim)
    try {
      const outcome = await runAsTurn(conversation, turn, { claim, changes })
      const end = { outcome, channel: this.#channel }
      await commitTurn(this.#redis, changes.take(), { ...name, end })
      return outcome
    } catch (error) {
      // Whoever is told need not wait for a Redis that is slow.
      void this.#leave(place, claim)
      throw error
    } finally {
      stopRenewing()
    }
  }

  /** Takes the turn when it has come. */
  async #arrive(place: Place): Promise<Arrival> {
    const held = this.#options.claims.take(place)
    if (held !== undefined) return { kind: 'run', ...held }
    const claim = randomUUID()
    try {
      return await this.#waitFor(place, claim)
    } catch (error) {
      // A slow Redis may still hand out the claim, which nobody would use.
      void this.#end(place, claim).catch(() => undefined)
      throw error
    }
  }

  async #waitFor(place: Place, claim: string): Promise<Arrival> {
    for (;;) {
      let wake: () => void = () => undefined
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      // Before it is asked, so that no word of it is missed.
      const waiting = { ...place, wake }
      this.#waiting.add(waiting)
      let timer: NodeJS.Timeout | undefined
      try {
        const [kind, ...details] = await this.#enter(place, claim)
        if (kind === 'run') return { kind, claim, readAhead: readAheadOf(place.reads, details) }
        const [detail] = details
        if (kind === 'done') return { kind, outcome: JSON.parse(String(detail)) as TurnOutcome }
        // Whoever is first may have died.
        timer = setTimeout(wake, Math.max(Number(detail), 0) + 1)
        await woken
      } finally {
        clearTimeout(timer)
        this.#waiting.delete(waiting)
      }
    }
  }

  async #enter(place: Place, claim: string): Promise<readonly unknown[]> {
    const items = place.reads.map((key) => itemKeyOf(this.#redis, key))
    return this.#redis.runScript(enterScript, {
      keys: [...this.#keysOf(place), ...items],
      args: [place.activity, claim, this.#options.leaseMs, graceMs],
    })
  }

  /** Of a turn that came to nothing: if this fails, the claim ends by itself. */
  async #leave(place: Place, claim: string): Promise<void> {
    try {
      await this.#end(place, claim)
    } catch (error) {
      this.#options.logger.warn({ err: error }, 'the end of a turn could not be noted')
    }
  }

  async #end(place: Place, claim: string): Promise<void> {
    const { conversation, activity } = place
    await this.#redis.runScript(leaveScript, {
      keys: this.#keysOf(place),
      args: [activity, claim, graceMs, this.#channel, conversation],
    })
  }

  #keepRenewing(conversation: string, claim: string): () => void {
    const { leaseMs, longestTurnMs } = this.#options
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

  #keysOf({ conversation, activity }: Place): readonly string[] {
    const { line, turn, done } = turnKeysOf(this.#redis, conversation, activity)
    return [line, turn, done]
  }

  get #channel(): string {
    return this.#redis.key('turns')
  }
}
