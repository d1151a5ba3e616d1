/** What a turn tells of itself while it goes on. */
export interface TurnMeter {
  /** It waits no more. */
  readonly starts: () => void
  /** It is over; one that never started was given what the first turn of its activity gave. */
  readonly ends: () => void
}

/** A turn that comes in; the channel is what an activity claims. */
export interface MeteredTurn {
  readonly channel: string
  readonly isMessage: boolean
}

/** What the bot made of an ask, and how sure it was. */
interface MeteredVerdict {
  readonly kind: string
  readonly confidence: number
}

/** Why a turn failed: within the bot, or because its channel took no message. */
type TurnFailure = 'bot' | 'delivery'

/** Why a write to the state failed. */
export type WriteFailure = 'conflict' | 'unavailable' | 'turnLost' | 'other'

/** What went wrong with Redis: no connection, no answer in time, or a refusal. */
export type RedisFailure = 'connection' | 'unavailable' | 'refused'

/** Counts what happens. It is told no word of what anybody said, nor who. */
export interface Meter {
  readonly turn: (turn: MeteredTurn) => TurnMeter
  readonly turnFailed: (channel: string, why: TurnFailure) => void
  readonly judged: (verdicts: readonly MeteredVerdict[]) => void
  /** `route` is the pattern of a path. */
  readonly answered: (route: string, status: number) => void
  readonly writeFailed: (why: WriteFailure) => void
  readonly redisFailed: (why: RedisFailure) => void
  /** How many streams are open is asked whenever somebody reads. */
  readonly watchStreams: (count: () => number) => void
}

/** A meter whose figures can be read. */
export interface ReadableMeter extends Meter {
  /** Gives all figures in the form that Prometheus reads. */
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>
}
